/// There are fewer than two zones.
enum SingleZone {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "The subnets lie in fewer than two availability zones.",
            why: "EKS requires subnets in at least two zones, and a zone can fail as a whole.",
            cure: "Use two zones or more: \(.zones, 3).",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        guard plan.demand.zones.count < 2, let zone = plan.demand.zones.first else { return nil }
        return Finding(
            code: .singleZone, severity: .warning, subject: zone.name,
            message: "all subnets are in zone \(zone.name); EKS requires two zones",
            hint: "spread the subnets over two zones or more")
    }
}
