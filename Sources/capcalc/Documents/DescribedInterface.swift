import CapacityModel

/// What a document says of an ENI.
struct DescribedInterface {
    var isAvailable = false
    var subnet = ""
    /// `nil` of a type that nothing depends on.
    var type: InterfaceType?
    /// Empty where the CNI has described it.
    var description = ""
    var isDescribedByCNI = false
    var requester = ""
    var instance: String?
    var address: IPv4Address?
    var addresses: [IPv4Address] = []
    var prefixes: [CIDRBlock] = []
    var ipv6Prefixes = 0
    var deviceIndex: Int?
    var networkCard = 0
    var isExcluded = false
    var hasTagOfCNI = false

    /// What the CNI begins the descriptions of its ENIs with; eight bytes.
    static var startOfCNI: String { "aws-K8S-" }

    /// Makes it an ENI of which nothing is said, and keeps what is allocated.
    mutating func clear() {
        addresses.removeAll(keepingCapacity: true)
        prefixes.removeAll(keepingCapacity: true)
        var empty = DescribedInterface()
        swap(&empty.addresses, &addresses)
        swap(&empty.prefixes, &prefixes)
        self = empty
    }

    /// Adds it to what was read.
    func add(to reading: inout ClusterReading) {
        let addresses = addresses.isEmpty ? address.map { [$0] } ?? [] : addresses
        let purpose = purpose
        reading.uses?[subnet, default: SubnetUse()].add(
            addresses, prefixes, for: purpose, owner: owner(for: purpose), instance: instance)
        if let instance, purpose == .node {
            reading.interfaces[instance, default: []].append(
                attached(addresses: addresses.count))
        }
    }

    /// The same as it is attached to a node.
    private func attached(addresses: Int) -> AttachedInterface {
        AttachedInterface(
            subnet: subnet, kind: type?.kind ?? .plain,
            deviceIndex: deviceIndex ?? (isDescribedByCNI ? 1 : 0), networkCard: networkCard,
            isExcluded: isExcluded, addresses: addresses, prefixes: prefixes.count,
            ipv6Prefixes: ipv6Prefixes)
    }

    /// Whose it is; `nil` for that of an instance.
    private func owner(for purpose: InterfacePurpose) -> InterfaceOwner? {
        if instance != nil, purpose == .node { return nil }
        return InterfaceDescription(
            type: type, description: description, requester: requester, purpose: purpose,
            isLeftByCNI: isAvailable && (hasTagOfCNI || isDescribedByCNI)
        ).owner
    }

    /// What it is for, by its type and the words that AWS's services describe theirs with.
    private var purpose: InterfacePurpose {
        switch type {
        case .natGateway: .natGateway
        case .endpoint, .gatewayLoadBalancerEndpoint: .endpoint
        case .loadBalancer, .networkLoadBalancer, .gatewayLoadBalancer: .loadBalancer
        case .trunk, .branch: .node
        case .efa, .efaOnly, .lambda, nil: purposeByDescription
        }
    }

    private var purposeByDescription: InterfacePurpose {
        if !description.isEmpty {
            if description.hasPrefix("ELB ") { return .loadBalancer }
            if description.hasPrefix("Amazon EKS ") { return .controlPlane }
            if description.hasPrefix("Interface for NAT Gateway") { return .natGateway }
            if description.hasPrefix("VPC Endpoint Interface") { return .endpoint }
        }
        // The CNI has left it behind: no node has its addresses.
        if isAvailable { return .other }
        return isDescribedByCNI || instance != nil ? .node : .other
    }
}
