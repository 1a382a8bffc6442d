/// EBS volumes that pods can have attached to a node.
public enum VolumeLimit {
    /// The volumes beside those of the node itself and, where attachments are shared, the node's ENIs but the
    /// first; at least one. `nil` where the table does not know the type's attachments.
    ///
    /// The CSI driver counts ENIs when it starts; a planner counts those of a node at rest. Source:
    /// <https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/node.go>.
    ///
    /// - Parameters:
    ///   - type: the instance type.
    ///   - attachedENIs: the node's ENIs, the primary one included.
    ///   - reserved: volumes of the node itself, the root volume among them.
    public static func volumes(type: InstanceType, attachedENIs: Int, reserved: Int = 1) -> Int? {
        guard let attachments = type.maxEBSAttachments,
            let isDedicated = type.hasDedicatedEBSAttachments
        else { return nil }
        return max(1, attachments - reserved - (isDedicated ? 0 : attachedENIs - 1))
    }
}
