/// With part of their /28 blocks broken up, the subnets do not hold the largest density any more.
enum FragmentedSubnets {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "When the percentage \(.spoiledBlocks) of their /28 blocks is fragmented, "
                + "the subnets do not hold every requested density.",
            why: "A prefix needs a whole, aligned /28 block. Scattered single addresses fragment "
                + "blocks, EC2 does not show which ones, and the CNI fails with "
                + "InsufficientCidrBlocks although addresses are free.",
            cure: "Create a CIDR reservation of type prefix in each subnet before the first node "
                + "starts, or use larger subnets.",
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
            message: "with \(spoiled.percent)% of the /28 blocks fragmented a zone holds "
                + "\(spoiled.nodesPerZone.grouped) nodes, \(spoiled.pods.grouped) pods in total: "
                + (spoiled.fits.map { "\($0)× fits, \(largest)× does not" }
                    ?? "no density fits"),
            hint: "reserve the blocks (aws ec2 create-subnet-cidr-reservation --reservation-type "
                + "prefix)"
                + (sizes.isEmpty ? "" : ", or plan \(sizes.joined(separator: " and ")) per zone"))
    }
}
