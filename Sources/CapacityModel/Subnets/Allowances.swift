/// Addresses of a zone that go to something else than nodes and pods.
public struct Allowances: Sendable, Hashable {
    /// In each zone's private subnets, for the ENIs of the control plane. EKS asks for 6 and
    /// recommends 16 free addresses
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html>).
    public var controlPlane: Int
    /// In each zone's private and public subnets: a load balancer needs 8 free addresses
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>).
    public var loadBalancer: Int
    /// In each zone's public subnets, all together; `nil` for the share of one load balancer, the
    /// free addresses and a NAT gateway.
    public var publicTier: Int?

    /// Allowances; 0 to 65,531 each.
    public init(controlPlane: Int = 16, loadBalancer: Int = 8, publicTier: Int? = nil) {
        self.controlPlane = controlPlane
        self.loadBalancer = loadBalancer
        self.publicTier = publicTier
    }

    /// Addresses that one Application Load Balancer may take over all its subnets.
    public static var applicationLoadBalancer: Int { 100 }

    /// Of each zone's private subnets.
    public var privateAddresses: Int { controlPlane + loadBalancer }

    /// Of each zone's public subnets: the zone's share of an Application Load Balancer, the free
    /// addresses that one needs, and a NAT gateway.
    public func publicAddresses(zones: Int) -> Int {
        publicTier ?? (Self.applicationLoadBalancer + zones - 1) / zones + loadBalancer + 1
    }
}
