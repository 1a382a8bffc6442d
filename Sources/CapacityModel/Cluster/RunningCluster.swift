/// What is known of a cluster and its VPC from the documents of the AWS CLI, kubectl and Terraform.
public struct RunningCluster: Sendable {
    /// The subnets.
    public let subnets: [RunningSubnet]
    /// Subnets of the VPC that are not the cluster's: their space is taken.
    public let otherSubnets: [NamedBlock]
    /// The names of the zones that these lie in.
    public let zonesOfOtherSubnets: Set<String>
    /// Names of subnets that are the cluster's, though they have no tag of EKS and others have.
    public let untaggedSubnets: [String]
    /// Names of those of the cluster's that only have the tag of internal load balancers, in a zone where the
    /// ENIs of nodes lie elsewhere.
    public let doubtfulSubnets: [String]
    /// Names of those of the others that lie in a Local Zone, a Wavelength Zone or on an Outpost without nodes.
    public let outsideSubnets: [String]
    /// Names of those of the others that no NodeClass selects.
    public let unselectedSubnets: [String]
    /// Names of those of the cluster's that a plan makes where only the ENIs of nodes tell which ones are.
    public let madeSubnets: [String]
    /// Subnets that a plan destroys: what lies in them beside nodes has to move.
    public let goingSubnets: [RunningSubnet]
    /// Whether some subnets of the VPC have tags of EKS or Karpenter.
    public let areSubnetsTagged: Bool
    /// Nodes, by name.
    public let nodes: [RunningNode]
    /// The pods of each node, by its name; `nil` where they were not asked for.
    public let pods: [String: RunningPods]?
    /// How the nodes of each instance type are packed, the type with most pods first.
    public let packings: [PodPacking]
    /// The last time at which a node said that it lives, in ISO 8601: the documents are no older than that,
    /// but may be little younger; `nil` where none has said.
    public let lastHeartbeat: String?
    /// When the plan of Terraform was made, in ISO 8601; `nil` where none says it.
    public let plannedAt: String?
    /// How the CNI is set, and where that is known from.
    public let network: ClusterNetwork
    /// Pods of workloads that wait for a node; `nil` where pods were not asked for.
    public let podsWithoutNode: Int?
    /// Pods on Fargate, an address each, by zone; the zone is empty where it is not known.
    public let fargatePods: [String: Int]

    /// What is known.
    public init(
        subnets: [RunningSubnet], otherSubnets: [NamedBlock], zonesOfOtherSubnets: Set<String> = [],
        untaggedSubnets: [String] = [],
        doubtfulSubnets: [String] = [], outsideSubnets: [String] = [],
        unselectedSubnets: [String] = [], madeSubnets: [String] = [],
        goingSubnets: [RunningSubnet] = [],
        areSubnetsTagged: Bool = true,
        nodes: [RunningNode], pods: [String: RunningPods]?,
        network: ClusterNetwork = ClusterNetwork(), podsWithoutNode: Int? = nil,
        fargatePods: [String: Int] = [:], lastHeartbeat: String? = nil, plannedAt: String? = nil
    ) {
        self.subnets = subnets
        self.otherSubnets = otherSubnets
        self.zonesOfOtherSubnets = zonesOfOtherSubnets
        self.untaggedSubnets = untaggedSubnets
        self.doubtfulSubnets = doubtfulSubnets
        self.outsideSubnets = outsideSubnets
        self.unselectedSubnets = unselectedSubnets
        self.madeSubnets = madeSubnets
        self.goingSubnets = goingSubnets
        self.areSubnetsTagged = areSubnetsTagged
        self.nodes = nodes
        self.pods = pods
        packings = Self.packings(nodes, pods)
        self.network = network
        self.podsWithoutNode = podsWithoutNode
        self.fargatePods = fargatePods
        self.lastHeartbeat = lastHeartbeat
        self.plannedAt = plannedAt
    }

    /// Pods with an address of their own that are no DaemonSet's; `nil` where they are not known.
    public var workloadPods: Int? {
        pods.map { $0.values.reduce(0) { $0 + $1.addressed - $1.ofDaemonSets } }
    }

    /// Whether it has no nodes, and pods on Fargate.
    public var isOfFargateOnly: Bool { nodes.isEmpty && !fargatePods.isEmpty }

    /// The pods of workloads on nodes, or on Fargate where there are no nodes; `nil` where they are not known
    /// or none.
    public var podsToPlan: Int? {
        let pods = isOfFargateOnly ? fargatePods.values.reduce(0, +) : workloadPods ?? 0
        return pods > 0 ? pods : nil
    }

    /// The density at which the cluster, as it runs, has so many pods, rounded up to hundredths; `nil` where its own
    /// are not known, or it is no density.
    public func density(ofPods pods: Int64) -> Density? {
        guard let podsToPlan, (1...10_000_000).contains(pods) else { return nil }
        return Density(hundredths: Int((pods * 100).dividedRoundingUp(by: Int64(podsToPlan))))
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

    private static func packings(
        _ nodes: [RunningNode], _ pods: [String: RunningPods]?
    ) -> [PodPacking] {
        guard let pods else { return [] }
        var byType: [String: [(node: RunningNode, pods: RunningPods)]] = [:]
        // Nodes on their way out tell nothing of packing, unless there are no others.
        let areAllLeaving = nodes.allSatisfy { $0.isLeaving }
        for node in nodes where areAllLeaving || !node.isLeaving {
            guard let type = node.instanceType else { continue }
            byType[type, default: []].append((node, pods[node.name] ?? RunningPods()))
        }
        return byType.compactMap { PodPacking(instanceType: $0.key, $0.value) }
            .sorted { ($1.pods, $0.instanceType) < ($0.pods, $1.instanceType) }
    }

    /// What has taken addresses of each zone's subnets of a tier beside nodes and pods; nothing of zones
    /// whose ENIs and CIDR reservations are not known. What lies in a subnet that goes needs room in others
    /// of its zone.
    public var measured: [MeasuredUse] {
        var uses: [MeasuredUse] = []
        let going = goingSubnets.map { $0.withoutReservations }
        for running in subnets + going
        where running.use != nil || !running.otherReservations.isEmpty {
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
