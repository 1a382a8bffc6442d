/// A setting of the VPC CNI that a running cluster may be moved to.
public enum NetworkSwitch: String, Sendable, CaseIterable {
    /// `ENABLE_PREFIX_DELEGATION`
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html>).
    case prefixDelegation = "prefix-delegation"
    /// `AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG`
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html>).
    case customNetworking = "custom-networking"

    /// Whether a mode has it on.
    public func isOn(in mode: NetworkMode) -> Bool {
        switch self {
        case .prefixDelegation: mode.usesPrefixDelegation
        case .customNetworking: mode.usesCustomNetworking
        }
    }

    /// A mode with it on.
    public func turnedOn(in mode: NetworkMode) -> NetworkMode {
        NetworkMode(
            prefixDelegation: mode.usesPrefixDelegation || self == .prefixDelegation,
            customNetworking: mode.usesCustomNetworking || self == .customNetworking)
    }

    /// What turns it on for the nodes that come from then on.
    public var command: String {
        let settings =
            switch self {
            case .prefixDelegation: "ENABLE_PREFIX_DELEGATION=true"
            case .customNetworking:
                "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG=true "
                    + "ENI_CONFIG_LABEL_DEF=topology.kubernetes.io/zone"
            }
        return "kubectl set env daemonset aws-node -n kube-system \(settings)"
    }

    /// A group as it is with the setting on.
    ///
    /// Max pods are the recommended ones of the new mode. A number of pods that is wanted stays, and one of
    /// today below what max pods allow, for CPU or memory binds it, where it has room in the new mode. One of
    /// today at that limit follows the new one.
    public func turnedOn(in planned: PlannedNodeGroup) -> NodeGroup {
        var group = planned.group
        // EKS Auto Mode has a CNI of its own, which the setting does not reach.
        if group.settings.platform == .autoMode { return group }
        group.settings.mode = turnedOn(in: group.settings.mode)
        let hostPods = planned.node.network.hostNetworkPods
        if !group.arePodsGiven, planned.node.pods >= planned.node.kubeletMaxPods - hostPods {
            group.podsPerNode = nil
        }
        let limits = group.networks.map {
            min(
                $0.formulaAddresses, ($0.kubeletMaxPods(given: nil) ?? $0.maxPods) - hostPods)
        }
        if let given = group.podsPerNode, let limit = limits.min(), limit > 0 {
            group.podsPerNode = min(given, limit)
        }
        group.kubeletMaxPods = nil
        group.maxPodsExpression = nil
        group.forgetMeasuredAddresses()
        return group
    }
}
