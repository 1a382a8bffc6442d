import Boundary
import CapacityModel
import Options

/// What a plan in JSON says of the request that it answers: by it `check` needs no option beside the plan.
struct PlanSettings {
    /// The members of a request that stand for options, by their keys.
    typealias Members = [(key: String, value: RequestValue)]

    private var members: Members = []
    private var groups: [Members] = []
    /// The blocks of the VPC, those for pods among them.
    private var blocks: [String] = []
    /// The further instance types of each group.
    private var otherTypes: [[String]] = []
    private var reserved: [(tier: String, addresses: Int64)] = []
    /// Options as they were typed, which a plan in CSV has.
    let typed: [(option: Option, text: String)]
    /// Whether the instance types were those of a file, which the plan does not have.
    private(set) var isOfOtherTable: Bool

    /// What was typed, and the members that stand for options.
    init(_ members: Members = [], typed: [(option: Option, text: String)] = []) {
        self.members = members
        self.typed = typed.filter { $0.option != .table }
        isOfOtherTable = typed.contains { $0.option == .table }
    }

    var isEmpty: Bool { members.isEmpty }

    /// Reads the request.
    mutating func read(_ reader: inout JSONReader) throws(Failure) {
        try reader.enterObject()
        while let key = try reader.nextName() {
            switch key {
            case "node_group":
                try reader.enterArray()
                while try reader.nextElement() { groups.append(try Self.members(&reader)) }
            case "reserve":
                for (tier, value) in try Self.members(&reader) {
                    guard case .number(let text) = value, let addresses = Int64(text) else {
                        continue
                    }
                    reserved.append((tier, addresses))
                }
            default: members.append((key, try RequestValue(&reader)))
            }
        }
    }

    /// Reads blocks of the VPC that the answer has, which of the smallest VPC and of pools for pods are not
    /// those of the request.
    mutating func readBlocks(_ reader: inout JSONReader) throws(Failure) {
        blocks += Self.texts(of: try RequestValue(&reader))
    }

    /// Reads the date of the table of instance types, which a table of a file has not.
    mutating func readTableEdition(_ reader: inout JSONReader) throws(Failure) {
        isOfOtherTable = try RequestValue(&reader) == .null
    }

    /// Reads the further instance types of the node groups.
    mutating func readGroups(_ reader: inout JSONReader) throws(Failure) {
        try reader.enterArray()
        while try reader.nextElement() {
            let other = try Self.members(&reader).first { $0.key == "other_instance_types" }
            otherTypes.append(other.map { Self.texts(of: $0.value) } ?? [])
        }
    }

    private static func members(_ reader: inout JSONReader) throws(Failure) -> Members {
        var members: Members = []
        try reader.enterObject()
        while let key = try reader.nextName() { members.append((key, try RequestValue(&reader))) }
        return members
    }

    /// The options of the request, without those of nodes where it has node groups, and without max pods.
    var options: [(option: Option, text: String)] {
        let areInstances = Self.number("ec2_instances", members) != nil
        let plain = members.filter { member in
            guard let option = Self.option(member.key) else { return false }
            if option == .cidr, !blocks.isEmpty { return false }
            return (!hasGroups || !Self.isOfNode(option)) && !(areInstances && option == .pods)
                && !(option == .surge && isSurgeUsual)
        }
        return plain.flatMap { Self.options($0.key, $0.value) } + publicAddresses
            + reserved.filter { $0.addresses > 0 }
            .map { (.reserve, "\($0.addresses)@\($0.tier)") }
            + blocks.map { (.cidr, $0) } + typed.filter { $0.option != .nodeGroup }
    }

    /// The node groups that were typed.
    var typedGroups: [String] { typed.filter { $0.option == .nodeGroup }.map { $0.text } }

    /// The pods of all groups.
    var pods: Int? { Self.number("pods", members) }

    private var hasGroups: Bool { !groups.isEmpty || !typedGroups.isEmpty }

    /// The kubelet's max pods of each group, as the plan has them.
    var maxPods: [Int?] {
        (groups.isEmpty ? [members] : groups).map { Self.number("max_pods", $0) }
    }

