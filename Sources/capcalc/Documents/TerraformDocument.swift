import Boundary
import CapacityModel

/// What `terraform show -json` writes of a plan or a state
/// (<https://developer.hashicorp.com/terraform/internals/json-format>).
enum TerraformDocument {
    private enum ValuesKey: String, CaseIterable {
        case root = "root_module"
    }

    private enum ModuleKey: String, CaseIterable {
        case resources
        case children = "child_modules"
    }

    private enum ResourceKey: String, CaseIterable {
        case address, mode, type, values
    }

    private enum AttributeKey: String, CaseIterable {
        case id
        case vpc = "vpc_id"
        case block = "cidr_block"
        case zone = "availability_zone"
        case zoneID = "availability_zone_id"
        case isPublic = "map_public_ip_on_launch"
        case isIPv6Only = "ipv6_native"
        case tags = "tags_all"
        case ownTags = "tags"
    }

    static func values(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        let keys = JSONKeys<ValuesKey>()
        var found = reading
        try reader.members(keys) { reader, _ throws(Failure) in
            try module(&reader, &found)
        }
        reading = found
    }

    private static func module(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        var found = reading
        try reader.members(JSONKeys<ModuleKey>()) { reader, key throws(Failure) in
            try reader.elements { reader throws(Failure) in
                switch key {
                case .resources: try resource(&reader, &found)
                case .children: try module(&reader, &found)
                }
            }
        }
        reading = found
    }

    private static func resource(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        var (address, type, isManaged) = ("", "", true)
        var row = ClusterReading.SubnetRow()
        try reader.members(JSONKeys<ResourceKey>()) { reader, key throws(Failure) in
            switch key {
            case .address: address = try reader.string()
            case .mode: isManaged = try reader.string() == "managed"
            case .type: type = try reader.string()
            case .values:
                guard
                    type == "aws_subnet" || type == "aws_vpc"
                        || type == "aws_vpc_ipv4_cidr_block_association"
                else { return try reader.skipValue() }
                try attributes(&reader, &row)
            }
        }
        guard isManaged else { return }
        if type == "aws_subnet" {
            if row.id.isEmpty { row.id = address }
            if reading.isNew(row.id) { reading.subnets.append(row) }
        }
        guard let block = row.block else { return }
        switch type {
        case "aws_subnet": break
        case "aws_vpc":
            if row.id.isEmpty { reading.plannedVPCs += 1 }
            add(block, to: row.id, isPrimary: true, &reading)
        default: add(block, to: row.vpc, isPrimary: false, &reading)
        }
    }

    /// Adds a block to a VPC, whose own resource may come later; before a VPC exists its ID is empty.
    private static func add(
        _ block: CIDRBlock, to vpc: String, isPrimary: Bool, _ reading: inout ClusterReading
    ) {
        guard let place = reading.vpcs.firstIndex(where: { $0.id == vpc }) else {
            reading.vpcs.append((vpc, [block]))
            return
        }
        reading.vpcs[place].blocks.removeAll { $0 == block }
        let end = reading.vpcs[place].blocks.count
        reading.vpcs[place].blocks.insert(block, at: isPrimary ? 0 : end)
    }

    private static func attributes(
        _ reader: inout JSONReader, _ row: inout ClusterReading.SubnetRow
    ) throws(Failure) {
        var found = row
        try reader.members(JSONKeys<AttributeKey>()) { reader, key throws(Failure) in
            if try reader.takeNull() { return }
            switch key {
            case .id: found.id = try reader.string()
            case .vpc: found.vpc = try reader.string()
            case .block: found.block = try reader.block()
            case .zone: found.zone = try reader.string()
            case .zoneID:
                let id = try reader.string()
                if found.zone.isEmpty { found.zone = id }
            case .isPublic: found.isPublic = try reader.flag()
            case .isIPv6Only: found.isIPv6Only = try reader.flag()
            case .tags, .ownTags:
                for (key, value) in try reader.texts() { found.tags[key] = value }
            }
        }
        row = found
    }
}
