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

    private enum ChangeKey: String, CaseIterable {
        case type, change
    }

    private enum ActionKey: String, CaseIterable {
        case actions
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
        case outpost = "outpost_arn"
    }

    static func values(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        try reader.members(JSONKeys<ValuesKey>()) { reader, _ throws(Failure) in
            try module(&reader, &reading)
        }
    }

    private static func module(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        try reader.members(JSONKeys<ModuleKey>()) { reader, key throws(Failure) in
            try reader.elements { reader throws(Failure) in
                switch key {
                case .resources: try resource(&reader, &reading)
                case .children: try module(&reader, &reading)
                }
            }
        }
    }

    /// What the resources are that are read, those of a default VPC, which Terraform adopts, among them.
    private enum Kind {
        case subnet, vpc, association

        init?(_ type: String) {
            switch type {
            case "aws_subnet", "aws_default_subnet": self = .subnet
            case "aws_vpc", "aws_default_vpc": self = .vpc
            case "aws_vpc_ipv4_cidr_block_association": self = .association
            default: return nil
            }
        }
    }

    private static func resource(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        var (address, kind, isManaged) = ("", Kind?.none, true)
        var row = ClusterReading.SubnetRow()
        try reader.members(JSONKeys<ResourceKey>()) { reader, key throws(Failure) in
            switch key {
            case .address: address = try reader.string()
            case .mode: isManaged = try reader.string() == "managed"
            case .type: kind = Kind(try reader.string())
            case .values:
                guard kind != nil else { return try reader.skipValue() }
                try attributes(&reader, &row)
            }
        }
        guard let kind else { return }
        if kind == .subnet {
            (row.address, row.isLookedUp) = (address, !isManaged)
            // One that is only looked up has its ID, and is the same as the one of another document.
            if row.id.isEmpty { row.id = address }
            if reading.isNew(row.id) { reading.subnets.append(row) }
            return
        }
        guard let block = row.block else { return }
        switch kind {
        case .subnet: break
        case .vpc:
            if row.id.isEmpty, isManaged { reading.plannedVPCs += 1 }
            add(block, to: row.id, isPrimary: true, &reading)
        case .association: add(block, to: row.vpc, isPrimary: false, &reading)
        }
    }

    /// Takes what a plan does with each resource; how many subnets it destroys for good.
    static func destroyedSubnets(_ reader: inout JSONReader) throws(Failure) -> Int {
        var count = 0
        guard try reader.next() == UInt8(ascii: "[") else {
            try reader.skipValue()
            return 0
        }
        let (keys, actionKeys) = (JSONKeys<ChangeKey>(), JSONKeys<ActionKey>())
        try reader.elements { reader throws(Failure) in
            var (isSubnet, actions) = (false, [String]())
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .type: isSubnet = Kind(try reader.stringOrOther() ?? "") == .subnet
                case .change:
                    try reader.members(actionKeys) { reader, _ throws(Failure) in
                        try reader.elements { reader throws(Failure) in
                            actions.append(try reader.stringOrOther() ?? "")
                        }
                    }
                }
            }
            if isSubnet, actions == ["delete"] { count += 1 }
        }
        return count
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
        try reader.members(JSONKeys<AttributeKey>()) { reader, key throws(Failure) in
            if try reader.takeNull() { return }
            switch key {
            case .id: row.id = try reader.string()
            case .vpc: row.vpc = try reader.string()
            case .block: row.block = try reader.block()
            case .zone: row.zone = try reader.string()
            case .zoneID:
                let id = try reader.string()
                if row.zone.isEmpty { row.zone = id }
            case .isPublic: row.isPublic = try reader.flag()
            case .isIPv6Only: row.isIPv6Only = try reader.flag()
            case .outpost: row.isOnOutpost = try reader.stringOrOther()?.isEmpty == false
            case .tags, .ownTags:
                for (key, value) in try reader.texts() { row.tags[key] = value }
            }
        }
    }
}
