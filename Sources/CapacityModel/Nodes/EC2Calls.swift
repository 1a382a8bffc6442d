/// Calls to EC2 by which the VPC CNI changes what is attached to a node. AWS throttles them by account
/// and Region (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/throttling.html>).
public struct EC2Calls: Sendable, Hashable {
    /// `AssignPrivateIpAddresses`: addresses or prefixes for an ENI that is attached.
    public var assignments = 0
    /// ENIs with their first addresses: `CreateNetworkInterface`, `AttachNetworkInterface` and
    /// `ModifyNetworkInterfaceAttribute`
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/pkg/awsutils/awsutils.go>, `AllocENI`).
    public var attachments = 0
    /// `UnassignPrivateIpAddresses`: addresses or prefixes given back.
    public var releases = 0
    /// ENIs given back: `DetachNetworkInterface` and `DeleteNetworkInterface` (`FreeENI`).
    public var detachments = 0

    /// No call.
    public init() {}

    /// All calls.
    public var total: Int { assignments + 3 * attachments + releases + 2 * detachments }
}

extension EC2Calls {
    /// The calls while the pods of a Linux node come one by one, and go one by one.
    ///
    /// Every pod that comes or goes is one pass of the CNI, as when they come slower than the five
    /// seconds between passes.
    ///
    /// - Parameter pods: the pods that come, those of DaemonSets among them.
    /// - Complexity: O(p) pools for p pods.
    public init(
        comingAndGoing pods: Int, network: NodeNetwork, targets: WarmPoolTargets,
        kubeletMaxPods: Int
    ) {
        var pool = GrowingPool(
            network: network, targets: targets, kubeletMaxPods: kubeletMaxPods)
        for count in 0...max(0, pods) { pool.grow(pods: count) }
        self = pool.calls
        var before = WarmPool(
            network: network, targets: targets, pods: pods, kubeletMaxPods: kubeletMaxPods)
        for count in (0..<max(0, pods)).reversed() {
            let after = WarmPool.afterScaleDown(
                from: pods, to: count, network: network, targets: targets,
                kubeletMaxPods: kubeletMaxPods)
            let freed = max(0, before.attachedENIs - after.attachedENIs)
            detachments += freed
            // The addresses of an ENI go with it.
            let slots =
                (before.secondaryIPs - after.secondaryIPs)
                + (before.prefixes - after.prefixes)
            if slots > 0, freed == 0 { releases += 1 }
            before = after
        }
    }
}
