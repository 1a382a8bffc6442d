/// Nodes take prefixes, and a subnet that they run in has no whole /28 block left for another one.
enum NoWholeBlocks {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Nodes hold prefixes, and the ENIs of the documents leave no whole /28 block in "
                + "a subnet of theirs.",
            why: "The next node or prefix there fails with InsufficientCidrBlocks, however many "
                + "addresses are free: a prefix needs sixteen that are aligned and free together.",
            cure: "Replace nodes whose single addresses break blocks up, give the zone a further "
                + "subnet, and reserve it for prefixes before the first node starts.",
            source:
                "https://github.com/awslabs/aws-support-tools/tree/main/EKS/subnet-fragmentation"
        )
    }

    static func finding(_ cluster: RunningCluster, in plan: PlanAnswer) -> Finding? {
        guard plan.nodes.networks.contains(where: { $0.grantsPrefixes }) else { return nil }
        let broken = cluster.subnets.filter { running in
            let holdsPods = running.subnet.tier == .private || running.subnet.tier == .pod
            return holdsPods && running.map?.count(.free) == 0
        }
        guard let first = broken.first else { return nil }
        return Finding(
            code: .noWholeBlocks, severity: .warning,
            subject: Finding.subject(broken.map { $0.subnet.name }),
            message: "no prefix fits \(first.subnet.name) any more: of its "
                + "\((first.map?.blocks.count ?? 0).grouped) /28 blocks none is whole, "
                + "\((first.map?.count(.fragmented) ?? 0).grouped) are broken up, "
                + "\((first.freeByInterfaces ?? 0).grouped) addresses are free",
            hint:
                "replace nodes there one by one, or add a subnet and reserve it for prefixes (aws "
                + "ec2 create-subnet-cidr-reservation --reservation-type prefix)")
    }
}
