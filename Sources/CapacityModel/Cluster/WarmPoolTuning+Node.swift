extension WarmPoolTuning {
    /// A node, its network and its pods.
    public struct Node: Sendable, Hashable {
        /// What the CNI has to work with.
        public let network: NodeNetwork
        /// The kubelet's max pods.
        public let kubeletMaxPods: Int
        /// The zone; empty where it is not known.
        public let zone: String
        /// Pods with an address of the warm pool.
        public let pods: Int
        /// Pods with a branch ENI of their own, whose address is none of the warm pool.
        public let podsOnBranchENIs: Int
        /// Pods that wait for an address.
        public let podsWaiting: Int
        /// Addresses that its ENIs hold; `nil` where they are not known.
        public let heldAddresses: Int?

        /// A node.
        public init(
            network: NodeNetwork, kubeletMaxPods: Int, zone: String, pods: Int,
            podsOnBranchENIs: Int = 0, podsWaiting: Int = 0, heldAddresses: Int? = nil
        ) {
            self.network = network
            self.kubeletMaxPods = kubeletMaxPods
            self.zone = zone
            self.pods = pods
            self.podsOnBranchENIs = podsOnBranchENIs
            self.podsWaiting = podsWaiting
            self.heldAddresses = heldAddresses
        }

        /// What its ENIs hold, and an address for each pod that waits for one or has one on a branch ENI; `nil`
        /// where its ENIs are not known.
        public var measuredAddresses: Int64? {
            heldAddresses.map { Int64($0 + podsWaiting + podsOnBranchENIs) }
        }

        /// The same node wherever it lies, and whatever its ENIs hold.
        var anywhere: Node {
            Node(
                network: network, kubeletMaxPods: kubeletMaxPods, zone: "", pods: pods,
                podsOnBranchENIs: podsOnBranchENIs)
        }

        /// What it takes with a warm pool, branch ENIs left out.
        func footprint(of pool: WarmPool) -> NodeFootprint {
            NodeFootprint(
                pool, mode: network.settings.mode, otherENIs: network.trunkENIs,
                unmanagedAddresses: network.settings.unmanaged.addresses)
        }
    }
}

extension HeldAddresses {
    /// The same of nodes whose warm pool is tuned; `nil` where the ENIs of none are known.
    init?(of nodes: [WarmPoolTuning.Node], _ targets: WarmPoolTargets, areTargetsKnown: Bool) {
        self.init(areTargetsKnown: areTargetsKnown)
        for node in nodes {
            guard let held = node.heldAddresses else { continue }
            let grown = WarmPool(
                network: node.network, targets: targets, pods: node.pods,
                kubeletMaxPods: node.kubeletMaxPods)
            let full = max(node.pods, node.kubeletMaxPods - node.network.hostNetworkPods)
            let fallen = WarmPool.afterScaleDown(
                from: full, to: node.pods, network: node.network, targets: targets,
                kubeletMaxPods: node.kubeletMaxPods)
            add(held, node.footprint(of: grown), node.footprint(of: fallen))
        }
        guard self.nodes > 0 else { return nil }
    }
}
