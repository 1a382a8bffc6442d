import Boundary
import CapacityModel
import Options
import Reports

/// A subnet as the command line or a document gives it, before its zone is known for sure.
struct GivenSubnet {
    let name: String?
    let tier: Tier
    let zone: String?
    let block: CIDRBlock
}

extension Arguments {
    /// The subnets of `--private`, `--pod-subnet`, `--public` and `--control-plane`.
    func givenSubnets() throws(Failure) -> [GivenSubnet] {
        var subnets: [GivenSubnet] = []
        for (option, tier) in [
            (Option.privateSubnet, Tier.private), (.podSubnet, .pod), (.publicSubnet, .public),
            (.controlPlane, .controlPlane),
        ] {
            for text in texts(option) { subnets.append(try Self.subnet(text, tier, option)) }
        }
        return subnets
    }

    /// What the documents say, and the subnets of plans in CSV and of options.
    func readDocuments() throws(Failure) -> (reading: ClusterReading, given: [GivenSubnet]) {
        var reading = ClusterReading()
        var plans: [(name: String, subnets: [GivenSubnet])] = []
        guard operands.count(where: { $0 == "-" }) < 2 else {
            throw .usage(
                "standard input can be read only once",
                hint: "concatenate the documents: cat *.json | capcalc check -"
            )
        }
        for path in operands {
            guard let other = try ClusterDocument.read(path, of: files, into: &reading) else {
                continue
            }
            let name = Files.name(of: path)
            guard PlanDocument.isPlan(other) else {
                if let format = DocumentFormat(other) { throw format.failure(name) }
                let start = String(
                    decoding: other.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
                let shown = SubnetName.isValid(start) ? ": '\(start.prefix(40))'" : ""
                throw Failure(
                    .badInput,
                    "\(name) is neither output of aws, kubectl or terraform nor a plan in "
                        + "CSV\(shown)",
                    hint:
                        "check whether the command that writes it failed; a plan has the columns "
                        + PlanDocument.columns.joined(separator: ", "))
            }
            let records = try CSVReader.records(of: other, name: name)
            plans.append(
                (name, try Self.subnets(PlanDocument.rows(of: records, name: name), name: name)))
            reading.settingsOfPlans.append(try PlanDocument.settings(of: records, name: name))
            reading.note(.plan)
            reading.noteEnd(of: name)
        }
        for plan in reading.ownPlans {
            plans.append((plan.name, try Self.subnets(plan.rows, name: plan.name)))
        }
        try Self.refuseTwice(plans)
        return (reading, plans.flatMap { $0.subnets } + (try givenSubnets()))
    }

    /// Refuses a plan that is given twice, such as in CSV and in JSON.
    private static func refuseTwice(
        _ plans: [(name: String, subnets: [GivenSubnet])]
    ) throws(Failure) {
        guard plans.count > 1 else { return }
        var blocks: [String: (block: CIDRBlock, plan: Int)] = [:]
        for (place, plan) in plans.enumerated() {
            for subnet in plan.subnets {
                guard let name = subnet.name else { continue }
                if let other = blocks[name], other.block == subnet.block, other.plan != place {
                    throw Failure(
                        .badInput,
                        "\(plans[other.plan].name) and \(plan.name) both have the subnet "
                            + "'\(name)' (\(subnet.block)): they seem to be the same plan",
                        hint: "give the plan once, in CSV or in JSON")
                }
                blocks[name] = (subnet.block, place)
            }
        }
    }

    /// The subnets of a plan in CSV or JSON, and what it says of its request.
    static func plan(
        of bytes: [UInt8], name: String
    ) throws(Failure) -> (subnets: [GivenSubnet], settings: PlanSettings) {
        if PlanJSON.isObject(bytes) {
            let (rows, settings) = try PlanJSON.plan(of: bytes, name: name)
            return (try subnets(rows, name: name), settings)
        }
        let records = try CSVReader.records(of: bytes, name: name)
        return (
            try subnets(PlanDocument.rows(of: records, name: name), name: name),
            try PlanDocument.settings(of: records, name: name)
        )
    }

    private static func subnets(
        _ rows: [PlanDocument.Row], name: String
    ) throws(Failure) -> [GivenSubnet] {
        var subnets: [GivenSubnet] = []
        for row in rows {
            guard ZoneNames.isName(row.zone) else {
                throw Failure(
                    .badInput,
                    "\(name): '\(row.zone)' is not a zone name",
                    hint: "use lowercase letters, digits and hyphens, such as ap-northeast-2a")
            }
            guard SubnetName.isValid(row.name) else {
                throw Failure(
                    .badInput,
                    "\(name): a name contains an invisible character")
            }
            subnets.append(
                GivenSubnet(name: row.name, tier: row.tier, zone: row.zone, block: row.block))
        }
        return subnets
    }

    /// Reads `[NAME=]BLOCK[@ZONE]`.
    private static func subnet(
        _ text: String, _ tier: Tier, _ option: Option
    ) throws(Failure) -> GivenSubnet {
        let zoned = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let named = zoned[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let zone = zoned.count > 1 ? String(zoned[1]) : nil
        if let zone, !ZoneNames.isName(zone) {
            throw .usage(
                "\(option.spelling): '\(zone)' is not a zone name",
                hint: "use lowercase letters, digits and hyphens: \(option.spelling) "
                    + "10.0.0.0/24@use1-az1")
        }
        if let zone, let meant = ZoneNames.meant(by: zone) {
            let first = meant.split(separator: ",")[0]
            throw .usage(
                "\(option.spelling): '\(zone)' is not a zone of AWS",
                hint: "\(option.spelling) \(named[named.count - 1])@\(first)")
        }
        let name = named.count > 1 ? String(named[0]) : nil
        if let name, !SubnetName.isValid(name) {
            throw .usage(
                "\(option.spelling): the name before '=' is empty or contains an invisible "
                    + "character",
                hint: "\(option.spelling) web=10.0.0.0/24")
        }
        let block = try block(String(named[named.count - 1]), of: option)
        return GivenSubnet(name: name, tier: tier, zone: zone, block: block)
    }
}

extension [GivenSubnet] {
    /// The subnets, each in its zone: without one, the n-th of a tier lies in the n-th of a, b, c …
    func placed() throws(Failure) -> [Subnet] {
        let letters = AvailabilityZone.lettered(26).map { $0.name }
        var places: [Tier: Int] = [:]
        var zoned: [(given: GivenSubnet, zone: String)] = []
        for given in self {
            let place = places[given.tier, default: 0]
            places[given.tier] = place + 1
            guard let zone = given.zone ?? (place < letters.count ? letters[place] : nil) else {
                throw .usage(
                    "there are more than 26 \(given.tier.rawValue) subnets: give their zones",
                    hint: "BLOCK@ZONE, such as \(given.block)@use1-az1")
            }
            zoned.append((given, zone))
        }
        var names: [String] = []
        var known = TakenNames()
        for (_, zone) in zoned where known.take(zone) { names.append(zone) }
        if let refusal = ZoneNames.refusal(of: names) {
            throw Failure(
                .badInput, "the zones of the subnets: \(refusal.message)",
                hint: "the zones of one Region, such as \(refusal.hint)")
        }
        guard names.count <= letters.count else {
            throw Failure(
                .badInput, "the subnets are in \(names.count) zones",
                hint: "capcalc supports at most \(letters.count)")
        }
        let zones = ZoneNames.zones(named: names)
        let given = compactMap { $0.name }
        var taken = TakenNames()
        for name in given where !taken.take(name) {
            throw Failure(
                .badInput, "two subnets have the name '\(name)'",
                hint: "give each subnet a unique name")
        }
        // How far the numbers behind a name have come.
        var next: [String: Int] = [:]
        return zoned.compactMap { given, name in
            guard let zone = zones.first(where: { $0.name == name }) else { return nil }
            if let name = given.name {
                return Subnet(name: name, tier: given.tier, zone: zone, block: given.block)
            }
            let start = Subnet.name(tier: given.tier, zone: zone, index: 0)
            let free = Subnet.freeName(
                tier: given.tier, zone: zone, from: &next[start, default: 0], taken: &taken)
            return Subnet(name: free, tier: given.tier, zone: zone, block: given.block)
        }
    }
}
