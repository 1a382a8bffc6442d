/// Network Address Usage: the measure of AWS for the size of a VPC
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html>).
public struct NetworkAddressUsage: Sendable, Hashable {
    /// Addresses of ENIs, those in prefixes not among them: one unit each.
    public var addresses: Int64
    /// Prefixes of ENIs, whatever their length: one unit each.
    public var prefixes: Int64
    /// ENIs of an instance beside its first: one unit each.
    public var additionalInterfaces: Int64
    /// NAT gateways, and Network Load Balancers and interface endpoints in each zone, transit gateway
    /// attachments, Lambda functions: six units each.
    public var services: Int64

    /// A usage of so many of each.
    public init(
        addresses: Int64 = 0, prefixes: Int64 = 0, additionalInterfaces: Int64 = 0,
        services: Int64 = 0
    ) {
        self.addresses = addresses
        self.prefixes = prefixes
        self.additionalInterfaces = additionalInterfaces
        self.services = services
    }

    /// The usage of a full node of a group, whichever type it is of.
    public init(of group: PlannedNodeGroup) {
        let (nodes, pods) = (group.footprint.nodeSubnet, group.footprint.podSubnet)
        self.init(
            addresses: nodes.singles + pods.singles, prefixes: nodes.prefixes + pods.prefixes,
            additionalInterfaces: Int64(group.networkInterfaces - 1))
    }

    /// Units of a NAT gateway and the others of its kind.
    public static var unitsOfService: Int64 { 6 }

    /// The units in all.
    public var units: Int64 {
        addresses + prefixes + additionalInterfaces + Self.unitsOfService * services
    }

    /// Both usages together.
    public static func + (
        left: NetworkAddressUsage, right: NetworkAddressUsage
    ) -> NetworkAddressUsage {
        NetworkAddressUsage(
            addresses: left.addresses + right.addresses, prefixes: left.prefixes + right.prefixes,
            additionalInterfaces: left.additionalInterfaces + right.additionalInterfaces,
            services: left.services + right.services)
    }

    /// The usage so many times.
    public static func * (count: Int64, usage: NetworkAddressUsage) -> NetworkAddressUsage {
        NetworkAddressUsage(
            addresses: count * usage.addresses, prefixes: count * usage.prefixes,
            additionalInterfaces: count * usage.additionalInterfaces,
            services: count * usage.services)
    }
}
