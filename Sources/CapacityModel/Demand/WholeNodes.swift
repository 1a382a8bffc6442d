/// What lies in one subnet as a whole.
public enum SubnetUnit: Sendable, Hashable {
    /// A node: all its ENIs lie in its subnet, or in the one that its ENIConfig names
    /// (<https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html>).
    case node
    /// An ENI: the CNI's subnet discovery puts further ones of a node into any subnet of its zone with the
    /// tag `kubernetes.io/role/cni` (<https://github.com/aws/amazon-vpc-cni-k8s/pull/2714>).
    case networkInterface
}

/// Nodes that have to find room in one zone's subnets of a tier, each in one of them.
public struct WholeNodes: Sendable, Hashable {
    /// Addresses of all nodes.
    public private(set) var addresses: Int64 = 0
    /// What the largest one takes of one subnet: the node, or one ENI of it.
    public private(set) var unit = AddressNeed(singles: 0)
    /// Which of them it is.
    public private(set) var kind = SubnetUnit.node

    /// No nodes.
    init() {}

    /// Adds nodes that take so much in all, the largest of them a unit.
    mutating func add(_ need: AddressNeed, unit: AddressNeed, _ kind: SubnetUnit = .node) {
        guard need.addresses > 0 else { return }
        addresses += need.addresses
        guard unit.addresses > self.unit.addresses else { return }
        self.unit = unit
        self.kind = kind
    }

    /// The most of both.
    func larger(_ other: WholeNodes) -> WholeNodes {
        var larger = self
        larger.addresses = max(addresses, other.addresses)
        guard other.unit.addresses > unit.addresses else { return larger }
        larger.unit = other.unit
        larger.kind = other.kind
        return larger
    }

    /// How many of the largest units the nodes count for: their number where all are alike.
    public var units: Int64 {
        unit.addresses > 0 ? addresses.dividedRoundingUp(by: unit.addresses) : 0
    }
}
