/// What can stop the next pod on a node, in the order in which equal limits are named.
public enum NodeLimit: String, Sendable, CaseIterable {
    /// The kubelet's max pods.
    case maxPods = "max-pods"
    /// Addresses on the ENIs that carry pods.
    case addresses
    /// Allocatable CPU.
    case cpu
    /// Allocatable memory.
    case memory
    /// EBS volumes.
    case volumes
    /// Branch ENIs for security groups for pods.
    case branchENIs = "branch-enis"
}
