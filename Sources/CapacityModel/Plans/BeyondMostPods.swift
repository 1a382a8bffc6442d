/// What lies beyond the most pods of a VPC.
public struct BeyondMostPods: Sendable {
    /// Why one pod more has no room; `nil` where the planner would count with no more.
    public let shortfall: VPCShortfall?
    /// The most pods with a further subnet in each zone and tier that needs it; `nil` where that holds
    /// no pod more.
    public let further: Further?

    /// A plan with further subnets.
    public struct Further: Sendable {
        /// The most pods.
        public let pods: Int64
        /// The further subnets.
        public let subnets: [Subnet]
    }

    init(of plan: SubnetPlan, by planner: Planner) {
        shortfall = planner.shortfall(beyond: plan)
        further =
            plan.subnets.isEmpty
            ? nil
            : planner.fitted(around: plan).map { further in
                Further(
                    pods: further.demand.pods,
                    subnets: SubnetChange.changes(from: plan.subnets, to: further.subnets)
                        .filter { $0.kind == .new }.map { $0.subnet })
            }
    }
}
