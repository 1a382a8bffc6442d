import CapacityModel

/// A plan as the tools that build it want it: every subnet with all that is known of it.
struct PlanExport {
    /// What the subnets are for, in ASCII.
    let title: String
    let clusterName: String?
    /// The first CIDR block of the VPC; `nil` where a check was not given any.
    let vpc: CIDRBlock?
    /// The further ones, those for pods last.
    let secondary: [CIDRBlock]
    let subnets: [ExportedSubnet]

    /// A subnet and what belongs to it.
    struct ExportedSubnet {
        let subnet: Subnet
        let zone: ZoneNotation
        /// Its name first.
        let tags: [SubnetTag]
        let reservations: [CIDRBlock]
        /// Which of the secondary blocks it lies in.
        let secondary: Int?
    }

    init(_ plan: PlanAnswer, clusterName: String?) {
        let densities = plan.demand.densities.map { "\($0)x" }.joined(separator: ", ")
        let pods = plan.demand.pods
        let lost = plan.demand.toleratedZoneLosses
        let losses = lost == 0 ? "" : " with \(lost) zone\(lost == 1 ? "" : "s") lost"
        title =
            "Subnets for \(pods) pod\(pods == 1 ? "" : "s") at \(densities)\(losses), by capcalc"
            + Self.verdict(plan)
        self.clusterName = clusterName
        vpc = plan.vpc.first
        let secondary = Array(plan.vpc.dropFirst()) + plan.podBlocks
        let reservations = plan.reservations
        self.secondary = secondary
        subnets = plan.assessment.verdicts.map { verdict in
            let subnet = verdict.subnet
            return ExportedSubnet(
                subnet: subnet, zone: ZoneNotation(subnet.zone.name),
                tags: [SubnetTag(key: "Name", value: subnet.name)]
                    + SubnetTag.tags(of: subnet.tier, clusterName: clusterName),
                reservations: reservations.filter { $0.subnet == subnet }.map { $0.block },
                secondary: secondary.firstIndex { $0.contains(subnet.block) })
        }
    }

    /// The verdict where it is not yes, for whoever reads the file only.
    private static func verdict(_ plan: PlanAnswer) -> String {
        let verdict = plan.verdict
        let fits = verdict.density.map { "fits \($0)x" } ?? "fits no density"
        return switch verdict.answer {
        case .yes: ""
        case .tight: "; verdict: tight, \(fits)"
        case .no:
            switch verdict.limit {
            case .serviceCIDR: "; verdict: no, the service CIDR overlaps"
            case .quota: "; verdict: no, a quota of AWS is too small"
            case .blocks: "; verdict: no, CIDR blocks have faults"
            case .today: "; verdict: no, worse than today"
            case .tier, nil: "; verdict: no, \(fits)"
            }
        }
    }

    /// The subnets of a tier.
    func subnets(of tier: Tier) -> [ExportedSubnet] { subnets.filter { $0.subnet.tier == tier } }
}
