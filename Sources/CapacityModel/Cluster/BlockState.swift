/// What an aligned block of 16 addresses of a subnet is used for: whether a prefix fits there.
///
/// The states are those of AWS's own script
/// (<https://github.com/awslabs/aws-support-tools/blob/main/EKS/subnet-fragmentation/subnet_frag.py>).
public enum BlockState: String, Sendable, CaseIterable {
    /// Whole and free: a prefix fits.
    case free
    /// Some addresses are taken one by one.
    case fragmented
    /// All sixteen are taken one by one.
    case full
    /// The first or last block of the subnet, which has addresses that AWS keeps, or one in a CIDR
    /// reservation that no prefix comes from.
    case reserved = "has-reserved"
    /// A prefix.
    case prefix
}
