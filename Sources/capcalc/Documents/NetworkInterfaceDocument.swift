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

    /// The tags that are read.
    private enum TagName: String, CaseIterable {
        case excludes = "node.k8s.amazonaws.com/no_manage"
        case ofCNI = "node.k8s.amazonaws.com/instance_id"
    }

    /// The value of a tag that excludes an ENI.
    private enum Truth: String, CaseIterable {
        case yes = "true"
    }

    /// The status of an ENI that is attached to nothing.
    private enum Status: String, CaseIterable {
        case available
    }

    private enum AddressKey: String, CaseIterable {
        case address = "PrivateIpAddress"
    }

    private enum PrefixKey: String, CaseIterable {
        case prefix = "Ipv4Prefix"
    }

    /// The keys and words that are read, made once for a document, and the texts that it repeats.
    private struct Words {
        let keys = JSONKeys<Key>()
        let attachment = JSONKeys<AttachmentKey>()
        let address = JSONKeys<AddressKey>()
        let prefix = JSONKeys<PrefixKey>()
        let tag = JSONKeys<TagKey>()
        let tagNames = JSONKeys<TagName>()
        let truth = JSONKeys<Truth>()
        let statuses = JSONKeys<Status>()
        let types = JSONKeys<InterfaceType>()
        let ofCNI = JSONWords(DescribedInterface.startOfCNI).first
        var texts = JSONTexts()
    }

    static func read(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        var words = Words()
        var interface = DescribedInterface()
        if reading.uses == nil { reading.uses = [:] }
        try reader.elements { reader throws(Failure) in
            interface.clear()
            var identity: UInt64?
            try reader.members(words.keys) { reader, key throws(Failure) in
                switch key {
                case .id: identity = try reader.identity()
                case .status:
                    interface.isAvailable = try reader.name(of: words.statuses) == .available
                case .subnet: interface.subnet = try reader.string(&words.texts)
                case .type: interface.type = try reader.name(of: words.types)
                case .description: try description(&reader, &interface, words.ofCNI)
                case .requester: interface.requester = try reader.optionalString() ?? ""
                case .attachment: try attachment(&reader, &interface, &words)
                case .address:
                    interface.address = try reader.takeNull() ? nil : try reader.address()
                case .addresses:
                    try reader.elements { reader throws(Failure) in
                        try reader.members(words.address) { reader, _ throws(Failure) in
                            interface.addresses.append(try reader.address())
                        }
                    }
                case .prefixes:
                    try reader.elements { reader throws(Failure) in
                        try reader.members(words.prefix) { reader, _ throws(Failure) in
                            interface.prefixes.append(try reader.block())
                        }
                    }
                case .ipv6Prefixes:
                    try reader.elements { reader throws(Failure) in
                        interface.ipv6Prefixes += 1
                        try reader.skipValue()
                    }
                case .tags: try tags(&reader, &interface, words)
                }
            }
            if reading.isNew(hash: identity) { interface.add(to: &reading) }
        }
    }

    private static func attachment(
        _ reader: inout JSONReader, _ interface: inout DescribedInterface, _ words: inout Words
    ) throws(Failure) {
        try reader.members(words.attachment) { reader, key throws(Failure) in
            switch key {
            case .instance:
                interface.instance = try reader.takeNull() ? nil : reader.string(&words.texts)
            case .deviceIndex: interface.deviceIndex = Int(clamping: try reader.wholeNumber())
            case .networkCard: interface.networkCard = Int(clamping: try reader.wholeNumber())
            }
        }
    }

    /// Takes the description of an ENI; that of the CNI's ones is left where it is.
    private static func description(
        _ reader: inout JSONReader, _ interface: inout DescribedInterface, _ ofCNI: UInt64
    ) throws(Failure) {
        interface.isDescribedByCNI = try reader.isTextBeginning(with: ofCNI)
        interface.description = ""
        if interface.isDescribedByCNI {
            try reader.skipValue()
        } else if try !reader.takeNull() {
            interface.description = try reader.string()
            interface.isDescribedByCNI = interface.description.hasPrefix(
                DescribedInterface.startOfCNI)
        }
    }

    private static func tags(
        _ reader: inout JSONReader, _ interface: inout DescribedInterface, _ words: Words
    ) throws(Failure) {
        try reader.elements { reader throws(Failure) in
            var (name, isTrue) = (TagName?.none, false)
            try reader.members(words.tag) { reader, member throws(Failure) in
                switch member {
                case .key: name = try reader.name(of: words.tagNames)
                case .value: isTrue = try reader.name(of: words.truth) == .yes
                }
            }
            switch name {
            case .excludes: if isTrue { interface.isExcluded = true }
            case .ofCNI: interface.hasTagOfCNI = true
            case nil: break
            }
        }
    }
}
