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
            return "\(title)\(zone(of: tier, plan)): "
                + terms(of: tier, row, plan).joined(by: " + ")
        }
    }

    /// Which zone the table tells, where they need different numbers.
    private static func zone(of tier: Tier, _ plan: PlanAnswer) -> String {
        guard !plan.areZonesAlike else { return "" }
        if let first = plan.assessment.firstFailingZone {
            let density = plan.assessment.smallestFailing?.density
            let failing = density.map { plan.assessment.zones(failing: $0).count } ?? 0
            return " of zone \(plan.demand.zones[first].name), which "
                + (failing > 1 ? "lacks most" : "is too small first")
        }
        let zones = plan.assessment.projection.map { plan.assessment.example(of: $0, tier).zone }
        return zones.allSatisfy { $0 == zones[0] }
            ? " of zone \(zones[0].name), which needs most" : " of the zone that needs most"
    }

    private static func terms(
        of tier: Tier, _ row: DensityProjection, _ plan: PlanAnswer
    ) -> [String] {
        let zone = plan.assessment.example(of: row, tier)
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
