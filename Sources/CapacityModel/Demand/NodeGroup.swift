/// Nodes of one kind in a cluster, as they are asked for.
public struct NodeGroup: Sendable, Hashable {
    /// The name; empty where a cluster has only one group without a name.
    public var name: String
    /// The first instance type.
    public var type: InstanceType
    /// Further instance types that a node of the group may be of.
    public var otherTypes: [InstanceType]
    /// The settings of the CNI.
    public var settings: NetworkSettings
    /// What the CNI keeps ready.
    public var targets: WarmPoolTargets
    /// The kubelet's max pods; `nil` for the recommended ones, the lowest of all types: so a managed
    /// node group sets them
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html>).
    public var kubeletMaxPods: Int?
    /// The kubelet's max pods of each type by itself, where `kubeletMaxPods` is `nil`.
    public var maxPodsExpression: MaxPodsExpression?
    /// Pods with an address of their own on a full node; `nil` for what max pods and vCPUs allow.
    public var podsPerNode: Int?
    /// How many of them are a DaemonSet's.
    public var daemonSetPods: Int
    /// What the pods ask for beside an address.
    public var workload: Workload
    /// The addresses that a node was measured to take; `nil` for what the CNI's warm pool takes.
    public var measuredAddresses: Int?
    /// Whether that number is what the ENIs of today's nodes hold, not one that was given.
    public var areAddressesOfToday = false
    /// How many of the cluster's pods run here, of the sum of all weights: 1 to 10,000,000.
    public var weight: Int
    /// Nodes beyond those that the pods need; `nil` for the demand's.
    public var surge: Surge?
    /// The names of the zones that the group is pinned to; all zones where there is none.
    public var zoneNames: [String] = []
    /// Whether `podsPerNode` is wanted whatever the nodes can carry, not what they carry today.
    public var arePodsGiven = false
    /// What of a node lies in one subnet as a whole.
    public var subnetUnit = SubnetUnit.node

    /// A group of nodes.
    public init(
        name: String = "", type: InstanceType, otherTypes: [InstanceType] = [],
        settings: NetworkSettings, targets: WarmPoolTargets = WarmPoolTargets(),
        kubeletMaxPods: Int? = nil, podsPerNode: Int? = nil, daemonSetPods: Int = 0,
        workload: Workload = Workload(), measuredAddresses: Int? = nil, weight: Int = 1,
        surge: Surge? = nil
    ) {
        self.name = name
        self.type = type
        self.otherTypes = otherTypes
        self.settings = settings
        self.targets = targets
        self.kubeletMaxPods = kubeletMaxPods
        self.podsPerNode = podsPerNode
        self.daemonSetPods = daemonSetPods
        self.workload = workload
        self.measuredAddresses = measuredAddresses
        self.weight = weight
        self.surge = surge
    }

    /// Lets the CNI's warm pool say what a node takes: what was measured is of other settings.
    mutating func forgetMeasuredAddresses() {
        (measuredAddresses, areAddressesOfToday) = (nil, false)
    }

    /// The network of a node of the first type.
    public var network: NodeNetwork { NodeNetwork(type: type, settings: settings) }

    /// The networks of nodes of all types.
    public var networks: [NodeNetwork] {
        [network] + otherTypes.map { NodeNetwork(type: $0, settings: settings) }
    }

    /// The kubelet's max pods that are set for a type; `nil` for the recommended ones.
    public func givenMaxPods(of type: InstanceType) -> Int? {
        kubeletMaxPods
            ?? maxPodsExpression?.maxPods(of: NodeNetwork(type: type, settings: settings))
    }

    /// A node of a type of the group, with so many max pods and pods where they are set.
    func node(
        _ type: InstanceType, kubeletMaxPods: Int?, pods: Int?
    ) throws(NodeRefusal) -> PlannedNode {
        let network = NodeNetwork(type: type, settings: settings)
        return try PlannedNode(
            network: network, targets: targets,
            kubeletMaxPods: kubeletMaxPods, pods: pods, daemonSetPods: daemonSetPods,
            workload: workload, measuredAddresses: measuredAddresses,
            nodeadmPods: maxPodsExpression?.nodeadmPods(of: network))
    }
}
