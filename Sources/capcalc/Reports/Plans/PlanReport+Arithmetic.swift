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
            what: "room for further zones",
            arithmetic: "\(zones) × \(blocks) blocks as large as a zone's subnets = "
                + "\(addresses.grouped) addresses (--future-azs)",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html")
    }

    private static func line(_ spoiled: SpoiledBlocks) -> ArithmeticLine {
        ArithmeticLine(
            what: "/28 blocks broken up",
            arithmetic: "\(spoiled.percent)% of each zone's whole ones, rounded up: the rest holds "
                + "\(spoiled.nodesPerZone.grouped) nodes a zone",
            source: "https://github.com/aws/amazon-vpc-cni-k8s/issues/2749")
    }

    private func services(_ plan: PlanAnswer) -> ArithmeticLine {
        let services = plan.serviceCIDR
        let block = services.block?.description ?? "no free block"
        let why =
            switch services.source {
            case .given: "--service-cidr"
            case .eksDefault:
                "EKS takes 172.20.0.0/16 where the VPC lies in 10.0.0.0/8, 10.100.0.0/16 elsewhere"
            case .proposed: "\(services.wanted), which EKS would take, is in use"
            }
        return ArithmeticLine(
            what: "addresses of services", arithmetic: "\(block): \(why)",
            source: "https://docs.aws.amazon.com/eks/latest/APIReference/"
                + "API_KubernetesNetworkConfigRequest.html")
    }
}
