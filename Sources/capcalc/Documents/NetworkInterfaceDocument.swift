import Boundary
import CapacityModel

/// What `aws ec2 describe-network-interfaces` writes
/// (<https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-network-interfaces.html>).
enum NetworkInterfaceDocument {
    private enum Key: String, CaseIterable {
        case id = "NetworkInterfaceId"
        case status = "Status"
        case subnet = "SubnetId"
        case type = "InterfaceType"
        case description = "Description"
        case requester = "RequesterId"
        case attachment = "Attachment"
        case address = "PrivateIpAddress"
        case addresses = "PrivateIpAddresses"
        case prefixes = "Ipv4Prefixes"
        case ipv6Prefixes = "Ipv6Prefixes"
        case tags = "TagSet"
    }

    private enum AttachmentKey: String, CaseIterable {
        case instance = "InstanceId"
        case deviceIndex = "DeviceIndex"
        case networkCard = "NetworkCardIndex"
    }

    private enum TagKey: String, CaseIterable {
        case key = "Key"
        case value = "Value"
    }

    private enum AddressKey: String, CaseIterable {
        case address = "PrivateIpAddress"
    }

    private enum PrefixKey: String, CaseIterable {
        case prefix = "Ipv4Prefix"
    }

    /// An ENI.
    private struct Interface {
        var id = ""
        var status = ""
        var subnet = ""
        var type = "interface"
        var description = ""
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

        /// The same as it is attached to a node.
        func attached(addresses: Int) -> AttachedInterface {
            AttachedInterface(
                subnet: subnet, kind: AttachedInterface.Kind(rawValue: type) ?? .plain,
                deviceIndex: deviceIndex ?? (description.hasPrefix("aws-K8S-") ? 1 : 0),
                networkCard: networkCard, isExcluded: isExcluded, addresses: addresses,
                prefixes: prefixes.count, ipv6Prefixes: ipv6Prefixes)
        }

        /// Whose it is; `nil` for that of an instance.
        func owner(for purpose: InterfacePurpose) -> InterfaceOwner? {
            if instance != nil, purpose == .node { return nil }
            let isLeft =
                status == "available" && (hasTagOfCNI || description.hasPrefix("aws-K8S-"))
            return InterfaceDescription(
                type: type, description: description, requester: requester, purpose: purpose,
                isLeftByCNI: isLeft
            ).owner
        }

        /// What it is for, by its type and the words that AWS's services describe theirs with.
        var purpose: InterfacePurpose {
            switch type {
            case "nat_gateway": .natGateway
            case "vpc_endpoint", "gateway_load_balancer_endpoint": .endpoint
            case "load_balancer", "network_load_balancer", "gateway_load_balancer": .loadBalancer
            case "trunk", "branch": .node
            default: purposeByDescription
            }
        }

        private var purposeByDescription: InterfacePurpose {
            if description.hasPrefix("ELB ") { return .loadBalancer }
            if description.hasPrefix("Amazon EKS ") { return .controlPlane }
            if description.hasPrefix("Interface for NAT Gateway") { return .natGateway }
            if description.hasPrefix("VPC Endpoint Interface") { return .endpoint }
            // The CNI has left it behind: no node has its addresses.
            if status == "available" { return .other }
            return description.hasPrefix("aws-K8S-") || instance != nil ? .node : .other
        }
    }

    static func read(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        let (keys, attachmentKeys) = (JSONKeys<Key>(), JSONKeys<AttachmentKey>())
        let (addressKeys, prefixKeys) = (JSONKeys<AddressKey>(), JSONKeys<PrefixKey>())
        if reading.uses == nil { reading.uses = [:] }
        try reader.elements { reader throws(Failure) in
            var interface = Interface()
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .id: interface.id = try reader.string()
                case .status: interface.status = try reader.string()
                case .subnet: interface.subnet = try reader.string()
                case .type: interface.type = try reader.string()
                case .description: interface.description = try reader.optionalString() ?? ""
                case .requester: interface.requester = try reader.optionalString() ?? ""
                case .attachment:
                    try reader.members(attachmentKeys) { reader, key throws(Failure) in
                        switch key {
                        case .instance: interface.instance = try reader.optionalString()
                        case .deviceIndex:
                            interface.deviceIndex = Int(clamping: try reader.wholeNumber())
                        case .networkCard:
                            interface.networkCard = Int(clamping: try reader.wholeNumber())
                        }
                    }
                case .address:
                    interface.address = try reader.takeNull() ? nil : try reader.address()
                case .addresses:
                    try reader.elements { reader throws(Failure) in
                        try reader.members(addressKeys) { reader, _ throws(Failure) in
                            interface.addresses.append(try reader.address())
                        }
                    }
                case .prefixes:
                    try reader.elements { reader throws(Failure) in
                        try reader.members(prefixKeys) { reader, _ throws(Failure) in
                            interface.prefixes.append(try reader.block())
                        }
                    }
                case .ipv6Prefixes:
                    try reader.elements { reader throws(Failure) in
                        interface.ipv6Prefixes += 1
                        try reader.skipValue()
                    }
                case .tags: try tags(&reader, &interface)
                }
            }
            if reading.isNew(interface.id) { add(interface, to: &reading) }
        }
    }

    private static func tags(
        _ reader: inout JSONReader, _ interface: inout Interface
    ) throws(Failure) {
        let keys = JSONKeys<TagKey>()
        try reader.elements { reader throws(Failure) in
            var (key, value) = ("", "")
            try reader.members(keys) { reader, member throws(Failure) in
                switch member {
                case .key: key = try reader.string()
                case .value: value = try reader.string()
                }
            }
            if key == "node.k8s.amazonaws.com/no_manage", value == "true" {
                interface.isExcluded = true
            } else if key == "node.k8s.amazonaws.com/instance_id" {
                interface.hasTagOfCNI = true
            }
        }
    }

    private static func add(_ interface: Interface, to reading: inout ClusterReading) {
        var addresses = interface.addresses
        if addresses.isEmpty, let address = interface.address { addresses = [address] }
        var use = reading.uses?.removeValue(forKey: interface.subnet) ?? SubnetUse()
        let single = addresses.count { use.addresses.insert($0).inserted }
        use.prefixes += interface.prefixes
        let purpose = interface.purpose
        use.place(addresses, interface.prefixes, for: purpose, instance: interface.instance)
        let count = interface.prefixes.reduce(Int64(single)) { $0 + $1.addressCount }
        use.ofPurpose[purpose, default: 0] += count
        if let owner = interface.owner(for: purpose) { use.ofOwner[owner, default: 0] += count }
        if let instance = interface.instance, purpose == .node {
            use.ofInstance[instance, default: 0] += count
            reading.interfaces[instance, default: []].append(
                interface.attached(addresses: addresses.count))
        }
        reading.uses?[interface.subnet] = use
    }
}
