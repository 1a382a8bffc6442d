import CapacityModel
import Writing

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

        init(
            _ subnet: Subnet, _ clusterName: String?, _ reservations: [SubnetReservation],
            _ blocks: [CIDRBlock]
        ) {
            self.subnet = subnet
            zone = ZoneNotation(subnet.zone.name)
            tags =
                [SubnetTag(key: "Name", value: subnet.name)]
                + SubnetTag.tags(of: subnet.tier, clusterName: clusterName)
            self.reservations = reservations.filter { $0.subnet == subnet }.map { $0.block }
            secondary = blocks.firstIndex { $0.contains(subnet.block) }
        }
    }

    init(_ plan: PlanAnswer, clusterName: String?) {
        let densities = plan.demand.densities.map { "\($0)x" }.joined(separator: ", ")
        let pods = plan.demand.pods
        let lost = plan.demand.toleratedZoneLosses
        let losses = lost == 0 ? "" : " with \(lost) zone\(lost == 1 ? "" : "s") lost"
        title =
            "Subnets for \(pods) pod\(pods == 1 ? "" : "s") at \(densities)\(losses) on \(Self.nodes(plan)), by capcalc"
            + Self.verdict(plan)
            + (plan.overlapsWithAvoided.isEmpty ? "" : "; overlaps an avoided block")
        self.clusterName = clusterName
        vpc = plan.vpc.first
        let secondary = Array(plan.vpc.dropFirst()) + plan.podBlocks
        let reservations = plan.reservations
        self.secondary = secondary
        subnets = plan.assessment.verdicts.map { verdict in
            ExportedSubnet(verdict.subnet, clusterName, reservations, secondary)
        }
    }

    /// What the pods run on: the types of one group and its network mode, or how many groups there are.
    private static func nodes(_ plan: PlanAnswer) -> String {
        if plan.cluster?.cluster.isOfFargateOnly == true { return "Fargate" }
        let groups = plan.nodes.groups.map { $0.group }
        guard groups.count == 1 else { return "\(groups.count) node groups" }
        let mode = groups[0].settings.mode
        return ([groups[0].type] + groups[0].otherTypes).map { $0.name }.joined(by: " or ")
            + (mode == .secondaryIP ? "" : " (\(mode.rawValue))")
    }

    /// What a migration counts on and the cluster does not have yet: private subnets that were given, those of pods,
    /// and the blocks that hold these.
    init(toCreateFor migration: Migration) {
        let subnets = migration.subnetsToCreate + migration.newSubnets
        let mode = migration.target.rawValue
        let isYes = migration.verdict != .no
        title =
            (subnets.isEmpty
                ? "No subnets to create before a migration"
                : "Subnets to create before a migration")
            + " to \(mode), by capcalc"
            + (isYes ? "" : "; verdict: no, the migration has no room")
        clusterName = nil
        vpc = nil
        let secondary = migration.newBlocks
        self.secondary = secondary
        let reservations = migration.reservationsToCreate
        self.subnets = subnets.map { subnet in
            ExportedSubnet(subnet, nil, reservations, secondary)
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