    /// The node groups as texts of `--node-group`, those with these max pods given.
    ///
    /// - Parameter arePodsOthers: whether there are to be as many pods as an option says.
    func nodeGroups(_ maxPods: [Int?], arePodsOthers: Bool) -> [String] {
        let weights = groups.map { Int64(Self.number("weight", $0) ?? 0) }
        let sum = weights.reduce(0, +)
        let pods = Self.number("pods", members).map { Int64($0) }
        var (before, shared) = (Int64(0), Int64(0))
        return groups.indices.map { index in
            let group = groups[index]
            before += weights[index]
            let share = (sum > 0 ? before * 10_000 / sum : 0) - shared
            shared += share
            var parts: [String] = []
            for (key, value) in group {
                switch key {
                case "name": parts += Self.texts(of: value).map { "name=\($0)" }
                case "instance_type":
                    let others = index < otherTypes.count ? otherTypes[index] : []
                    parts += (Self.texts(of: value) + others).map { "type=\($0)" }
                case "azs":
                    parts.append("azs=" + Self.texts(of: value).joined(separator: "+"))
                case "weight":
                    parts.append(
                        arePodsOthers || sum != pods
                            ? "share=\(DecimalNumber.text(hundredths: share))%"
                            : "pods=\(weights[index])")
                case "prefix_delegation", "custom_networking": continue
                default:
                    parts += Self.options(key, value).map { option, text in
                        option.isFlag ? option.name : "\(option.name)=\(text)"
                    }
                }
            }
            let mode = NetworkMode(
                prefixDelegation: Self.has("prefix_delegation", group),
                customNetworking: Self.has("custom_networking", group))
            parts.append("mode=\(mode.rawValue)")
            if let maxPods = maxPods[index] { parts.append("max-pods=\(maxPods)") }
            return parts.joined(separator: ",")
        }
    }

    /// Whether the surge is that of managed node groups, which of a pinned group is that of its own zones
    /// (`Surge`).
    private var isSurgeUsual: Bool {
        guard case .list(let zones)? = members.first(where: { $0.key == "azs" })?.value,
            let surge = Self.number("surge", members)
        else { return false }
        return .nodes(surge) == Surge.ofManagedNodeGroup(zones: zones.count)
    }

    /// What the load balancer and NAT gateway take, where it is not what follows from the zones.
    private var publicAddresses: [(option: Option, text: String)] {
        guard let given = Self.number("public_addresses", members),
            let loadBalancers = Self.number("load_balancer_addresses", members),
            case .list(let zones)? = members.first(where: { $0.key == "azs" })?.value
        else { return [] }
        var usual = Allowances()
        usual.loadBalancer = loadBalancers
        return given == usual.publicAddresses(zones: max(1, zones.count))
            ? [] : [(.publicAddresses, "\(given)")]
    }

    /// Options that stand in a group, and for the first of them in the request too.
    static func isOfNode(_ option: Option) -> Bool {
        option == .instanceType
            || option.isNodeGroupKey && option != .pods && option != .surge
    }

    /// What a member says in options: none where it says what holds without it, or what is no option.
    private static func options(
        _ key: String, _ value: RequestValue
    ) -> [(option: Option, text: String)] {
        guard let option = option(key) else { return [] }
        switch value {
        case .flag(let isOn): return isOn ? [(option, "")] : []
        case .number("0") where isNothingByZero(option): return []
        case .list where option == .density:
            return [(option, texts(of: value).joined(separator: ","))]
        case .text("linux") where option == .os, .text("ipv4") where option == .ipFamily: return []
        default:
            return texts(of: value).map { text in
                switch option {
                case .cpu, .daemonSetCPU: (option, text + "m")
                // With an exponent bytes are bytes for sure.
                case .memory, .daemonSetMemory: (option, text + "e0")
                default: (option, key.hasSuffix("_percent") ? text + "%" : text)
                }
            }
        }
    }

    private static func option(_ key: String) -> Option? {
        switch key {
        case "max_pods", "public_addresses", "azs", "existing": nil
        case "cpu_m": .cpu
        case "daemonset_cpu_m": .daemonSetCPU
        case "memory_bytes": .memory
        case "daemonset_memory_bytes": .daemonSetMemory
        case "surge_percent": .surge
        case "spoiled_blocks_percent": .spoiledBlocks
        default: Option.allCases.first { $0.key == key }
        }
    }

    private static func isNothingByZero(_ option: Option) -> Bool {
        let options: [Option] = [
            .fargatePods, .daemonSetPods, .volumes, .extraAddressesPerNode, .tolerateAZLoss,
            .endpoints, .cpu, .memory, .daemonSetCPU, .daemonSetMemory,
        ]
        return options.contains(option)
    }

    private static func texts(of value: RequestValue) -> [String] {
        switch value {
        case .text(let text), .number(let text): [text]
        case .list(let elements): elements.flatMap { texts(of: $0) }
        case .flag, .null, .object: []
        }
    }

    private static func number(_ key: String, _ members: Members) -> Int? {
        guard case .number(let text)? = members.first(where: { $0.key == key })?.value else {
            return nil
        }
        return Int(text)
    }

    private static func has(_ key: String, _ members: Members) -> Bool {
        members.contains { $0.key == key && $0.value == .flag(true) }
    }
}
