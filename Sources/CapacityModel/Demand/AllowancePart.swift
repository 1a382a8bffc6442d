/// What takes addresses of a zone's subnets beside nodes and pods.
public enum AllowancePart: String, Sendable, CaseIterable {
    /// ENIs of the control plane.
    case controlPlane = "control-plane"
    /// Load balancers, and what they need free.
    case loadBalancers = "load-balancers"
    /// NAT gateways.
    case natGateways = "nat-gateways"
    /// Interface endpoints.
    case endpoints
    /// Anything else, and what is reserved for it.
    case others
    /// What is to stay free.
    case kept
}

/// A number of addresses for each part: 0 or more.
public struct AllowanceParts: Sendable, Hashable {
    private var controlPlane: Int64 = 0
    private var loadBalancers: Int64 = 0
    private var natGateways: Int64 = 0
    private var endpoints: Int64 = 0
    private var others: Int64 = 0
    private var kept: Int64 = 0

    /// No addresses.
    public init() {}

    /// The addresses of a part.
    public subscript(part: AllowancePart) -> Int64 {
        get {
            switch part {
            case .controlPlane: controlPlane
            case .loadBalancers: loadBalancers
            case .natGateways: natGateways
            case .endpoints: endpoints
            case .others: others
            case .kept: kept
            }
        }
        set {
            switch part {
            case .controlPlane: controlPlane = newValue
            case .loadBalancers: loadBalancers = newValue
            case .natGateways: natGateways = newValue
            case .endpoints: endpoints = newValue
            case .others: others = newValue
            case .kept: kept = newValue
            }
        }
    }

    /// The addresses of all parts.
    public var total: Int64 {
        controlPlane + loadBalancers + natGateways + endpoints + others + kept
    }
}
