import Boundary
import CapacityModel
import Options
import Reports

extension Arguments {
    /// The subnets of an earlier plan that an option names, and what it says of its request; `nil` without
    /// the option.
    func earlierPlan(
        _ option: Option
    ) throws(Failure) -> (subnets: [GivenSubnet], settings: PlanSettings)? {
        try text(option).map {
            path throws(Failure) -> (subnets: [GivenSubnet], settings: PlanSettings) in
            let (bytes, name) = (try files.bytes(path), Files.name(of: path))
            if !PlanJSON.isObject(bytes), let other = DocumentFormat(bytes) {
                throw Failure(
                    .badInput, other.failure(name).message,
                    hint: "\(option.spelling) reads a plan that capcalc wrote with -o plan.json or "
                        + "-o plan.csv")
            }
            return try Self.plan(of: bytes, name: name)
        }
    }

    /// The command line with what the plan of `--existing` says where no option does, as far as the question
    /// goes with it.
    func completed(
        byExisting plan: PlanSettings, for question: SubnetsQuestion
    ) throws(Failure) -> Arguments {
        let others: [Option] =
            switch question {
            case .plan, .smallest: []
            case .fit: [.pods, .ec2Instances]
            case .compare:
                [
                    .warmENITarget, .warmIPTarget, .minimumIPTarget, .warmPrefixTarget, .sizing,
                    .spoiledBlocks,
                ]
            }
        return try completed(by: plan, except: others)
    }

    /// The zones of a plan: those of `--azs`, or of the subnets that exist, or three.
    func zones(existing: [GivenSubnet]?) throws(Failure) -> [AvailabilityZone] {
        var there: [String] = []
        for subnet in existing ?? [] {
            if let zone = subnet.zone, !there.contains(zone) { there.append(zone) }
        }
        guard let zones = value(.azs).flatMap({ ZoneNames.zones($0) }) else {
            return there.isEmpty ? AvailabilityZone.lettered(3) : ZoneNames.zones(named: there)
        }
        let names = zones.map { $0.name }
        if let refusal = ZoneNames.refusal(of: names) {
            throw .usage(
                "\(Option.azs.spelling) \(text(.azs) ?? names.joined(separator: ",")): \(refusal.message)",
                hint: "\(Option.azs.spelling) \(refusal.hint)")
        }
        guard there.isEmpty || zones.contains(where: { there.contains($0.name) }) else {
            throw .usage(
                "--azs \(text(.azs) ?? ""): no subnet of --existing is in one of these zones",
                hint: "they are in \(there.joined(separator: ", ")); list these zones and add "
                    + "new ones")
        }
        return zones
    }

    /// The subnets of an earlier plan, in the zones of this one where the names are the same.
    static func placed(
        _ given: [GivenSubnet], in zones: [AvailabilityZone]
    ) throws(Failure) -> [Subnet] {
        try given.placed().map { subnet in
            let zone = zones.first { $0.name == subnet.zone.name } ?? subnet.zone
            return Subnet(name: subnet.name, tier: subnet.tier, zone: zone, block: subnet.block)
        }
    }
}
