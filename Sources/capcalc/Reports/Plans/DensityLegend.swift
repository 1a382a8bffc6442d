import CapacityModel
import Writing

/// What the terms of a zone's addresses stand for, in a line under the table of densities.
enum DensityLegend {
    static func text(_ plan: PlanAnswer, _ page: Page) -> String {
        lines(plan).map { Paragraph.note($0, page) }.joined(by: "")
    }

    /// A line for each tier that is shown.
    static func lines(_ plan: PlanAnswer) -> [String] {
        guard let row = plan.assessment.projection.first else { return [] }
        let isCustom = plan.nodes.usesCustomNetworking
        return (isCustom ? [Tier.private, .pod] : [.private]).map { tier in
            let title = "\(isCustom ? tier.rawValue.uppercased() : "ADDRESSES")/ZONE"
            return "\(title): \(terms(of: tier, row, plan).joined(by: " + "))"
        }
    }

    private static func terms(
        of tier: Tier, _ row: DensityProjection, _ plan: PlanAnswer
    ) -> [String] {
        let zone = row.zone(needingMost: tier)
        var terms: [String] = []
        if zone.groups.contains(where: { $0.allNodesPerZone > 0 }) {
            let nodes = plan.nodes.groups.count > 1 ? "nodes of each group" : "nodes"
            let isToday = plan.demand.running != nil
            let each =
                switch tier {
                case .pod: "addresses of \(isToday ? "today's" : "a node's") pods"
                default: "addresses of \(isToday ? "today's nodes" : "a node")"
                }
            terms.append("\(nodes) with surge × \(each)")
        }
        if tier == .private, zone.fargatePods > 0 { terms.append("pods on Fargate") }
        for (part, addresses) in PlanArithmetic.parts(of: tier, plan.demand, zone.zone) {
            terms.append("\(addresses.grouped) \(purpose(of: part))")
        }
        return terms
    }

    private static func purpose(of part: AllowancePart) -> String {
        switch part {
        case .controlPlane: "control plane"
        case .loadBalancers: "load balancers"
        case .natGateways: "NAT gateways"
        case .endpoints: "endpoints"
        case .others: "others"
        case .kept: "kept free"
        }
    }
}
