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
