/// What a node runs, as far as it decides how pods get addresses.
public enum NodePlatform: String, Sendable, CaseIterable {
    /// Linux with IPv4 addresses for pods.
    case linux
    /// Linux with IPv6 addresses for pods: one prefix of 2⁴⁸ addresses on the primary ENI
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html>).
    case linuxIPv6 = "linux-ipv6"
    /// Windows: pods on the primary ENI only
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/windows-networking.html>).
    case windows
    /// Linux under EKS Auto Mode, which has a CNI of its own: no `aws-node`, no targets, no host-network
    /// pods but the node's own services (<https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html>).
    case autoMode = "eks-auto-mode"

    /// Whether pods have their addresses on the primary ENI only.
    public var usesPrimaryENIOnly: Bool {
        switch self {
        case .linux, .autoMode: false
        case .linuxIPv6, .windows: true
        }
    }
}
