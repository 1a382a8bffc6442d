/// The nodes of a cluster as they run: what a density is a multiple of, zone by zone and group by group.
///
/// Density f is f times the nodes of today, each with the addresses that those take; so a cluster that runs
/// never fails density 1 by rounding.
public struct RunningDemand: Sendable, Hashable {
    /// The nodes of each group, in the order of the groups.
    public let groups: [Group]
    /// Pods on Fargate in each zone, an address each, in no node.
    public let fargatePods: [Int]

    /// The nodes of one group.
    public struct Group: Sendable, Hashable {
        /// What each zone has of them, in the order of the demand's zones.
        public let zones: [ZoneNodes]

        /// What each zone has of a group.
        public init(zones: [ZoneNodes]) { self.zones = zones }

        /// The nodes of all zones, the workload pods on them, and what they take together.
        public var total: Total {
            var total = Total()
            for zone in zones {
                total.nodes += zone.nodes
                total.pods += zone.pods
                let need = zone.sample.need(nodes: Int64(zone.nodes))
                total.footprint = NodeFootprint(
                    nodeSubnet: total.footprint.nodeSubnet + need.nodeSubnet,
                    podSubnet: total.footprint.podSubnet + need.podSubnet)
                total.networkInterfaces += zone.sample.networkInterfaces(nodes: Int64(zone.nodes))
                total.measuredNodes += zone.nodes > 0 ? zone.sample.measuredNodes : 0
            }
            return total
        }

        /// The nodes of all zones.
        public struct Total: Sendable, Hashable {
            /// Nodes.
            public var nodes = 0
            /// Workload pods on them.
            public var pods = 0
            /// The addresses that they take together.
            public var footprint = NodeSample().largest
            /// Their ENIs.
            public var networkInterfaces: Int64 = 0
            /// Of the nodes those whose ENIs were measured.
            public var measuredNodes = 0
        }
    }

    /// Nodes of one group in one zone.
    public struct ZoneNodes: Sendable, Hashable {
        /// Nodes of today, those among them that pods need that wait, or whose nodes are on their way out.
        public var nodes: Int
        /// Workload pods that they carry.
        public var pods: Int
        /// What so many nodes that are measured take together.
        public var sample: NodeSample
        /// Nodes beyond those, while nodes are replaced, whatever their number.
        public var surge: Int
        /// Nodes of which ten in a hundred may be added at once.
        public var nodesWithSharedSurge: Int

        /// Nodes of one group in one zone.
        public init(
            nodes: Int, pods: Int, sample: NodeSample, surge: Int = 0,
            nodesWithSharedSurge: Int = 0
        ) {
            self.nodes = nodes
            self.pods = pods
            self.sample = sample
            self.surge = surge
            self.nodesWithSharedSurge = nodesWithSharedSurge
        }

        /// Hundredths of the nodes of a NodePool that may be added at once: Karpenter's disruption budget
        /// where none is set (<https://karpenter.sh/docs/concepts/disruption/#disruption-budgets>).
        public static var sharedSurgePercent: Int { 10 }
    }

    /// What runs.
    ///
    /// - Parameters:
    ///   - groups: each with as many zones as the demand.
    ///   - fargatePods: of each zone; none where it is empty.
    public init(groups: [Group], fargatePods: [Int] = []) {
        self.groups = groups
        self.fargatePods = fargatePods
    }

    /// Nodes of today in a zone.
    public func nodes(inZone zone: Int) -> Int {
        groups.reduce(0) { $0 + $1.zones[zone].nodes }
    }

    /// Workload pods of today in a zone.
    public func pods(inZone zone: Int) -> Int {
        groups.reduce(fargate(inZone: zone)) { $0 + $1.zones[zone].pods }
    }

    func fargate(inZone zone: Int) -> Int {
        zone < fargatePods.count ? fargatePods[zone] : 0
    }

    /// Addresses of today's nodes in a zone.
    func addresses(inZone zone: Int) -> Int64 {
        groups.reduce(Int64(fargate(inZone: zone))) { sum, group in
            let nodes = group.zones[zone]
            return sum + nodes.sample.need(nodes: Int64(nodes.nodes)).addresses
        }
    }
}

/// What so many nodes take together of their subnets, before anything is rounded.
public struct NodeSample: Sendable, Hashable {
    /// Nodes: 1 or more, or 0 where none is known.
    public var nodes: Int
    /// What they take of the subnets of nodes.
    public var nodeSubnet: AddressNeed
    /// What they take of the subnets of pods, under custom networking.
    public var podSubnet: AddressNeed
    /// The most that one of them takes of each.
    public var largest: NodeFootprint
    /// Their ENIs.
    public var networkInterfaces: Int64
    /// Of the nodes those whose ENIs were measured.
    public var measuredNodes = 0

    /// One node of a footprint, as it is planned.
    public init(_ footprint: NodeFootprint, networkInterfaces: Int) {
        nodes = 1
        self.networkInterfaces = Int64(networkInterfaces)
        nodeSubnet = footprint.nodeSubnet
        podSubnet = footprint.podSubnet
        largest = footprint
    }

    /// No node.
    public init() {
        nodes = 0
        networkInterfaces = 0
        nodeSubnet = AddressNeed(singles: 0)
        podSubnet = AddressNeed(singles: 0)
        largest = NodeFootprint(nodeSubnet: nodeSubnet, podSubnet: podSubnet)
    }

    /// Adds a node.
    public mutating func add(_ use: NodeUse) {
        let footprint = use.footprint
        nodes += 1
        networkInterfaces += Int64(use.networkInterfaces)
        measuredNodes += use.isMeasured ? 1 : 0
        nodeSubnet = nodeSubnet + footprint.nodeSubnet
        podSubnet = podSubnet + footprint.podSubnet
        largest = largest.larger(footprint)
    }

    /// Both samples together.
    public func beside(_ other: NodeSample) -> NodeSample {
        var both = self
        both.nodes += other.nodes
        both.nodeSubnet = nodeSubnet + other.nodeSubnet
        both.podSubnet = podSubnet + other.podSubnet
        both.largest = largest.larger(other.largest)
        both.networkInterfaces += other.networkInterfaces
        both.measuredNodes += other.measuredNodes
        return both
    }

    /// What so many nodes of its kind take, rounded up once; nothing where no node is known.
    public func need(nodes count: Int64) -> NodeFootprint {
        guard nodes > 0 else { return NodeSample().largest }
        return NodeFootprint(
            nodeSubnet: share(nodeSubnet, count), podSubnet: share(podSubnet, count))
    }

    /// The ENIs of so many nodes of its kind, rounded up; none where no node is known.
    func networkInterfaces(nodes count: Int64) -> Int64 {
        nodes > 0 ? share(networkInterfaces, count) : 0
    }

    private func share(_ need: AddressNeed, _ count: Int64) -> AddressNeed {
        AddressNeed(
            singles: share(need.singles, count), prefixes: share(need.prefixes, count))
    }

    private func share(_ sum: Int64, _ count: Int64) -> Int64 {
        (sum * count).dividedRoundingUp(by: Int64(nodes))
    }
}
