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
        case attachment = "Attachment"
        case address = "PrivateIpAddress"
        case addresses = "PrivateIpAddresses"
        case prefixes = "Ipv4Prefixes"
    }

    private enum AttachmentKey: String, CaseIterable {
        case instance = "InstanceId"
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
        var instance: String?
        var address: IPv4Address?
        var addresses: [IPv4Address] = []
        var prefixes: [CIDRBlock] = []

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
        var (found, uses) = (reading, reading.uses ?? [:])
        try reader.elements { reader throws(Failure) in
            var interface = Interface()
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .id: interface.id = try reader.string()
                case .status: interface.status = try reader.string()
                case .subnet: interface.subnet = try reader.string()
                case .type: interface.type = try reader.string()
                case .description: interface.description = try reader.optionalString() ?? ""
                case .attachment:
                    try reader.members(attachmentKeys) { reader, _ throws(Failure) in
                        interface.instance = try reader.optionalString()
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
                }
            }
            if found.isNew(interface.id) { add(interface, to: &uses) }
        }
        found.uses = uses
        reading = found
    }

    private static func add(_ interface: Interface, to uses: inout [String: SubnetUse]) {
        var addresses = interface.addresses
        if addresses.isEmpty, let address = interface.address { addresses = [address] }
        var use = uses.removeValue(forKey: interface.subnet) ?? SubnetUse()
        let single = addresses.count { use.addresses.insert($0).inserted }
        use.prefixes += interface.prefixes
        let count = interface.prefixes.reduce(Int64(single)) { $0 + $1.addressCount }
        use.ofPurpose[interface.purpose, default: 0] += count
        if let instance = interface.instance, interface.purpose == .node {
            use.ofInstance[instance, default: 0] += count
        }
        uses[interface.subnet] = use
    }
}
