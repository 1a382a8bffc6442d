/// Not even the smallest density fits the VPC.
enum VPCTooSmall {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error],
            meaning: "The VPC has no room for the subnets of even the smallest density; of "
                + "\(.smallestVPC), \(.vpcBlock) has none for a VPC of the largest.",
            why: "There is no plan: the cluster would not hold the pods of its first day.",
            cure: "A larger VPC, or a secondary CIDR block, out of 100.64.0.0/10 for example.",
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
            : "the \(short.freeAddresses.grouped) free ones lie in pieces"
        let further =
            short.futureZones == 0
            ? ""
            : ", with room for \(short.futureZones) further "
                + "zone\(short.futureZones == 1 ? "" : "s"),"
        let enough =
            short.smallestLength.map { "a /\($0) would do" }
            ?? "\(short.sixteens.grouped) blocks of /16 would do"
        return Finding(
            code: .vpcTooSmall,
            severity: .error,
            subject: blocks.map { $0.description }.joined(separator: ", "),
            message:
                "the subnets for \(short.density)×\(further) take \(short.neededAddresses.grouped) "
                + "addresses, \(space); \(enough)",
            hint: (short.futureZones == 0
                ? "" : "leave room for fewer zones (\(.futureZones)), or ")
                + hint(short, setting)
        )
    }

    private static func hint(_ short: VPCShortfall, _ setting: Setting) -> Phrase {
        short.suggestion.map {
            short.suggestsPodBlock && !short.isPodBlocks
                ? "give pods a secondary CIDR block that is free: \(.podBlock, $0)"
                : "add a secondary CIDR block that is free: \(setting, $0)"
        }
            ?? "give more CIDR blocks (\(setting) once for each), or use prefix delegation or "
            + "fewer addresses a node"
    }
}
