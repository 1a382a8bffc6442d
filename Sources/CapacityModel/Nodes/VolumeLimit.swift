/// EBS volumes that pods can have attached to a node.
public enum VolumeLimit {
    /// The volumes beside the root volume and, where attachments are shared, the node's ENIs but the
    /// first; at least one. `nil` where the table does not know the type's attachments.
    ///
    /// The CSI driver counts ENIs when it starts; a planner counts those of a node at rest. Source:
    /// <https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/node.go>.
    public static func volumes(type: InstanceType, attachedENIs: Int) -> Int? {
        guard let attachments = type.maxEBSAttachments,
            let isDedicated = type.hasDedicatedEBSAttachments
        else { return nil }
        return max(1, attachments - 1 - (isDedicated ? 0 : attachedENIs - 1))
    }
}
