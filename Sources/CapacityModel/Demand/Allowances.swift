/// Addresses of a zone that go to something else than nodes and pods.
public struct Allowances: Sendable, Hashable {
    /// In each zone, for the ENIs of the control plane: in the private subnets, or in subnets of its
    /// own. EKS asks for 6 and recommends 16 free addresses
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html>).
    public var controlPlane: Int
    /// Whether the control plane has subnets of its own
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html>).
    public var hasControlPlaneSubnets: Bool
    /// In each zone's private and public subnets: a load balancer needs 8 free addresses
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>).
    public var loadBalancer: Int
    /// Interface endpoints, one address each in the private subnets of every zone
    /// (<https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html>).
    public var endpoints: Int
    /// Pods on Fargate of today, over all zones, in no node: an address each in the private subnets, and as many
    /// times more as a density has pods (<https://docs.aws.amazon.com/eks/latest/userguide/fargate.html>).
    public var fargatePods = 0
    /// In each zone's public subnets, all together; `nil` for the share of one load balancer, the
    /// free addresses and a NAT gateway.
    public var publicTier: Int?
    /// What else is to stay free in each zone's subnets of a tier.
    public var reserved: PerTier<Int>
    /// What is taken today in zones and tiers where that is known: it counts where it is more than what is
    /// allowed for.
    public var measured: [MeasuredUse]

    /// Allowances; 0 to 65,531 each.
    public init(
        controlPlane: Int = 16, hasControlPlaneSubnets: Bool = false, loadBalancer: Int = 8,
        endpoints: Int = 0, publicTier: Int? = nil, reserved: PerTier<Int> = PerTier(repeating: 0),
        measured: [MeasuredUse] = []
    ) {
        self.controlPlane = controlPlane
        self.hasControlPlaneSubnets = hasControlPlaneSubnets
        self.loadBalancer = loadBalancer
        self.endpoints = endpoints
        self.publicTier = publicTier
        self.reserved = reserved
        self.measured = measured
    }

    /// Addresses that one Application Load Balancer may take over all its subnets
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>).
    public static var applicationLoadBalancer: Int { 100 }

    /// Free addresses that AWS recommends for the control plane in each cluster subnet
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html>).
    public static var recommendedControlPlane: Int { 16 }

    /// Of each zone's public subnets: the zone's share of an Application Load Balancer, the free
    /// addresses that one needs, and a NAT gateway.
    public func publicAddresses(zones: Int) -> Int {
        publicTier ?? Self.applicationLoadBalancer.dividedRoundingUp(by: zones) + loadBalancer + 1
    }

    /// What is allowed for in each zone's subnets of a tier, part by part.
    func parts(of tier: Tier, zones: Int) -> AllowanceParts {
        var parts = AllowanceParts()
        switch tier {
        case .private:
            if !hasControlPlaneSubnets { parts[.controlPlane] = Int64(controlPlane) }
            parts[.loadBalancers] = Int64(loadBalancer)
            parts[.endpoints] = Int64(endpoints)
        case .pod: break
        case .public:
            let gateways = publicTier == nil ? 1 : 0
            parts[.loadBalancers] = Int64(publicAddresses(zones: zones) - gateways)
            parts[.natGateways] = Int64(gateways)
        case .controlPlane:
            guard hasControlPlaneSubnets else { return parts }
            parts[.controlPlane] = Int64(controlPlane)
        }
        parts[.kept] = Int64(reserved[tier])
        return parts
    }
}
