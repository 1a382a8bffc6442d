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
    private var controlPlane = 0
    private var loadBalancers = 0
    private var natGateways = 0
    private var endpoints = 0
    private var others = 0
    private var kept = 0

    /// No addresses.
    public init() {}

    /// The addresses of a part.
    public subscript(part: AllowancePart) -> Int {
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
    public var total: Int {
        controlPlane + loadBalancers + natGateways + endpoints + others + kept
    }
}
