import CapacityModel

extension PlanReport {
    /// Every line of the arithmetic behind the report, for `--explain`.
    var arithmetic: [ArithmeticLine] {
        guard let plan = answer else { return [] }
        var lines = PlanArithmetic(plan: plan).lines
        if !plan.future.isEmpty { lines.append(future(plan)) }
        if let spoiled = plan.spoiled { lines.append(Self.line(spoiled)) }
        lines.append(services(plan))
        return lines
    }

    private func future(_ plan: PlanAnswer) -> ArithmeticLine {
        let zones = Set(plan.future.map { $0.place }).count
        let blocks = plan.future.count / max(1, zones)
        let addresses = plan.future.reduce(0) { $0 + $1.block.addressCount }
        return ArithmeticLine(
            what: "room for more zones",
            arithmetic: "\(zones) × \(blocks) blocks as large as a zone's subnets = "
                + "\(addresses.grouped) addresses (--future-azs)",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html")
    }

    private static func line(_ spoiled: SpoiledBlocks) -> ArithmeticLine {
        ArithmeticLine(
            what: "fragmented /28 blocks",
            arithmetic: "\(spoiled.percent)% of each zone's free blocks, rounded up: the rest "
                + "holds \(spoiled.nodesPerZone.grouped) nodes per zone",
            source: "https://github.com/aws/amazon-vpc-cni-k8s/issues/2749")
    }

    private func services(_ plan: PlanAnswer) -> ArithmeticLine {
        let services = plan.serviceCIDR
        let block = services.block?.description ?? "no free block"
        let why =
            switch services.source {
            case .given: "--service-cidr"
            case .eksDefault:
                "the default of EKS: 172.20.0.0/16 if the VPC is in 10.0.0.0/8, otherwise "
                    + "10.100.0.0/16"
            case .proposed: "\(services.wanted), the default of EKS, is in use"
            }
        return ArithmeticLine(
            what: "service CIDR", arithmetic: "\(block): \(why)",
            source: "https://docs.aws.amazon.com/eks/latest/APIReference/"
                + "API_KubernetesNetworkConfigRequest.html")
    }
}
