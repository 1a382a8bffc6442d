/// The plan takes more than AWS lets an account have without asking.
enum QuotaExceeded {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "At the largest density that the subnets hold, the plan exceeds a quota: 200 "
                + "subnets and 5 IPv4 CIDR blocks per VPC, 5,000 network interfaces per "
                + "Region, 64,000 units of Network Address Usage (NAU) per VPC, 128,000 with "
                + "peered VPCs. It is an error if even the highest quota is too small at "
                + "\(.requiredDensity).",
            why: "AWS creates nothing beyond the quota: new nodes do not start, and new pods get "
                + "no address. Other resources of the account count too.",
            cure: "Request an increase in Service Quotas: up to 50 CIDR blocks, 256,000 NAU per "
                + "VPC and 512,000 with peered VPCs. Or use \(.prefixDelegation): a prefix is 1 "
                + "NAU, 16 single addresses are 16. Or use several VPCs.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let exceeded = plan.quotaUses.filter { $0.isExceeded }
        guard !exceeded.isEmpty else { return nil }
        let beyond = exceeded.filter { $0.isBeyondMaximum }
        let density = plan.plannedUsage.map { " at \($0.density)×" } ?? ""
        let uses = exceeded.map {
            "\($0.planned.grouped) of \($0.quota.standard.grouped) \($0.quota.rawValue)"
        }
        return Finding(
            code: .quotaExceeded, severity: beyond.isEmpty ? .warning : .error,
            subject: Finding.subject(exceeded.map { $0.quota.rawValue }),
            message: "the plan needs \(uses.joined(separator: ", "))\(density)",
            hint: beyond.isEmpty
                ? Phrase(raise(exceeded)) : "\(limits(beyond)): \(cure(plan, beyond))")
    }

    private static func raise(_ uses: [QuotaUse]) -> String {
        let limited = uses.filter { $0.quota.maximum != nil }
        return "request an increase in Service Quotas"
            + (limited.isEmpty ? "" : "; \(limits(limited))")
    }

    private static func limits(_ uses: [QuotaUse]) -> String {
        let parts = uses.map { "\($0.quota.rawValue) to \($0.quota.maximum?.grouped ?? "any")" }
        return "AWS raises " + parts.joined(separator: ", ") + " at most"
    }

    private static func cure(_ plan: PlanAnswer, _ uses: [QuotaUse]) -> Phrase {
        guard uses.contains(where: { $0.quota != .cidrBlocks }) else { return "use larger blocks" }
        let hasPrefixes =
            plan.plannedUsage != nil
            && plan.nodes.groups.allSatisfy { $0.node.network.grantsPrefixes }
        return hasPrefixes
            ? "spread the pods over several VPCs"
            : "use \(.prefixDelegation), or spread the pods over several VPCs"
    }
}
