/// The VPC holds a smaller density than the largest that was asked for.
enum PlanReduced {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "The VPC has no room for the largest requested density, so the plan is for "
                + "a smaller one. It is an error below \(.requiredDensity), otherwise a warning.",
            why: "The subnets will be full before the largest density is reached, and a subnet "
                + "cannot be enlarged.",
            cure: "Add a secondary CIDR block to the VPC (repeat \(.vpcBlock)), or use a larger "
                + "VPC.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    /// What to do where no few blocks help.
    ///
    /// Under custom networking it is pods that take most: they get a block of their own, and nodes none of
    /// 100.64.0.0/10.
    private static func hint(_ plan: PlanAnswer) -> Phrase {
        guard plan.nodes.usesCustomNetworking else {
            return "add a secondary CIDR block to the VPC: repeat \(.vpcBlock)"
        }
        return plan.podBlocks.isEmpty
            ? "give pods a secondary CIDR block: \(.podBlock, CIDRBlock.sharedAddressSpace)"
            : "add CIDR blocks for pods (repeat \(.podBlock)) or for the VPC (repeat "
                + "\(.vpcBlock))"
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let largest = plan.demand.densities.largest
        guard case .placed(let planned) = plan.outcome, planned < largest else { return nil }
        let isTooSmall = planned < plan.demand.densities.required
        let missing = plan.demand.densities.missing(above: planned)
        return Finding(
            code: .planReduced,
            severity: isTooSmall ? .error : .warning,
            subject: plan.vpc.map { $0.description }.joined(separator: ", "),
            message: "the VPC has room for the subnets at \(planned)×, not at "
                + "\(missing)×\(isTooSmall ? ", which is required" : "")",
            hint: (plan.blocksToAdd ?? hint(plan)) + plan.modesToCompare
        )
    }
}
