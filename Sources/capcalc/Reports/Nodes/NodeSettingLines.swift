import CapacityModel

/// What was set of a node beside the CNI, and what follows from it, for `--explain`.
enum NodeSettingLines {
    static func lines(_ node: NodeCapacity) -> [(String, String)] {
        let (network, load) = (node.network, node.load)
        var lines: [(String, String)] = []
        if let pods = network.settings.hostNetworkPods {
            lines.append(("HOST NETWORK", "\(pods.counted("pod")) without their own address"))
        }
        if let kubelet = kubelet(network, given: load.givenMaxPods) {
            lines.append(("KUBELET", kubelet))
        }
        if network.settings.unmanaged.addresses > 0 {
            lines.append(
                (
                    "EXTRA",
                    network.settings.unmanaged.addresses.counted("address", "addresses")
                        + " in addition to those of the CNI"
                ))
        }
        if let enis = node.attachedENIs, let volumes = volumes(load, attachedENIs: enis) {
            lines.append(("VOLUMES", volumes))
        }
        return lines
    }

    /// How the kubelet's max pods follow from reserved ENIs and pods per core; `nil` where neither is set.
    static func kubelet(_ network: NodeNetwork, given: Int?) -> String? {
        let settings = network.settings
        guard let maxPods = network.kubeletMaxPods(given: given),
            settings.reservedENIs != nil || settings.podsPerCore != nil
        else { return nil }
        var text = given.map { "\($0.grouped)" } ?? "\(network.recommendedMaxPods ?? maxPods)"
        if given == nil, let reserved = settings.reservedENIs {
            text =
                settings.platform == .windows
                ? "110"
                : "(\(network.type.maxENIs) − \(reserved.grouped)) × (\(network.type.ipv4PerENI) "
                    + "− 1) + \(network.countedHostPods) (Karpenter)"
        }
        if let each = settings.podsPerCore, let vCPUs = network.type.vCPUs {
            text = "min(\(text), \(each) × \(vCPUs.counted("vCPU")))"
        }
        return "\(text) = \(maxPods.grouped)"
    }

    /// How many volumes are left for pods; `nil` where what the node keeps for itself is the usual.
    static func volumes(_ load: NodeLoad, attachedENIs: Int) -> String? {
        let type = load.network.type
        guard load.reservedVolumes != 1, let attachments = type.maxEBSAttachments,
            let isDedicated = type.hasDedicatedEBSAttachments,
            let left = VolumeLimit.volumes(
                type: type, attachedENIs: attachedENIs, reserved: load.reservedVolumes)
        else { return nil }
        let enis = isDedicated ? "" : " − \(attachedENIs - 1) ENIs"
        return "\(attachments) − \(load.reservedVolumes) reserved for the node\(enis) = \(left)"
    }
}
