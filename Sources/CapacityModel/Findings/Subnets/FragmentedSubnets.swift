/// With part of their /28 blocks broken up, the subnets do not hold the largest density any more.
enum FragmentedSubnets {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "With the share of \(.spoiledBlocks) of their /28 blocks broken up, the "
                + "subnets do not hold every density that was asked for.",
            why: "A prefix needs a whole, aligned /28. Single addresses that lie scattered break "
                + "blocks up, EC2 does not say which, and the CNI fails with InsufficientCidrBlocks "
                + "although addresses are free.",
            cure: "A CIDR reservation of type prefix in each subnet before the first node starts, "
                + "or larger subnets.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        guard let spoiled = plan.spoiled, let largest = plan.assessment.largestFitting?.density,
            spoiled.fits.map({ $0 < largest }) ?? true
        else { return nil }
        let sizes = spoiled.sizes.map { "\($0.tier.rawValue) subnets of \($0.sizes)" }
        return Finding(
            code: .fragmentedSubnets, severity: .warning,
            subject: Finding.subject(
                plan.subnets.filter { $0.tier == .private || $0.tier == .pod }.map { $0.name }),
            message: "with \(spoiled.percent)% of the /28 blocks broken up a zone holds "
                + "\(spoiled.nodesPerZone.grouped) nodes, \(spoiled.pods.grouped) pods in all: "
                + (spoiled.fits.map { "\($0)× fits, \(largest)× does not" }
                    ?? "no density fits"),
            hint: "reserve the blocks (aws ec2 create-subnet-cidr-reservation --reservation-type "
                + "prefix)"
                + (sizes.isEmpty ? "" : ", or plan \(sizes.joined(separator: " and ")) a zone"))
    }
}
