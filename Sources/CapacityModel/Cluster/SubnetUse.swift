/// What the ENIs of a subnet have taken of it.
public struct SubnetUse: Sendable, Hashable {
    /// Addresses taken one by one, in no order.
    public var addresses: [IPv4Address]
    /// Prefixes, in no order.
    public var prefixes: [CIDRBlock]
    /// Addresses and prefixes by what the ENIs are for.
    public var ofPurpose: [InterfacePurpose: Int]

    /// A use of nothing.
    public init() {
        addresses = []
        prefixes = []
        ofPurpose = [:]
    }

    /// All addresses, those in prefixes included.
    public var addressCount: Int { prefixes.reduce(addresses.count) { $0 + $1.addressCount } }
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

    /// Whether the addresses are within what a plan counts for every zone anyway.
    var isAllowance: Bool {
        switch self {
        case .node, .controlPlane, .loadBalancer, .natGateway, .endpoint: true
        case .other: false
        }
    }
}
