/// What the ENIs of a subnet have taken of it.
public struct SubnetUse: Sendable, Hashable {
    /// Addresses taken one by one.
    public var addresses: Set<IPv4Address>
    /// Prefixes, in no order.
    public var prefixes: [CIDRBlock]
    /// Addresses and prefixes by what the ENIs are for.
    public var ofPurpose: [InterfacePurpose: Int64]
    /// Those of ENIs that are attached to an instance, by its ID; they are among the nodes' ones.
    public var ofInstance: [String: Int64]
    /// Those of ENIs that are attached to no instance, by whose they are.
    public var ofOwner: [InterfaceOwner: Int64] = [:]
    /// Where those lie that no node has: they keep their place until somebody moves them.
    public private(set) var staying: [CIDRBlock] = []
    /// Where those of each instance lie, by its ID.
    private var placesOfInstance: [String: [CIDRBlock]] = [:]

    /// A use of nothing.
    public init() {
        addresses = []
        prefixes = []
        ofPurpose = [:]
        ofInstance = [:]
    }

    /// The same use, where only these instances are nodes of the cluster: what others have taken is
    /// within no allowance.
    public func attributed(toNodes instances: Set<String>) -> SubnetUse {
        var use = self
        for (instance, count) in ofInstance where !instances.contains(instance) {
            use.ofPurpose[.node, default: 0] -= count
            use.ofPurpose[.other, default: 0] += count
            use.staying += placesOfInstance[instance] ?? []
        }
        return use
    }

    /// Notes where the addresses and prefixes of an ENI lie.
    ///
    /// - Parameters:
    ///   - addresses: its single addresses.
    ///   - prefixes: its prefixes.
    ///   - purpose: what it is for.
    ///   - instance: the instance that it is attached to; `nil` for none.
    public mutating func place(
        _ addresses: [IPv4Address], _ prefixes: [CIDRBlock], for purpose: InterfacePurpose,
        instance: String?
    ) {
        let places = addresses.map { CIDRBlock(containing: $0, length: 32) } + prefixes
        if purpose != .node {
            staying += places
        } else if let instance {
            placesOfInstance[instance, default: []] += places
        }
    }

    /// All addresses, those in prefixes included.
    public var addressCount: Int64 {
        prefixes.reduce(Int64(addresses.count)) { $0 + $1.addressCount }
    }

    /// Those that lie in a block.
    public func addressCount(in block: CIDRBlock) -> Int64 {
        prefixes.reduce(Int64(addresses.count { block.contains($0) })) { sum, prefix in
            sum + (block.contains(prefix) ? prefix.addressCount : 0)
        }
    }
}

/// What an ENI is for.
public enum InterfacePurpose: String, Sendable, CaseIterable {
    /// A node and its pods.
    case node
    /// The control plane of a cluster.
    case controlPlane = "control-plane"
    /// A load balancer.
    case loadBalancer = "load-balancer"
    /// A NAT gateway.
    case natGateway = "nat-gateway"
    /// An interface endpoint.
    case endpoint
    /// Anything else.
    case other

    /// What a plan counts the addresses among; `nil` for those of nodes and pods.
    var part: AllowancePart? {
        switch self {
        case .node: nil
        case .controlPlane: .controlPlane
        case .loadBalancer: .loadBalancers
        case .natGateway: .natGateways
        case .endpoint: .endpoints
        case .other: .others
        }
    }
}
