/// A node group is pinned to no more zones than may be lost.
enum NodeGroupLost {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "A node group is pinned to no more zones than may be lost.",
            why: "Its pods have no other zone to go to: with its zones they are lost.",
            cure: "Pin it to more zones than may be lost, or to none.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/reliability.html"
        )
    }

    static func finding(_ nodes: ClusterNodes, _ demand: Demand) -> Finding? {
        guard demand.running == nil else { return nil }
        let lost = nodes.groups.filter { demand.mayLoseAllZones(of: $0.group) }
        guard let first = lost.first else { return nil }
        let losses = demand.toleratedZoneLosses
        let names = first.group.zoneNames
        let pods = nodes.share(of: demand.pods, first)
        let others = lost.count - 1
        return Finding(
            code: .nodeGroupLost, severity: .warning,
            subject: Finding.subject(lost.map { $0.group.name }),
            message: "node group \(first.group.name) runs in zone\(names.count == 1 ? "" : "s") "
                + "\(Finding.subject(names)) only: with \(losses.counted("zone")) lost, its "
                + "\(pods.counted("pod")) may be lost too"
                + (others > 0 ? ", and so may those of \(others.counted("more group"))" : ""),
            hint: "pin it to at least \(losses + 1) zones, or to none")
    }
}
