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
        case address, type, change
    }

    private enum ActionKey: String, CaseIterable {
        case actions, before
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

    /// Takes the values of a state, or those that a plan leads to.
    static func values(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, isPlan: Bool
    ) throws(Failure) {
        try reader.members(JSONKeys<ValuesKey>()) { reader, _ throws(Failure) in
            try module(&reader, &reading, isPlan)
        }
    }

    private static func module(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, _ isPlan: Bool
    ) throws(Failure) {
        try reader.members(JSONKeys<ModuleKey>()) { reader, key throws(Failure) in
            try reader.elements { reader throws(Failure) in
                switch key {
                case .resources: try resource(&reader, &reading, isPlan)
                case .children: try module(&reader, &reading, isPlan)
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

        /// By an address such as `module.vpc["a.b"].aws_subnet.private[0]`, where the type stands behind.
        init?(ofAddress address: String) {
            var (words, word, isKey) = ([String](), "", false)
            for character in address {
                switch character {
                case "[": isKey = true
                case "]": isKey = false
                case "." where !isKey:
                    words.append(word)
                    word = ""
                default: if !isKey { word.append(character) }
                }
            }
            guard let type = words.last else { return nil }
            self.init(type)
        }
    }

    private static func resource(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, _ isPlan: Bool
    ) throws(Failure) {
        var (address, kind, isManaged) = ("", Kind?.none, true)
        var row = SubnetRow()
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
            row.isMade = isPlan && row.id.isEmpty
            // One that is only looked up has its ID, and is the same as the one of another document.
            if row.id.isEmpty { row.id = address }
            if isPlan {
                if reading.isNew("planned \(row.id)") { reading.plan.subnets.append(row) }
            } else if reading.isNew(row.id) {
                reading.subnets.append(row)
            }
            return
        }
        guard let block = row.block else { return }
        if kind == .vpc, row.id.isEmpty, isManaged { reading.plannedVPCs += 1 }
        let (id, isPrimary) = kind == .vpc ? (row.id, true) : (row.vpc, false)
        if isPlan {
            add(block, to: id, isPrimary: isPrimary, &reading.plan.vpcs)
        } else {
            add(block, to: id, isPrimary: isPrimary, &reading.vpcs)
        }
    }

    /// Takes what a plan does with each resource.
    static func changes(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        guard try reader.next() == UInt8(ascii: "[") else { return try reader.skipValue() }
        let (keys, actionKeys) = (JSONKeys<ChangeKey>(), JSONKeys<ActionKey>())
        try reader.elements { reader throws(Failure) in
            var (kind, row, actions) = (Kind?.none, SubnetRow(), [String]())
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .address:
                    row.address = try reader.stringOrOther() ?? ""
                    kind = kind ?? Kind(ofAddress: row.address)
                case .type: kind = Kind(try reader.stringOrOther() ?? "")
                case .change:
                    guard kind != nil else { return try reader.skipValue() }
                    try reader.members(actionKeys) { reader, key throws(Failure) in
                        switch key {
                        case .actions:
                            try reader.elements { reader throws(Failure) in
                                actions.append(try reader.stringOrOther() ?? "")
                            }
                        case .before: try attributes(&reader, &row)
                        }
                    }
                }
            }
            if kind == .subnet {
                if actions == ["delete"] {
                    reading.plan.name = reader.name
                    reading.plan.destroyedForGood += 1
                }
                note(row, actions, in: &reading.plan)
            } else if kind == .association, actions == ["delete"], let block = row.block {
                reading.plan.lost.append((row.vpc, block))
            }
        }
    }

    private static func note(
        _ row: SubnetRow, _ actions: [String], in plan: inout PlannedChanges
    ) {
        guard !row.id.isEmpty else { return }
        plan.before.append(row)
        if actions.contains("delete") {
            plan.destroyed.insert(row.id)
            if actions.contains("create") { plan.replaced[row.address] = row.id }
        } else if actions.contains("update") {
            plan.updated.insert(row.id)
        }
    }

    /// Adds a block to a VPC, whose own resource may come later; before a VPC exists its ID is empty.
    private static func add(
        _ block: CIDRBlock, to vpc: String, isPrimary: Bool,
        _ vpcs: inout [(id: String, blocks: [CIDRBlock])]
    ) {
        guard let place = vpcs.firstIndex(where: { $0.id == vpc }) else {
            vpcs.append((vpc, [block]))
            return
        }
        vpcs[place].blocks.removeAll { $0 == block }
        vpcs[place].blocks.insert(block, at: isPrimary ? 0 : vpcs[place].blocks.count)
    }

    private static func attributes(
        _ reader: inout JSONReader, _ row: inout SubnetRow
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
