/// A subnet of the control plane has fewer addresses than AWS recommends to keep free.
enum ControlPlaneSubnetSmall {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The control plane subnets of a zone have fewer than 16 usable addresses.",
            why: "EKS needs at least 6 free addresses in each cluster subnet and recommends 16. "
                + "An upgrade creates new ENIs before it deletes the old ones, and fails when "
                + "there is no room.",
            cure: "Use a /27 for each: it has 27 usable addresses, a /28 has 11.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let recommended = Allowances.recommendedControlPlane
        let verdicts = plan.assessment.verdicts
        let small = verdicts.indices.filter {
            verdicts[$0].subnet.tier == .controlPlane
                && verdicts[$0].zoneUsableAddresses < recommended
        }.map { verdicts[$0] }
        guard let first = small.first else { return nil }
        return Finding(
            code: .controlPlaneSubnetSmall, severity: .warning,
            subject: Finding.subject(small.map { $0.subnet.name }),
            message: "a /\(first.subnet.block.length) has \(first.zoneUsableAddresses) addresses "
                + "for the control plane; AWS recommends \(recommended)",
            hint: "use a /27: \(.controlPlaneAddresses, recommended) in a new plan")
    }
}
