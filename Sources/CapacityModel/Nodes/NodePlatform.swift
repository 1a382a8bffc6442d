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
}
