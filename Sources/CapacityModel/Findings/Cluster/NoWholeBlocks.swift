/// Nodes take prefixes, and a subnet that they run in has no whole /28 block left for another one.
enum NoWholeBlocks {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Nodes use prefixes, and one of their subnets has no whole /28 block left.",
            why: "The next node or prefix fails with InsufficientCidrBlocks, however many "
                + "addresses are free: a prefix needs 16 contiguous, aligned free addresses.",
            cure: "Replace nodes whose secondary IPs fragment the blocks, or add a subnet to the "
                + "zone and reserve it for prefixes before the first node starts.",
            source:
                "https://github.com/awslabs/aws-support-tools/tree/main/EKS/subnet-fragmentation"
        )
    }

    static func finding(_ cluster: RunningCluster, in plan: PlanAnswer) -> Finding? {
        guard plan.needsWholeBlocks else { return nil }
        let broken = cluster.subnets.filter { running in
            let holdsPods = running.subnet.tier == .private || running.subnet.tier == .pod
            return holdsPods && running.map?.count(.free) == 0
        }
        guard let first = broken.first else { return nil }
        return Finding(
            code: .noWholeBlocks, severity: .warning,
            subject: Finding.subject(broken.map { $0.subnet.name }),
            message: "no room for another prefix in \(first.subnet.name): of its "
                + "\((first.map?.blocks.count ?? 0).grouped) /28 blocks none is whole, "
                + "\((first.map?.count(.fragmented) ?? 0).grouped) are fragmented, "
                + "\((first.freeByInterfaces ?? 0).grouped) addresses are free",
            hint:
                "replace nodes there one by one, or add a subnet and reserve it for prefixes (aws "
                + "ec2 create-subnet-cidr-reservation --reservation-type prefix)")
    }
}
