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
        let names = broken.map { $0.subnet.name }
        let maps = broken.compactMap { $0.map }
        let blocks = maps.reduce(0) { $0 + $1.blocks.count }
        let fragmented = maps.reduce(0) { $0 + $1.count(.fragmented) }
        let addresses = broken.reduce(Int64(0)) { $0 + ($1.freeByInterfaces ?? 0) }
        var free = plan.free
        let block = free.allocate(length: first.subnet.block.length)
        let such = block.map { ", such as \($0)," } ?? ""
        let cidr = block?.description ?? "ITS_CIDR_BLOCK"
        return Finding(
            code: .noWholeBlocks, severity: .warning,
            subject: Finding.subject(names),
            message: "no room for another prefix in "
                + "\(names.count > 4 ? Finding.subject(names) : Finding.list(names)): of "
                + "\(names.count == 1 ? "its" : "their") \(blocks.grouped) /28 blocks none is whole, "
                + "\(fragmented.grouped) are fragmented, \(addresses.grouped) addresses are free",
            hint:
                "replace nodes there one by one, or add a subnet\(such) and reserve it for prefixes: "
                + "aws ec2 create-subnet-cidr-reservation "
                + "--reservation-type prefix --subnet-id NEW_SUBNET_ID --cidr \(cidr)")
    }
}
