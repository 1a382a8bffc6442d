/// What the ENIs of a subnet have taken of it.
public struct SubnetUse: Sendable, Hashable {
    /// Addresses taken one by one.
    public var addresses: AddressSet = []
    /// Prefixes, in no order.
    public var prefixes: [CIDRBlock] = []
    /// Addresses and prefixes by what the ENIs are for.
    public private(set) var ofPurpose: [InterfacePurpose: Int64] = [:]
    /// Those of ENIs that are attached to an instance, by its ID; they are among the nodes' ones.
    public private(set) var ofInstance: [String: InstanceUse] = [:]
    /// Those of ENIs that are attached to no instance, by whose they are.
    public private(set) var ofOwner: [InterfaceOwner: Int64] = [:]
    /// Where those lie that no node has: they keep their place until somebody moves them.
    public private(set) var staying: [CIDRBlock] = []

    /// What the ENIs of an instance have taken.
    public struct InstanceUse: Sendable, Hashable {
        /// How many addresses, those in prefixes included.
        public var addressCount: Int64 = 0
        /// Where they lie.
        var places: [CIDRBlock] = []
    }

    /// A use of nothing.
    public init() {}

    /// The same use, where only these instances are nodes of the cluster: what others have taken is
    /// within no allowance.
    public func attributed(toNodes instances: Set<String>) -> SubnetUse {
        var use = self
        for (instance, own) in ofInstance where !instances.contains(instance) {
            use.ofPurpose[.node, default: 0] -= own.addressCount
            use.ofPurpose[.other, default: 0] += own.addressCount
            use.staying += own.places
        }
        return use
    }

    /// Adds what an ENI has taken. An address that another one has taken already counts no more.
    ///
    /// - Parameters:
    ///   - addresses: its single addresses.
    ///   - prefixes: its prefixes.
    ///   - purpose: what it is for.
    ///   - owner: whose it is; `nil` for that of an instance.
    ///   - instance: the instance that it is attached to; `nil` for none.
    public mutating func add(
        _ addresses: [IPv4Address], _ prefixes: [CIDRBlock], for purpose: InterfacePurpose,
        owner: InterfaceOwner? = nil, instance: String?
    ) {
        var count = prefixes.reduce(Int64(0)) { $0 + $1.addressCount }
        for address in addresses where self.addresses.insert(address) { count += 1 }
        self.prefixes += prefixes
        ofPurpose[purpose, default: 0] += count
        if let owner { ofOwner[owner, default: 0] += count }
        if purpose != .node {
            Self.note(addresses, prefixes, in: &staying)
        } else if let instance {
            Self.add(count, addresses, prefixes, to: &ofInstance[instance, default: InstanceUse()])
        }
    }

    private static func add(
        _ count: Int64, _ addresses: [IPv4Address], _ prefixes: [CIDRBlock],
        to use: inout InstanceUse
    ) {
        use.addressCount += count
        note(addresses, prefixes, in: &use.places)
    }

    /// Notes where the addresses and prefixes of an ENI lie.
    private static func note(
        _ addresses: [IPv4Address], _ prefixes: [CIDRBlock], in places: inout [CIDRBlock]
    ) {
        for address in addresses { places.append(CIDRBlock(containing: address, length: 32)) }
        places += prefixes
    }

    /// All addresses, those in prefixes included.
    public var addressCount: Int64 {
        prefixes.reduce(Int64(addresses.count)) { $0 + $1.addressCount }
    }

    /// Those that lie in a block.
    public func addressCount(in block: CIDRBlock) -> Int64 {
        prefixes.reduce(Int64(addresses.count(in: block))) { sum, prefix in
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
