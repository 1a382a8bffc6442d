/// Looks for findings of every kind, each kind at most once.
public enum Findings {
    /// Findings about instance types under the settings of the CNI.
    ///
    /// - Parameters:
    ///   - networks: the types.
    ///   - areTypesAsked: whether a type is looked for among these.
    public static func of(
        _ networks: [NodeNetwork], areTypesAsked: Bool = false
    ) -> [Finding] {
        var findings: [Finding] = []
        findings.add(PrefixDelegationUnsupported.finding(networks))
        findings.add(VCPUsUnknown.finding(networks))
        if !areTypesAsked { findings.add(RecommendedCap.finding(networks)) }
        findings.add(ReservedENITwice.finding(networks))
        return findings
    }

    /// Findings about nodes.
    ///
    /// - Parameters:
    ///   - nodes: the nodes.
    ///   - areMaxPodsGiven: whether the max pods are set for all of them.
    ///   - expression: what sets them for each, where that is given.
    ///   - areTypesAsked: whether a type is looked for among these: what is true of a type whatever runs on it,
    ///     and so of hundreds, is left out.
    public static func of(
        _ nodes: [NodeCapacity], areMaxPodsGiven: Bool, expression: MaxPodsExpression? = nil,
        areTypesAsked: Bool = false
    ) -> [Finding] {
        var findings: [Finding] = []
        if let expression { findings.add(nodes.map { (expression, $0.network) }) }
        findings.add(NodeHasNoRoom.finding(nodes))
        findings.add(PodsDoNotFit.finding(nodes))
        findings.add(AddressesShort.finding(nodes))
        findings.add(BranchENIsShort.finding(nodes))
        findings.add(SecurityGroupsUnsupported.finding(nodes))
        findings.add(ReservedMemory.finding(nodes))
        if !areTypesAsked {
            findings.add(MaxPodsDisagree.finding(nodes, areGiven: areMaxPodsGiven))
            findings.add(SeveralNetworkCards.finding(nodes))
        }
        return findings + of(nodes.map { $0.network }, areTypesAsked: areTypesAsked)
    }

    /// Findings about a plan or a check.
    public static func of(_ plan: PlanAnswer) -> [Finding] {
        var findings: [Finding] = []
        findings.add(BlockNotAllowed.finding(plan.faults))
        findings.add(BlocksOverlap.finding(plan.faults))
        findings.add(OutsideVPC.finding(plan.faults, vpc: plan.vpc))
        findings.add(SecondaryCIDRNotAllowed.finding(in: plan))
        findings.add(VPCTooSmall.finding(in: plan))
        findings.add(PlanReduced.finding(in: plan))
        findings.add(SubnetTooSmall.finding(in: plan))
        findings.add(SubnetsMove.finding(plan.changes))
        findings.add(NeedsDenseNodes.finding(in: plan))
        findings.add(FragmentedSubnets.finding(in: plan))
        findings.add(ControlPlaneSubnetSmall.finding(in: plan))
        findings.add(DockerRange.finding(in: plan))
        findings.add(PublicRange.finding(in: plan))
        findings.add(ZonesUnequal.finding(in: plan))
        findings.add(SingleZone.finding(in: plan))
        findings.add(NodeGroupLost.finding(plan.nodes, plan.demand))
        findings.add(ZoneWithoutControlPlane.finding(in: plan))
        findings.add(AvoidedOverlap.finding(in: plan))
        findings.add(ServiceCIDROverlap.finding(in: plan))
        findings.add(QuotaExceeded.finding(in: plan))
        findings.add(expressionsOf: plan.nodes)
        if let outlook = plan.cluster {
            let cluster = outlook.cluster
            findings.add(
                MaxPodsUnexpected.finding(
                    cluster, plan.nodes.networks,
                    plan.nodes.groups.compactMap { $0.group.maxPodsExpression }))
            findings.add(NoWholeBlocks.finding(cluster, in: plan))
            findings.add(AddressesUnaccounted.finding(cluster))
            findings.add(AddressesUnexpected.finding(outlook.heldAddresses))
            findings.add(
                NodesWithoutSubnet.finding(
                    outlook.nodesElsewhere, isAnyJudged: plan.demand.running != nil))
            findings += of(cluster)
        }
        return findings + of(plan.nodes.networks)
    }

