import CapacityModel

/// What takes addresses beside nodes and pods, for `--explain`.
enum AllowanceArithmetic {
    static func lines(_ plan: PlanAnswer) -> [ArithmeticLine] {
        let allowances = plan.demand.allowances
        let tiers = Set(plan.subnets.map { $0.tier })
        var lines = [
            ArithmeticLine(
                what: "control plane, per zone",
                arithmetic: "\(allowances.controlPlane.grouped) in "
                    + (allowances.hasControlPlaneSubnets
                        ? "its own subnets" : "the private subnets"),
                source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"),
            ArithmeticLine(
                what: "load balancers, per zone and tier",
                arithmetic: "\(allowances.loadBalancer.grouped) free addresses",
                source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/"
                    + "application-load-balancers.html"),
        ]
        if allowances.endpoints > 0 {
            lines.append(
                ArithmeticLine(
                    what: "interface endpoints, per zone",
                    arithmetic: "\(allowances.endpoints.grouped) in the private subnets",
                    source: "https://docs.aws.amazon.com/vpc/latest/privatelink/"
                        + "create-interface-endpoint.html"))
        }
        for tier in Tier.allCases where allowances.reserved[tier] > 0 {
            lines.append(
                ArithmeticLine(
                    what: "reserved, per \(tier.rawValue) zone",
                    arithmetic: "\(allowances.reserved[tier].grouped) (--reserve)",
                    source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"))
        }
        if tiers.contains(.public) { lines.append(publicTier(plan.demand)) }
        return lines + MeasuredAllowances.lines(plan)
    }

    private static func publicTier(_ demand: Demand) -> ArithmeticLine {
        let (allowances, zones) = (demand.allowances, demand.zones.count)
        let kept = allowances.reserved[.public]
        let arithmetic =
            (allowances.publicTier.map { "--public-addresses \($0)" }
                ?? "\(Allowances.applicationLoadBalancer) / \(zones), rounded up + "
                + "\(allowances.loadBalancer) + 1")
            + (kept > 0 ? " + \(kept.grouped)" : "")
            + " = \(demand.budget.allowed(of: .public).grouped)"
        return ArithmeticLine(
            what: "public addresses per zone",
            arithmetic: arithmetic
                + " (load balancer, spare, NAT\(kept > 0 ? ", reserved" : ""))",
            source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/"
                + "application-load-balancers.html")
    }
}
