extension WarmPool {
    /// What stays attached when a node had `peak` pods and falls to `pods`.
    ///
    /// The pods of the ENI that was filled last leave first. What then happens depends on the target:
    /// - An address target: addresses beyond it are given back, and ENIs that are empty with them. The
    ///   node is as one that never had more pods. With prefixes an empty ENI stays, though, while fewer
    ///   addresses are free than `WARM_IP_TARGET` rounded up to whole prefixes.
    /// - A prefix target: prefixes beyond it are given back, and ENIs without pods and prefixes with them:
    ///   the node is as one that never had more pods.
    /// - An ENI target: an ENI without pods goes, with all its addresses, while a whole ENI beyond the
    ///   target is free; single addresses are never given back.
    ///
    /// Source: <https://github.com/aws/amazon-vpc-cni-k8s/blob/master/pkg/ipamd/ipamd.go>,
    /// `isDatastorePoolTooHigh` and `shouldRemoveExtraENIs`, and `getDeletableENI` with
    /// `isRequiredForWarmIPTarget` and `isRequiredForWarmPrefixTarget` of
    /// <https://github.com/aws/amazon-vpc-cni-k8s/blob/master/pkg/ipamd/datastore/data_store.go>.
    ///
    /// - Parameters:
    ///   - peak: the pods that the node had; where they are no more than `pods`, the node only grew.
    ///   - pods: the pods that are left, 0 or more.
    ///   - network: the instance type and the settings of the CNI.
    ///   - targets: what the CNI keeps ready.
    ///   - kubeletMaxPods: the kubelet's max pods.
    /// - Complexity: that of two pools.
    public static func afterScaleDown(
        from peak: Int, to pods: Int, network: NodeNetwork, targets: WarmPoolTargets,
        kubeletMaxPods: Int
    ) -> WarmPool {
        func pool(_ pods: Int) -> WarmPool {
            WarmPool(
                network: network, targets: targets, pods: pods, kubeletMaxPods: kubeletMaxPods)
        }
        let grown = pool(pods)
        guard peak > pods, !network.settings.platform.usesPrimaryENIOnly else { return grown }
        if network.grantsPrefixes {
            let kept = 16 * targets.addresses.dividedRoundingUp(by: 16)
            guard targets.addresses > 0, grown.unusedAddresses < kept else { return grown }
            return grown.keeping(attachedENIs: pool(peak).attachedENIs, secondaryIPs: 0, pods: pods)
        }
        guard !targets.countsAddresses else { return grown }
        let full = pool(peak)
        let slots = network.slotsPerENI
        var attached = full.attachedENIs
        var addresses = full.secondaryIPs
        while attached > grown.attachedENIs, addresses - pods >= (targets.enis + 1) * slots {
            attached -= 1
            addresses -= slots
        }
        return full.keeping(attachedENIs: attached, secondaryIPs: addresses, pods: pods)
    }

    /// The pool with other ENIs and secondary IPs.
    private func keeping(attachedENIs: Int, secondaryIPs: Int, pods: Int) -> WarmPool {
        var pool = self
        pool.attachedENIs = attachedENIs
        pool.secondaryIPs = secondaryIPs
        let addresses = secondaryIPs + 16 * prefixes
        pool.unusedAddresses = max(0, addresses - pods)
        pool.waitingPods = max(0, pods - addresses)
        return pool
    }
}
