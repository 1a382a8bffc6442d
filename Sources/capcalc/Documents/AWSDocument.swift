import Boundary
import CapacityModel

/// What `aws ec2 describe-vpcs`, `describe-subnets` and `get-subnet-cidr-reservations` write
/// (<https://docs.aws.amazon.com/cli/latest/reference/ec2/>).
enum AWSDocument {
    private enum VPCKey: String, CaseIterable {
        case id = "VpcId"
        case block = "CidrBlock"
        case associations = "CidrBlockAssociationSet"
    }

    private enum AssociationKey: String, CaseIterable {
        case block = "CidrBlock"
        case state = "CidrBlockState"
    }

    private enum StateKey: String, CaseIterable {
        case state = "State"
    }

    static func vpcs(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        let (keys, associationKeys) = (JSONKeys<VPCKey>(), JSONKeys<AssociationKey>())
        let stateKeys = JSONKeys<StateKey>()
        try reader.elements { reader throws(Failure) in
            var (id, primary, others) = ("", [CIDRBlock](), [CIDRBlock]())
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .id: id = try reader.string()
                case .block: primary = [try reader.block()]
                case .associations:
                    try reader.elements { reader throws(Failure) in
                        var (block, state) = (CIDRBlock?.none, "associated")
                        try reader.members(associationKeys) { reader, key throws(Failure) in
                            switch key {
                            case .block: block = try reader.block()
                            case .state:
                                try reader.members(stateKeys) { reader, _ throws(Failure) in
                                    state = try reader.string()
                                }
                            }
                        }
                        if let block, state.hasPrefix("associat") { others.append(block) }
                    }
                }
            }
            reading.vpcs.append((id, primary + others.filter { !primary.contains($0) }))
        }
    }

    private enum SubnetKey: String, CaseIterable {
        case id = "SubnetId"
        case vpc = "VpcId"
        case block = "CidrBlock"
        case zone = "AvailabilityZone"
        case zoneID = "AvailabilityZoneId"
        case available = "AvailableIpAddressCount"
        case isPublic = "MapPublicIpOnLaunch"
        case isIPv6Only = "Ipv6Native"
        case tags = "Tags"
        case outpost = "OutpostArn"
    }

    private enum TagKey: String, CaseIterable {
        case key = "Key"
        case value = "Value"
    }

    static func subnets(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        let (keys, tagKeys) = (JSONKeys<SubnetKey>(), JSONKeys<TagKey>())
        try reader.elements { reader throws(Failure) in
            var row = SubnetRow()
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .id: row.id = try reader.string()
                case .vpc: row.vpc = try reader.string()
                case .block: row.block = try reader.block()
                case .zone: row.zone = try reader.string()
                case .zoneID: row.zoneID = try reader.stringOrOther() ?? ""
                case .available: row.available = try reader.wholeNumber()
                case .isPublic: row.isPublic = try reader.flag()
                case .isIPv6Only: row.isIPv6Only = try reader.takeNull() ? false : reader.flag()
                case .outpost: row.isOnOutpost = try reader.stringOrOther()?.isEmpty == false
                case .tags:
                    try reader.elements { reader throws(Failure) in
                        var (key, value) = ("", "")
                        try reader.members(tagKeys) { reader, member throws(Failure) in
                            switch member {
                            case .key: key = try reader.string()
                            case .value: value = try reader.string()
                            }
                        }
                        row.tags[key] = value
                    }
                }
            }
            if reading.isNew(row.id) { reading.subnets.append(row) }
        }
    }

    private enum ReservationKey: String, CaseIterable {
        case subnet = "SubnetId"
        case block = "Cidr"
        case type = "ReservationType"
    }

    static func reservations(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        let keys = JSONKeys<ReservationKey>()
        try reader.elements { reader throws(Failure) in
            var (subnet, block, type) = ("", CIDRBlock?.none, "")
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .subnet: subnet = try reader.string()
                case .block: block = try reader.block()
                case .type: type = try reader.string()
                }
            }
            guard let block else { return }
            switch type {
            case "prefix":
                reading.reservations[subnet, default: .init()].ofPrefixes.add(block)
            case "explicit": reading.reservations[subnet, default: .init()].explicit.add(block)
            default:
                if reading.reservations[subnet] == nil { reading.reservations[subnet] = .init() }
            }
        }
    }
}

extension [CIDRBlock] {
    fileprivate mutating func add(_ block: CIDRBlock) {
        if !contains(block) { append(block) }
    }
}
