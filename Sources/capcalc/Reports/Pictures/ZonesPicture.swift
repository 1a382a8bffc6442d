import CapacityModel
import Options
import Writing

/// What each zone needs of each tier at the largest density, as a share of what its subnets hold.
struct ZonesPicture {
    let report: PlanReport
    let plan: PlanAnswer

    func sheet() -> PictureSheet {
        let row = plan.assessment.largest
        var sheet = PictureSheet(
            .zones,
            title: "Zones and tiers at \(row.density)×, \(row.pods.grouped) pods",
            lines: plan.conclusion(report))
        sheet.note("Addresses needed, as a share of the usable addresses of each zone's subnets")
        for tier in Tier.allCases {
            let bars = bars(of: tier, row, &sheet)
            guard !bars.isEmpty else { continue }
            sheet.y += 100
            sheet.heading("\(tier.rawValue) subnets")
            ShareBars(bars: bars).draw(on: &sheet)
        }
        let others = plan.subnets.filter { !plan.demand.zones.contains($0.zone) }
        if !others.isEmpty {
            sheet.y += 100
            sheet.note(
                "Not drawn, as no pods are planned in their zones: "
                    + others.map { $0.name }.joined(by: ", "))
        }
        return sheet
    }

    private func bars(
        of tier: Tier, _ row: DensityProjection, _ sheet: inout PictureSheet
    ) -> [ShareBars.Bar] {
        guard plan.subnets.contains(where: { $0.tier == tier }) else { return [] }
        return plan.demand.zones.indices.compactMap { place in
            let zone = plan.demand.zones[place]
            let capacity = plan.assessment.capacities[place][tier].usableAddresses
            let consumers = plan.consumers(of: tier, inZone: place, at: row)
            // A zone may do without public subnets and those of the control plane.
            let isNeeded = tier == .private || tier == .pod
            guard capacity > 0 || isNeeded && consumers.total > 0 else { return nil }
            let parts = Self.parts(of: consumers)
            for part in parts where part.count > 0 { sheet.explain(part.fill, part.name) }
            let verdict = plan.assessment.verdicts.first {
                $0.subnet.zone == zone && $0.subnet.tier == tier
            }
            let subnets = plan.subnets.filter { $0.zone == zone && $0.tier == tier }
            let blocks = subnets.map { $0.block.description }.joined(by: ", ")
            let fits = verdict?.fits == row.density
            let others = plan.assessment.projection.dropLast().map {
                (text: "\($0.density)×", count: $0.zones[place].need[tier].addresses)
            }.filter { $0.count != consumers.total }
            describe(
                tier, zone, blocks, consumers.total, capacity, parts, verdict?.fits, &sheet)
            return ShareBars.Bar(
                label: "zone \(zone.name)", detail: blocks.isEmpty ? "no subnet" : blocks,
                capacity: capacity, parts: parts, marks: others,
                verdict: said(verdict, fits, consumers.total),
                fits: fits)
        }
    }

    /// Whether the largest density fits, and what keeps it from that where addresses do not.
    private func said(_ verdict: SubnetVerdict?, _ fits: Bool, _ need: Int64) -> String {
        guard let verdict else { return "no subnet" }
        guard !fits else { return Self.text(verdict.fits) }
        let short = plan.assessment.shortages.first {
            $0.zone == verdict.subnet.zone && $0.tier == verdict.subnet.tier
        }
        if need <= verdict.zoneUsableAddresses, let short { return short.cause.label }
        return verdict.fits.map { "fits \($0)× only" } ?? "does not fit"
    }

    private static func parts(of consumers: AddressConsumers) -> [ShareBars.Part] {
        var parts: [ShareBars.Part] = [
            (Fill(.blue), consumers.nodes, "nodes and pods"),
            (Fill(.blue, .diagonal), consumers.warm ?? 0, "kept warm on nodes"),
            (Fill(.yellow, .falling), consumers.surge, "surge nodes"),
            (Fill(.green), consumers.fargatePods, "pods on Fargate"),
        ]
        for part in AllowancePart.allCases {
            let (fill, name) = sign(of: part)
            parts.append((fill, consumers.parts[part], name))
        }
        return parts
    }

    private static func sign(of part: AllowancePart) -> (Fill, String) {
        switch part {
        case .controlPlane: (Fill(.purple, .cross), "control plane")
        case .loadBalancers: (Fill(.orange, .dots), "load balancers")
        case .natGateways: (Fill(.green, .level), "NAT gateways")
        case .endpoints: (Fill(.grey, .upright), "interface endpoints")
        case .others: (Fill(.grey, .cross), "other ENIs")
        case .kept: (Fill(.grey, .dots), "kept free")
        }
    }

    private func describe(
        _ tier: Tier, _ zone: AvailabilityZone, _ blocks: String, _ need: Int64, _ capacity: Int64,
        _ parts: [ShareBars.Part], _ fits: Density?, _ sheet: inout PictureSheet
    ) {
        let shares = parts.filter { $0.count > 0 }.map { "\($0.name) \($0.count.grouped)" }
        sheet.description.append(
            "Zone \(zone.name), \(tier.rawValue), \(blocks.isEmpty ? "no subnet" : blocks): "
                + "\(need.grouped) needed of \(capacity.grouped) usable addresses "
                + "(\(shares.joined(by: ", "))); \(Self.text(fits)).")
    }

    private static func text(_ fits: Density?) -> String {
        fits.map { "fits \($0)×" } ?? "fits no density"
    }
}
