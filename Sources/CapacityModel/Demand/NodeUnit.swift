/// What a node takes of one subnet as a whole: of its own, and of its pods'.
public struct NodeUnit: Sendable, Hashable {
    /// Of the subnet of the node.
    public let nodeSubnet: AddressNeed
    /// Of the subnet of its pods, under custom networking; otherwise nothing.
    public let podSubnet: AddressNeed
    /// Whether that is the node or one ENI of it.
    public let kind: SubnetUnit

    /// A node.
    init(_ footprint: NodeFootprint) {
        self.init(nodeSubnet: footprint.nodeSubnet, podSubnet: footprint.podSubnet)
    }

    /// The most that a node takes of one subnet of each kind.
    init(nodeSubnet: AddressNeed, podSubnet: AddressNeed, kind: SubnetUnit = .node) {
        self.nodeSubnet = nodeSubnet
        self.podSubnet = podSubnet
        self.kind = kind
    }

    /// A node, or the fullest ENI that a node with this footprint can have.
    ///
    /// - Parameter addressesPerENI: IPv4 addresses of an ENI, its primary one included; each of the others
    ///   may be a prefix (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html>).
    init(_ footprint: NodeFootprint, kind: SubnetUnit, addressesPerENI: Int64) {
        self.kind = kind
        switch kind {
        case .node: (nodeSubnet, podSubnet) = (footprint.nodeSubnet, footprint.podSubnet)
        case .networkInterface:
            nodeSubnet = Self.interface(of: footprint.nodeSubnet, addressesPerENI)
            podSubnet = Self.interface(of: footprint.podSubnet, addressesPerENI)
        }
    }

    private static func interface(of need: AddressNeed, _ addresses: Int64) -> AddressNeed {
        let prefixes = min(need.prefixes, max(0, addresses - 1))
        return AddressNeed(
            singles: min(need.singles, max(1, addresses - prefixes)), prefixes: prefixes)
    }
}

extension PlannedNodeGroup {
    /// What a node of the group with this footprint takes of one subnet as a whole.
    func unit(of footprint: NodeFootprint) -> NodeUnit {
        NodeUnit(
            footprint, kind: group.subnetUnit,
            addressesPerENI: Int64(
                group.otherTypes.reduce(group.type.ipv4PerENI) { max($0, $1.ipv4PerENI) }))
    }
}
