/// Not even the smallest density fits the VPC.
enum VPCTooSmall {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error],
            meaning: "The VPC has no room for the subnets at the smallest density. With "
                + "\(.smallestVPC): \(.vpcBlock) has no room for a VPC that holds the largest.",
            why: "There is no plan: the cluster would not hold today's pods.",
            cure: "Use a larger VPC, or add a secondary CIDR block, for example from "
                + "100.64.0.0/10.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        guard case .tooSmall(let short) = plan.outcome else { return nil }
        if let pool = short.pool { return finding(short, of: pool) }
        let blocks = short.isPodBlocks ? plan.podBlocks : plan.vpc
        let free = short.freeAddresses.grouped
        let space =
            short.freeAddresses < short.neededAddresses
            ? "\(free) are free" : "the \(free) free ones are not contiguous"
        let zones = short.futureZones
        let further =
            zones == 0 ? "" : ", with room for \(zones) more zone\(zones == 1 ? "" : "s"),"
        let needs = shown(short.needs, required: plan.demand.densities.required)
        return Finding(
            code: .vpcTooSmall,
            severity: .error,
            subject: blocks.map { $0.description }.joined(separator: ", "),
            message: "the \(short.isPodBlocks ? "pod " : "")subnets\(further) need "
                + "\(Finding.list(needs)); \(space)",
            hint: (zones == 0 ? "" : "plan for fewer zones (\(.futureZones)), or ")
                + (plan.blocksToAdd ?? several(short, isLast: plan.modesToCompare.parts.isEmpty))
                + plan.modesToCompare
        )
    }

    /// What densities need, of many only of the smallest, the required and the largest one.
    private static func shown(_ needs: [VPCShortfall.Need], required: Density) -> [String] {
        needs.enumerated().filter { place, need in
            needs.count < 5 || place == 0 || place == needs.count - 1 || need.density == required
        }.map { place, need in
            "\(need.addresses.grouped)\(place == 0 ? " addresses" : "") at \(need.density)×"
                + (place == 0 ? subnets(of: need) : "")
        }
    }

    /// Such as ` (3 /21 and 3 /26)`; nothing where there are many sizes.
    private static func subnets(of need: VPCShortfall.Need) -> String {
        guard need.subnets.count < 4 else { return "" }
        let counts = need.subnets.map { "\($0.count.grouped) /\($0.length)" }
        return " (\(Finding.list(counts)))"
    }

    /// What to do where no few blocks help.
    ///
    /// - Parameter isLast: whether nothing follows.
    private static func several(_ short: VPCShortfall, isLast: Bool) -> Phrase {
        let setting = short.isPodBlocks ? Setting.podBlock : .vpcBlock
        let blocks: Phrase =
            short.sixteens > 1
            ? "add \(short.sixteens.grouped) CIDR blocks of /16 (repeat \(setting))"
            : "add CIDR blocks (repeat \(setting))"
        return blocks + (isLast ? ", or" : ",") + " use fewer addresses per node"
    }
}
