extension EC2Calls {
    /// The calls while the pods of a Linux node come one by one, and go one by one.
    ///
    /// Every pod that comes or goes is one pass of the CNI, as when they come slower than the five
    /// seconds between passes.
    ///
    /// - Parameters:
    ///   - pods: the pods that come, those of DaemonSets among them.
    ///   - network: the instance type and the settings of the CNI.
    ///   - targets: what the CNI keeps ready.
    ///   - kubeletMaxPods: the kubelet's max pods.
    /// - Complexity: O(p) pools for p pods.
    public init(
        comingAndGoing pods: Int, network: NodeNetwork, targets: WarmPoolTargets,
        kubeletMaxPods: Int
    ) {
        var pool = GrowingPool(
            network: network, targets: targets, kubeletMaxPods: kubeletMaxPods)
        for count in 0...max(0, pods) { pool.grow(pods: count) }
        self = pool.calls
        var before = WarmPool(
            network: network, targets: targets, pods: pods, kubeletMaxPods: kubeletMaxPods)
        for count in (0..<max(0, pods)).reversed() {
            var after = WarmPool.afterScaleDown(
                from: pods, to: count, network: network, targets: targets,
                kubeletMaxPods: kubeletMaxPods)
            // An ENI that has gone does not come back while pods go.
            after.attachedENIs = min(after.attachedENIs, before.attachedENIs)
            let freed = before.attachedENIs - after.attachedENIs
            detachments += freed
            // The addresses of an ENI go with it.
            let slots =
                (before.secondaryIPs - after.secondaryIPs)
                + (before.prefixes - after.prefixes)
            if slots > 0, freed == 0 { releases += 1 }
            before = after
        }
    }
}