    /// The same, and what has become worse than today. What stands against the subnets of today already is
    /// no error where only what becomes worse is one.
    ///
    /// - Parameters:
    ///   - plan: the answer for the subnets after the change.
    ///   - change: what the change makes of the cluster.
    ///   - today: the answer for the subnets of today.
    public static func of(
        _ plan: PlanAnswer, _ change: AnswerChange, since today: PlanAnswer
    ) -> [Finding] {
        var findings = of(plan)
        if change.isRequired {
            let known = of(today).filter { $0.severity == .error }
            findings = findings.map { finding in
                let isKnown = known.contains {
                    $0.code == finding.code
                        && (finding.code == .subnetTooSmall || $0.subject == finding.subject)
                }
                return isKnown && finding.severity == .error ? finding.asWarning : finding
            }
        }
        return (WorseThanToday.finding(change).map { [$0] } ?? []) + findings
    }

    /// Findings about documents that do not belong together.
    public static func of(_ cluster: RunningCluster) -> [Finding] {
        var findings: [Finding] = []
        findings.add(SubnetNotEmpty.finding(cluster))
        findings.add(NodesMissing.finding(cluster))
        findings.add(PodsWaiting.finding(cluster))
        findings.add(NodesLeaving.finding(cluster))
        findings.add(SubnetsUntagged.finding(cluster))
        return findings
    }

    /// Findings about a comparison: the faults of the blocks that were given, or why no mode
    /// will do.
    public static func of(_ comparison: Comparison) -> [Finding] {
        let faulty = comparison.rows.last { $0.answer?.faults.isEmpty == false }
        if let plan = faulty?.answer { return of(plan).filter { $0.severity == .error } }
        guard !comparison.hasRoom, let nearest = comparison.nearest, let plan = nearest.answer,
            let error = of(plan).first(where: { $0.severity == .error })
        else { return [] }
        return [NoVariantFits.finding(nearest.variant, error)]
    }

    /// Findings about a migration.
    ///
    /// - Parameters:
    ///   - migration: what every zone needs at each stage.
    ///   - cluster: the one that migrates; `nil` where none runs.
    public static func of(_ migration: Migration, _ cluster: RunningCluster? = nil) -> [Finding] {
        var findings: [Finding] = []
        findings.add(MigrationHasNoRoom.finding(migration))
        findings.add(cluster.flatMap { SubnetNotEmpty.finding($0) })
        findings.add(AddressesScattered.finding(migration))
        findings.add(NodeGroupLost.finding(migration.before, migration.demand))
        findings.add(
            NodesWithoutSubnet.finding(
                migration.nodesElsewhere, isAnyJudged: migration.demand.running != nil))
        findings.add(expressionsOf: migration.before)
        return findings + of(migration.after.networks)
    }

    /// Findings about a table that is brought up to date.
    public static func of(_ update: InstanceTableUpdate) -> [Finding] {
        var findings: [Finding] = []
        findings.add(TypesWithdrawn.finding(update))
        return findings
    }

    /// Findings about two tables.
    public static func of(_ difference: InstanceTableDifference) -> [Finding] {
        var findings: [Finding] = []
        findings.add(TablesDiffer.finding(difference))
        return findings
    }

    /// Findings about the nodes of a cluster whose warm pool is tuned.
    public static func of(
        _ tuning: WarmPoolTuning, _ cluster: RunningCluster, _ networks: [NodeNetwork]
    ) -> [Finding] {
        var findings: [Finding] = []
        findings.add(AddressesUnexpected.finding(tuning))
        findings.add(MaxPodsUnexpected.finding(cluster, networks))
        findings.add(PrefixDelegationUnsupported.finding(networks))
        return of(cluster) + findings
    }

    /// Findings about a node that has no room for its pods.
    ///
    /// - Parameters:
    ///   - reason: why it has no room.
    ///   - network: the node.
    ///   - kubeletMaxPods: the kubelet's max pods, where they are known.
    public static func of(
        _ reason: NodeRefusal.NoRoom, network: NodeNetwork, kubeletMaxPods: Int? = nil
    ) -> [Finding] {
        [NodeHasNoRoom.finding(reason, network: network, kubeletMaxPods: kubeletMaxPods)]
            + of([network])
    }
}

extension [Finding] {
    fileprivate mutating func add(_ finding: Finding?) {
        if let finding { append(finding) }
    }

    /// Findings about expressions for max pods.
    fileprivate mutating func add(_ nodes: [(MaxPodsExpression, NodeNetwork)]) {
        add(MaxPodsExpressionFails.finding(nodes))
        add(MaxPodsExpressionDialect.finding(nodes))
    }

    fileprivate mutating func add(expressionsOf nodes: ClusterNodes) {
        add(
            nodes.groups.flatMap { group in
                group.group.maxPodsExpression.map { expression in
                    group.group.networks.map { (expression, $0) }
                } ?? []
            })
    }
}
