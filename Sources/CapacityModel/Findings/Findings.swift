/// Looks for findings of every kind, each kind at most once.
public enum Findings {
    /// What is to be said of instance types under the settings of the CNI.
    public static func of(_ networks: [NodeNetwork]) -> [Finding] {
        [
            PrefixDelegationUnsupported.finding(networks),
            VCPUsUnknown.finding(networks),
            RecommendedCap.finding(networks),
        ].compactMap { $0 }
    }

    /// What is to be said of a plan or a check.
    public static func of(_ plan: SubnetPlan) -> [Finding] {
        [
            BlockNotAllowed.finding(plan.faults),
            BlocksOverlap.finding(plan.faults),
            OutsideVPC.finding(plan.faults, vpc: plan.vpc),
            VPCTooSmall.finding(in: plan),
            PlanReduced.finding(in: plan),
            SubnetTooSmall.finding(in: plan),
            NeedsDenseNodes.finding(in: plan),
            DockerRange.finding(in: plan),
            ZonesUnequal.finding(in: plan),
            SingleZone.finding(in: plan),
        ].compactMap { $0 } + of([plan.node.network])
    }

    /// What is to be said of a node that has no room for its pods.
    public static func of(_ reason: NodeRefusal.NoRoom, network: NodeNetwork) -> [Finding] {
        [NodeHasNoRoom.finding(reason, network: network)] + of([network])
    }
}
