/// The VPC holds a smaller density than the largest that was asked for.
enum PlanReduced {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "The plan is made for a smaller density than the largest asked for, because "
                + "the VPC has no room for more. An error below \(.requiredDensity), a warning otherwise.",
            why: "The subnets will be full before the growth is over, and cannot be enlarged.",
            cure: "A secondary CIDR block of the VPC (\(.vpcBlock) once more), or a larger VPC.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    /// Under custom networking it is pods that take most: they get a block of their own, and nodes none of
    /// 100.64.0.0/10.
    private static func hint(_ plan: PlanAnswer) -> Phrase {
        guard plan.nodes.usesCustomNetworking else {
            return "give the VPC a secondary CIDR block: repeat \(.vpcBlock)"
        }
        return plan.podBlocks.isEmpty
            ? "give pods a secondary CIDR block: \(.podBlock, CIDRBlock.sharedAddressSpace)"
            : "give pods more CIDR blocks (\(.podBlock) once for each), or the VPC: repeat "
                + "\(.vpcBlock)"
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let largest = plan.demand.densities.largest
        guard case .placed(let planned) = plan.outcome, planned < largest else { return nil }
        return Finding(
            code: .planReduced,
            severity: planned < plan.demand.densities.required ? .error : .warning,
            subject: plan.vpc.map { $0.description }.joined(separator: ", "),
            message: "the VPC holds subnets for \(planned)×, not for \(largest)×",
            hint: hint(plan)
        )
    }
}
