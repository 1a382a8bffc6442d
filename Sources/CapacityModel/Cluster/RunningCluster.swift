/// What is known of a cluster and its VPC from the documents of the AWS CLI, kubectl and Terraform.
public struct RunningCluster: Sendable, Hashable {
    /// The subnets.
    public let subnets: [RunningSubnet]
    /// Subnets of the VPC that are not the cluster's: their space is taken.
    public let otherSubnets: [NamedBlock]
    /// Names of subnets that are the cluster's, though they have no tag of EKS and others have.
    public let untaggedSubnets: [String]
    /// Nodes, by name.
    public let nodes: [RunningNode]
    /// The pods of each node, by its name; `nil` where they were not asked for.
    public let pods: [String: RunningPods]?

    /// What is known.
    public init(
        subnets: [RunningSubnet], otherSubnets: [NamedBlock], untaggedSubnets: [String] = [],
        nodes: [RunningNode], pods: [String: RunningPods]?
    ) {
        self.subnets = subnets
        self.otherSubnets = otherSubnets
        self.untaggedSubnets = untaggedSubnets
        self.nodes = nodes
        self.pods = pods
    }

    /// Pods with an address of their own that are no DaemonSet's; `nil` where they are not known.
    public var workloadPods: Int? {
        pods.map { $0.values.reduce(0) { $0 + $1.addressed - $1.ofDaemonSets } }
    }

    /// Pods of workloads on the nodes of each zone, by its name; `nil` where pods or zones are not known.
    public var workloadPodsOfZones: [String: Int]? {
        guard let pods, !nodes.isEmpty, nodes.allSatisfy({ $0.zone != nil }) else { return nil }
        var zones: [String: Int] = [:]
        for node in nodes {
            guard let zone = node.zone, let pods = pods[node.name] else { continue }
            zones[zone, default: 0] += pods.addressed - pods.ofDaemonSets
        }
        return zones
    }

    /// Nodes that pods run on and that are not among the nodes, by name; none where no node is known.
    public var missingNodes: [(name: String, pods: Int)] {
        guard let pods, !nodes.isEmpty else { return [] }
        let known = Set(nodes.map { $0.name })
        return pods.filter { !known.contains($0.key) }
            .map { (name: $0.key, pods: $0.value.addressed + $0.value.onHostNetwork) }
            .sorted { $0.name < $1.name }
    }

    /// How the nodes of each instance type are packed, the type with most pods first.
    public var packings: [PodPacking] {
        guard let pods else { return [] }
        var byType: [String: [(node: RunningNode, pods: RunningPods)]] = [:]
        for node in nodes {
            guard let type = node.instanceType else { continue }
            byType[type, default: []].append((node, pods[node.name] ?? RunningPods()))
        }
        return byType.compactMap { PodPacking(instanceType: $0.key, $0.value) }
            .sorted { ($1.pods, $0.instanceType) < ($0.pods, $1.instanceType) }
    }

    /// What has taken addresses of each zone's subnets of a tier beside nodes and pods; nothing of zones
    /// whose ENIs and CIDR reservations are not known.
    public var measured: [MeasuredUse] {
        var uses: [MeasuredUse] = []
        for running in subnets where running.use != nil || !running.otherReservations.isEmpty {
            let (zone, tier) = (running.subnet.zone, running.subnet.tier)
            let place = uses.firstIndex { $0.zone == zone && $0.tier == tier } ?? uses.count
            if place == uses.count { uses.append(MeasuredUse(zone: zone, tier: tier)) }
            for (purpose, count) in running.use?.ofPurpose ?? [:] {
                if let part = purpose.part { uses[place][part] += count }
            }
            uses[place][.others] += running.addressesReservedForOthers
        }
        return uses
    }
}
