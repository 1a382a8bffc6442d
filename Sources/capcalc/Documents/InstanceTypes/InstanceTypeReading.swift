import Boundary
import CapacityModel

/// An instance type of a document, and where it stands there.
///
/// Sources of the fields:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html>.
struct InstanceTypeReading {
    /// The type as the API describes it: without branch ENIs, and as current.
    let type: InstanceType
    /// The byte at which its object begins.
    let place: Int

    fileprivate enum Key: String, CaseIterable {
        case name = "InstanceType"
        case isCurrentGeneration = "CurrentGeneration"
        case isBareMetal = "BareMetal"
        case hypervisor = "Hypervisor"
        case processor = "ProcessorInfo"
        case vCPUs = "VCpuInfo"
        case memory = "MemoryInfo"
        case ebs = "EbsInfo"
        case network = "NetworkInfo"
    }

    fileprivate enum ProcessorKey: String, CaseIterable {
        case architectures = "SupportedArchitectures"
    }

    fileprivate enum VCPUKey: String, CaseIterable {
        case count = "DefaultVCpus"
    }

    fileprivate enum MemoryKey: String, CaseIterable {
        case size = "SizeInMiB"
    }

    fileprivate enum EBSKey: String, CaseIterable {
        case limit = "MaximumEbsAttachments"
        case limitType = "AttachmentLimitType"
    }

    fileprivate enum NetworkKey: String, CaseIterable {
        case cards = "NetworkCards"
        case defaultCard = "DefaultNetworkCardIndex"
        case ipv4 = "Ipv4AddressesPerInterface"
        case ipv6 = "Ipv6AddressesPerInterface"
        case cardCount = "MaximumNetworkCards"
        case interfaces = "MaximumNetworkInterfaces"
    }

    fileprivate enum CardKey: String, CaseIterable {
        case index = "NetworkCardIndex"
        case interfaces = "MaximumNetworkInterfaces"
    }

    /// The keys that are read, made once for a document.
    struct Keys {
        fileprivate let type = JSONKeys<Key>()
        fileprivate let processor = JSONKeys<ProcessorKey>()
        fileprivate let vCPUs = JSONKeys<VCPUKey>()
        fileprivate let memory = JSONKeys<MemoryKey>()
        fileprivate let ebs = JSONKeys<EBSKey>()
        fileprivate let network = JSONKeys<NetworkKey>()
        fileprivate let card = JSONKeys<CardKey>()
    }

    /// Takes an object of the list.
    static func read(_ reader: inout JSONReader, _ keys: Keys) throws(Failure) -> Self {
        _ = try reader.next()
        var fields = InstanceTypeFields(place: reader.place)
        try reader.enterObject()
        while let key = try reader.nextKey(keys.type) {
            switch key {
            case .name: fields.name = try reader.instanceTypeName()
            case .isCurrentGeneration: fields.isCurrentGeneration = try reader.optionalFlag()
            case .isBareMetal: fields.isBareMetal = try reader.optionalFlag() ?? false
            case .hypervisor: fields.hypervisor = try reader.word(Hypervisor.self)
            case .processor:
                fields.architecture = try architecture(&reader, keys.processor)
            case .vCPUs:
                fields.vCPUs = try reader.member(keys.vCPUs) { reader, _ throws(Failure) in
                    try reader.number(for: .vCPUs)
                }
            case .memory:
                fields.memoryMiB = try reader.member(keys.memory) { reader, _ throws(Failure) in
                    try reader.number(for: .memoryMiB)
                }
            case .ebs: try ebs(&reader, keys.ebs, &fields)
            case .network: try network(&reader, keys, &fields)
            }
        }
        return Self(type: try fields.instanceType(reader.name), place: fields.place)
    }

    /// The first architecture that is not the 32-bit one.
    private static func architecture(
        _ reader: inout JSONReader, _ keys: JSONKeys<ProcessorKey>
    ) throws(Failure) -> Architecture? {
        var first: Architecture?
        try reader.members(keys) { reader, _ throws(Failure) in
            try reader.elements { reader throws(Failure) in
                let word = try reader.word(Architecture.self, except: "i386")
                first = first ?? word
            }
        }
        return first
    }

    private static func ebs(
        _ reader: inout JSONReader, _ keys: JSONKeys<EBSKey>, _ fields: inout InstanceTypeFields
    ) throws(Failure) {
        var found = fields
        try reader.members(keys) { reader, key throws(Failure) in
            switch key {
            case .limit: found.maxEBSAttachments = try reader.number(for: .maxEBSAttachments)
            case .limitType:
                found.hasDedicatedEBSAttachments = try reader.word(EBSLimitType.self)
                    .map { $0 == .dedicated }
            }
        }
        fields = found
    }

    /// Whether the attachments of EBS volumes have places of their own.
    fileprivate enum EBSLimitType: String, CaseIterable {
        case shared, dedicated
    }

    private static func network(
        _ reader: inout JSONReader, _ keys: Keys, _ fields: inout InstanceTypeFields
    ) throws(Failure) {
        var found = fields
        try reader.members(keys.network) { reader, key throws(Failure) in
            switch key {
            case .cards:
                try reader.elements { reader throws(Failure) in
                    var (index, interfaces) = (Int64?.none, Int?.none)
                    try reader.members(keys.card) { reader, key throws(Failure) in
                        switch key {
                        case .index: index = try reader.wholeNumber()
                        case .interfaces: interfaces = try reader.number(for: .maxENIs)
                        }
                    }
                    if index == 0 { found.maxENIs = interfaces }
                }
            case .defaultCard: try reader.defaultCard()
            case .ipv4: found.ipv4PerENI = try reader.number(for: .ipv4PerENI)
            case .ipv6: found.ipv6PerENI = try reader.number(for: .ipv6PerENI)
            case .cardCount: found.networkCards = try reader.number(for: .networkCards)
            case .interfaces: found.maxENIsOverAllCards = try reader.number(for: .maxENIsTotal)
            }
        }
        fields = found
    }
}
