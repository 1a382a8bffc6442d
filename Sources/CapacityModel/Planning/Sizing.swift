/// How large the subnets of a plan are made.
public enum Sizing: String, Sendable, CaseIterable {
    /// As small as they can be for the largest density.
    case smallest
    /// As large as the VPC allows, the same in every zone: empty space costs nothing, and a subnet
    /// cannot be enlarged.
    case fill
}
