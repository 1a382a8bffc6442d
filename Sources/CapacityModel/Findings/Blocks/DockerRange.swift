/// A block overlaps the range that Docker uses by default.
enum DockerRange {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "A block of the VPC overlaps 172.17.0.0/16.",
            why: "Docker's bridge, Cloud9 and SageMaker use that range, so nodes that run them "
                + "cannot reach these addresses ('no route to host').",
            cure: "Use another block, or \(.excludedBlock, "172.17.0.0/16").",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let range = CIDRBlock.dockerBridge
        let subnets = plan.assessment.verdicts.map { $0.subnet.block }
        let used = subnets.isEmpty ? plan.vpc : subnets
        let blocks = used.filter { $0.overlaps(range) }
        guard let first = blocks.first else { return nil }
        return Finding(
            code: .dockerRange, severity: .warning,
            subject: Finding.subject(blocks.map { $0.description }),
            message: "\(first) overlaps \(range), the range of Docker's bridge",
            // A block that overlaps the range lies in it, so without it others must be there.
            hint: plan.vpc.contains { !$0.overlaps(range) }
                ? "use another block, or plan around the range: \(.excludedBlock, range)"
                : "use another block, such as 172.18.0.0/16")
    }
}
