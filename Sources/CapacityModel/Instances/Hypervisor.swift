/// What an instance type runs on.
///
/// Prefix delegation needs Nitro or bare metal
/// (<https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html>).
public enum Hypervisor: String, Sendable, CaseIterable {
    case nitro
    case xen
    case metal
}
