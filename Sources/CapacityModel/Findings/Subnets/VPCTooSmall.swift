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
        let setting = short.isPodBlocks ? Setting.podBlock : .vpcBlock
        let space =
            short.freeAddresses < short.neededAddresses
            ? "\(short.freeAddresses.grouped) are free"
            : "the \(short.freeAddresses.grouped) free ones are not contiguous"
        let further =
            short.futureZones == 0
            ? ""
            : ", with room for \(short.futureZones) more "
                + "zone\(short.futureZones == 1 ? "" : "s"),"
        let enough =
            short.smallestLength.map { "a /\($0) is enough" }
            ?? "\(short.sixteens.grouped) blocks of /16 are enough"
        return Finding(
            code: .vpcTooSmall,
            severity: .error,
            subject: blocks.map { $0.description }.joined(separator: ", "),
            message:
                "the subnets at \(short.density)×\(further) need "
                + "\(short.neededAddresses.grouped) addresses, \(space); \(enough)",
            hint: (short.futureZones == 0
                ? "" : "plan for fewer zones (\(.futureZones)), or ")
                + hint(short, setting)
        )
    }

    private static func hint(_ short: VPCShortfall, _ setting: Setting) -> Phrase {
        short.suggestion.map {
            short.suggestsPodBlock && !short.isPodBlocks
                ? "add a free secondary CIDR block for pods: \(.podBlock, $0)"
                : "add a free secondary CIDR block: \(setting, $0)"
        }
            ?? "add CIDR blocks (repeat \(setting)), or use prefix delegation or fewer addresses "
            + "per node"
    }
}
