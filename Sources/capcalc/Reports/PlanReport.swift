import CapacityModel
import Writing

/// The answer of `subnets` and `check`.
struct PlanReport: TabularReport {
    let request: PlanRequest
    /// `nil` where a node has no room for its pods, so that there is nothing to plan.
    let plan: SubnetPlan?
    /// What becomes of the subnets of an earlier plan; none where there is no earlier plan.
    let changes: [SubnetChange]
    /// What is left with /28 blocks broken up, where that is asked.
    let spoiled: SpoiledBlocks?

    /// What lies beyond the most pods of the VPC, where they are asked for.
    let beyond: Beyond?

    /// What lies beyond the most pods of a VPC.
    struct Beyond {
        /// Why one pod more has no room.
        let shortfall: VPCShortfall?
        /// The most pods with a further subnet in each zone.
        let further: SubnetPlan?
    }

    /// The answer of the model to a request.
    init(answering request: PlanRequest, _ nodes: ClusterNodes) {
        let plan = request.plan(nodes)
        var request = request
        request.demand = plan.demand
        var beyond: Beyond?
        if case .subnets(let subnets) = request.kind, subnets.question == .fit {
            let planner = request.planner(nodes, subnets)
            beyond = Beyond(
                shortfall: planner.shortfall(beyond: plan),
                further: plan.subnets.isEmpty ? nil : planner.fitted(around: plan))
        }
        self.init(request: request, plan: plan, beyond: beyond)
    }

    init(request: PlanRequest, plan: SubnetPlan?, beyond: Beyond? = nil) {
        self.beyond = beyond
        self.request = request
        self.plan = plan
        if case .subnets(let subnets) = request.kind, let before = subnets.baseline, let plan,
            !plan.subnets.isEmpty
        {
            changes = SubnetChange.changes(from: before, to: plan.subnets)
        } else {
            changes = []
        }
        spoiled = request.spoiledPercent.flatMap { percent in plan?.spoiled(percent: percent) }
    }

    func csv() -> [UInt8] {
        var csv = CSVWriter()
        let densities = request.demand.densities.map { "needed_\($0)x" }
        csv.header(
            ["name", "tier", "availability_zone", "cidr", "addresses", "usable_addresses"]
                + densities + ["fits"])
        for verdict in plan?.assessment.verdicts ?? [] {
            let subnet = verdict.subnet
            csv.cell(subnet.name)
            csv.cell(subnet.tier.rawValue)
            csv.cell(subnet.zone.name)
            csv.cell(subnet.block.description)
            csv.cell(subnet.block.addressCount)
            csv.cell(verdict.usableAddresses)
            for needed in verdict.needed { csv.cell(needed) }
            csv.cell(Self.label(of: verdict.fits))
            csv.endRecord()
        }
        return csv.bytes
    }

    /// The largest density that fits, such as `3x`, or `none`.
    static func label(of density: Density?) -> String {
        density.map { "\($0)x" } ?? "none"
    }
}
