extension WarmPoolTuning {
    /// A pair of targets, and what it costs.
    public struct Row: Sendable, Hashable {
        /// Whether the targets are known to be those in use.
        public internal(set) var isInUse = false
        /// The targets; those in use in the first row.
        public let targets: WarmPoolTargets
        /// Addresses of all nodes.
        public let addresses: Int64
        /// Addresses of the nodes of the zone that takes most.
        public let addressesOfZone: Int64
        /// Calls to EC2 while the pods of every node come and go, one by one.
        public let calls: Int64
        /// Nodes whose pods do not all get an address.
        public let shortNodes: Int
        /// Pods that get none on them.
        public let podsWithoutAddress: Int
        /// Whether no other pair takes as few addresses and as few calls; of equal ones the first.
        public internal(set) var isOnFrontier = false
    }

    /// What the nodes take today: what their ENIs hold, or what the targets in use give them.
    public struct Today: Sendable, Hashable {
        /// Addresses of all nodes.
        public let addresses: Int64
        /// Addresses of the nodes of the zone that takes most.
        public let addressesOfZone: Int64
        /// Nodes whose ENIs were measured; the others take what the warm pool gives them. None where the
        /// targets in use are known, or no ENI is.
        public let measuredNodes: Int

        /// - Parameters:
        ///   - row: what the targets of today give.
        ///   - assumed: the targets of a node whose ENIs are not known, where measured ones go before; `nil`
        ///     where the targets are known.
        init(_ nodes: [Node], _ row: Row, _ assumed: WarmPoolTargets?) {
            let measured = assumed == nil ? 0 : nodes.count { $0.heldAddresses != nil }
            guard let assumed, measured > 0 else {
                addresses = row.addresses
                addressesOfZone = row.addressesOfZone
                measuredNodes = 0
                return
            }
            var zones: [String: Int64] = [:]
            for node in nodes {
                zones[node.zone, default: 0] +=
                    node.measuredAddresses ?? cost(of: node, assumed).addresses
            }
            addresses = zones.values.reduce(0, +)
            addressesOfZone = zones.values.max() ?? 0
            measuredNodes = measured
        }
    }
}
