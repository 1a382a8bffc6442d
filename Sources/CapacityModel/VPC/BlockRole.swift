/// What a block is in the question that it belongs to.
public enum BlockRole: Sendable, Hashable {
    /// A CIDR block of the VPC.
    case vpc
    /// A CIDR block for the subnets of pods, or a pool that one is chosen from.
    case pods
    /// Address space that must stay reachable, by its name where it has one.
    case avoided(name: String?)
    /// A subnet, by its name.
    case subnet(String)
}
