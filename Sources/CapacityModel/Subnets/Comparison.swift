/// The same demand in several network modes, side by side.
public struct Comparison: Sendable {
    /// A way to give pods their addresses.
    public enum Variant: String, Sendable, CaseIterable {
        /// Secondary IPs, with the CNI's own warm pool of an ENI.
        case secondaryIP = "secondary-ip"
        /// Secondary IPs with `WARM_IP_TARGET` 2 and `MINIMUM_IP_TARGET` 12.
        case warmTargets = "warm-targets"
        /// Prefixes.
        case prefixDelegation = "prefix-delegation"
        /// Secondary IPs out of subnets of the pods' own.
        case customNetworking = "custom-networking"
        /// Prefixes out of subnets of the pods' own.
        case customNetworkingWithPrefixDelegation = "custom-networking+prefix-delegation"

        /// The network mode.
        public var mode: NetworkMode {
            switch self {
            case .secondaryIP, .warmTargets: .secondaryIP
            case .prefixDelegation: .prefixDelegation
            case .customNetworking: .customNetworking
            case .customNetworkingWithPrefixDelegation: .customNetworkingWithPrefixDelegation
            }
        }

        /// What can go wrong with it.
        public var risk: String {
            switch self {
            case .secondaryIP:
                "a node keeps an ENI's worth of addresses idle, and takes them from its first pod on"
            case .warmTargets:
                "a call to EC2 for nearly every pod that comes or goes: large or busy clusters are "
                    + "throttled"
            case .prefixDelegation:
                "a prefix needs a whole /28: without CIDR reservations fragmented subnets run out "
                    + "early; max pods have to be raised on every node"
            case .customNetworking:
                "an ENI less for pods; an ENIConfig for every zone, a CIDR block more to route; max "
                    + "pods have to be lowered on every node"
            case .customNetworkingWithPrefixDelegation:
                "that of both: ENIConfigs, and whole /28 blocks"
            }
        }

        /// What the CNI keeps ready.
        public var targets: WarmPoolTargets {
            self == .warmTargets
                ? WarmPoolTargets(addresses: 2, minimumAddresses: 12) : WarmPoolTargets()
        }
    }

    /// A variant, and what becomes of the demand.
    public struct Row: Sendable {
        /// The variant.
        public let variant: Variant
        /// Its plan; `nil` where a node has no room, or cannot do it.
        public let plan: SubnetPlan?

        /// The row of the largest density: of that which fits, or of the one asked for where none does.
        public var projection: DensityProjection? {
            plan.flatMap { $0.plannedRow ?? $0.assessment.projection.last }
        }

        /// Nodes over all zones at that density, surge included.
        public var nodes: Int? {
            guard let plan, let projection else { return nil }
            return plan.demand.zones.count
                * projection.groups.reduce(0) { $0 + $1.allNodesPerZone }
        }

        /// Units of Network Address Usage of the VPC at that density.
        public var networkAddressUsage: Int? {
            guard let plan, let projection else { return nil }
            return plan.networkAddressUsage(at: projection).units
        }

        /// ENIs of all nodes at that density.
        public var networkInterfaces: Int? {
            guard let plan, let projection else { return nil }
            return plan.networkInterfaces(at: projection)
        }

        /// Addresses of all nodes over all zones at that density.
        public var addresses: Int? {
            guard let plan, let projection else { return nil }
            return plan.demand.zones.count
                * zip(projection.groups, plan.nodes.groups).reduce(0) {
                    $0 + $1.0.allNodesPerZone * $1.1.footprint.addresses
                }
        }

        /// Calls to EC2 while the pods of a node of the first group come and go.
        public var callsPerNode: Int? {
            plan.map { plan in
                EC2Calls(
                    comingAndGoing: plan.node.pods, network: plan.node.network,
                    targets: plan.node.targets, kubeletMaxPods: plan.node.kubeletMaxPods
                ).total
            }
        }
    }

    /// The variants, in the order of their cases.
    public let rows: [Row]

    /// Plans every variant.
    ///
    /// - Parameter planner: the demand and the VPC; pods that have subnets of their own and no blocks for
    ///   them get pieces of 100.64.0.0/10.
    public init(_ planner: Planner) {
        rows = Variant.allCases.map { variant in
            let nodes = try? planner.nodes.changed { group in
                group.settings.mode = variant.mode
                group.targets = variant.targets
            }
            guard let nodes,
                nodes.networks.allSatisfy({ $0.prefixRefusal == nil })
            else { return Row(variant: variant, plan: nil) }
            var planner = planner
            planner.nodes = nodes
            if !variant.mode.usesCustomNetworking {
                planner.podBlocks = []
            } else if planner.podBlocks.isEmpty {
                planner.podBlocks = [CIDRBlock.sharedAddressSpace]
            }
            return Row(variant: variant, plan: planner.plan())
        }
    }
}
