/// What a subnet is for.
public enum Tier: String, Sendable, CaseIterable {
    /// Nodes, the ENIs of the control plane and internal load balancers.
    case `private`
    /// Pods, under custom networking.
    case pod
    /// Load balancers that face the internet, and NAT gateways.
    case `public`

    /// The longest mask of a subnet of this tier: /28 is the smallest that AWS makes, /27 the smallest
    /// that an Application Load Balancer takes
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>).
    public var longestMask: Int { self == .public ? 27 : 28 }

    /// The tiers that a plan has: pods have one of their own under custom networking.
    static func needed(mode: NetworkMode, hasPublic: Bool) -> [Tier] {
        allCases.filter { tier in
            switch tier {
            case .private: true
            case .pod: mode.usesCustomNetworking
            case .public: hasPublic
            }
        }
    }
}
