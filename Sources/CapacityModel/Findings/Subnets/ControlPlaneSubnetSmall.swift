/// A subnet of the control plane has fewer addresses than AWS recommends to keep free.
enum ControlPlaneSubnetSmall {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "A zone's subnets for the control plane have fewer than 16 usable addresses.",
            why: "EKS needs 6 addresses in each cluster subnet and recommends 16: an upgrade makes "
                + "new ENIs before it takes the old ones away, and stops where there is no room.",
            cure: "A /27 for each: it has 27 addresses, a /28 has 11.",
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
            message: "a /\(first.subnet.block.length) leaves \(first.zoneUsableAddresses) "
                + "addresses to the control plane, AWS recommends \(recommended) free ones",
            hint: "make it a /27: \(.controlPlaneAddresses, recommended) in a new plan")
    }
}
