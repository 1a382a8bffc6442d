/// What a subnet is for.
public enum Tier: String, Sendable, CaseIterable {
    /// Nodes, internal load balancers and, without subnets of its own, the control plane.
    case `private`
    /// Pods, under custom networking.
    case pod
    /// Load balancers that face the internet, and NAT gateways.
    case `public`
    /// The ENIs of the control plane alone: the cluster subnets, where they are dedicated
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html>).
    case controlPlane = "control-plane"

    /// The longest mask of a subnet of this tier: /28 is the smallest that AWS makes, /27 the smallest
    /// that an Application Load Balancer takes
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>).
    public var longestMask: Int { self == .public ? 27 : 28 }

    /// Whether a zone can do without: load balancers and the control plane use the subnets of the other
    /// zones; nodes and pods need their own.
    var isDispensable: Bool {
        switch self {
        case .private, .pod: false
        case .public, .controlPlane: true
        }
    }
}
