/// What AWS lets an account have of a VPC unless it asks for more
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html>).
public enum Quota: String, Sendable, CaseIterable {
    /// Subnets, of all zones and tiers.
    case subnets = "subnets per VPC"
    /// IPv4 CIDR blocks, the primary one included.
    case cidrBlocks = "IPv4 CIDR blocks per VPC"
    /// ENIs of the account in a Region.
    case networkInterfaces = "network interfaces per Region"
    /// Units of Network Address Usage of one VPC.
    case networkAddressUsage = "NAU per VPC"
    /// Units of a VPC and those that it is peered with in the Region.
    case peeredNetworkAddressUsage = "NAU of peered VPCs"

    /// The number without asking.
    public var standard: Int64 {
        switch self {
        case .subnets: 200
        case .cidrBlocks: 5
        case .networkInterfaces: 5_000
        case .networkAddressUsage: 64_000
        case .peeredNetworkAddressUsage: 128_000
        }
    }

    /// The most that AWS raises it to; `nil` where it names none.
    public var maximum: Int64? {
        switch self {
        case .subnets, .networkInterfaces: nil
        case .cidrBlocks: 50
        case .networkAddressUsage: 256_000
        case .peeredNetworkAddressUsage: 512_000
        }
    }
}
