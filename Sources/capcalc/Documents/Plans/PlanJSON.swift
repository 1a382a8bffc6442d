import Boundary
import CapacityModel

/// The answer of `subnets` or `check` in JSON, read back.
enum PlanJSON {
    /// The members of a subnet that are read.
    private enum Key: String, CaseIterable {
        case name
        case tier
        case zone = "availability_zone"
        case block = "cidr"
    }

    /// The members of the whole that are read.
    private enum Member: String, CaseIterable {
        case version = "format_version"
        case kind
        case subnets
        case request
        case groups = "node_groups"
        case vpc
        case podBlocks = "pod_cidr"
        case tableEdition = "table_edition"
    }

    /// Whether a document begins as an object of JSON.
    static func isObject(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes.dropFirst(start).first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// The subnets of a document that holds an answer and nothing else, and what it says of its request.
    static func plan(
        of bytes: [UInt8], name: String
    ) throws(Failure) -> (rows: [PlanDocument.Row], settings: PlanSettings) {
        var reader = try JSONReader(
            .bytes(bytes[...], piece: bytes.count), name: name, size: bytes.count + 1)
        var (rows, kind, isOurs) = ([PlanDocument.Row](), "", false)
        var settings = PlanSettings()
        try reader.members(JSONKeys<Member>()) { reader, member throws(Failure) in
            switch member {
            case .version:
                isOurs = true
                try reader.skipValue()
            case .kind: kind = try reader.stringOrOther() ?? ""
            case .subnets: rows = try subnets(&reader)
            case .request: try settings.read(&reader)
            case .groups: try settings.readGroups(&reader)
            case .vpc, .podBlocks: try settings.readBlocks(&reader)
            case .tableEdition: try settings.readTableEdition(&reader)
            }
        }
        try reader.end()
        guard isOurs else {
            throw Failure(
                .badInput, "\(name) is JSON, but no plan of capcalc",
                hint:
                    "capcalc subnets --format json writes one; capcalc check reads documents of aws"
            )
        }
        try require(rows, kind, name)
        return (rows, settings)
    }

    /// Refuses an answer that is no plan, or that has no subnets.
    static func require(
        _ rows: [PlanDocument.Row], _ kind: String, _ name: String
    ) throws(Failure) {
        guard kind == "subnets" || kind == "check" else {
            throw Failure(
                .badInput, "\(name) is an answer of capcalc \(kind), not a plan",
                hint: "capcalc subnets --format json writes one")
        }
        guard !rows.isEmpty else {
            throw Failure(
                .badInput, "\(name) has no subnet: its plan did not fit",
                hint: "its findings say what would")
        }
    }

    /// Takes the array of subnets.
    static func subnets(_ reader: inout JSONReader) throws(Failure) -> [PlanDocument.Row] {
        let keys = JSONKeys<Key>()
        var rows: [PlanDocument.Row] = []
        try reader.elements { reader throws(Failure) in
            var (name, tier, zone, block) = ("", "", "", CIDRBlock?.none)
            try reader.members(keys) { reader, key throws(Failure) in
                switch key {
                case .name: name = try reader.string()
                case .tier: tier = try reader.string()
                case .zone: zone = try reader.string()
                case .block: block = try reader.block()
                }
            }
            guard let block, let tier = Tier(rawValue: tier), !name.isEmpty, !zone.isEmpty else {
                throw reader.fault("a subnet with name, tier, availability_zone and cidr")
            }
            rows.append(PlanDocument.Row(name: name, tier: tier, zone: zone, block: block))
        }
        return rows
    }
}
