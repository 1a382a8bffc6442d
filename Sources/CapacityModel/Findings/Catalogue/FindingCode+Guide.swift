extension FindingCode {
    /// What the code means, why it matters and what cures it.
    public var guide: FindingGuide {
        switch self {
        case .subnetTooSmall: SubnetTooSmall.guide
        case .planReduced: PlanReduced.guide
        case .vpcTooSmall: VPCTooSmall.guide
        case .needsDenseNodes: NeedsDenseNodes.guide
        case .nodeHasNoRoom: NodeHasNoRoom.guide
        case .blockNotAllowed: BlockNotAllowed.guide
        case .blocksOverlap: BlocksOverlap.guide
        case .outsideVPC: OutsideVPC.guide
        case .dockerRange: DockerRange.guide
        case .zonesUnequal: ZonesUnequal.guide
        case .singleZone: SingleZone.guide
        case .prefixDelegationUnsupported: PrefixDelegationUnsupported.guide
        case .vCPUsUnknown: VCPUsUnknown.guide
        case .recommendedCap: RecommendedCap.guide
        case .reservedMemory: ReservedMemory.guide
        case .maxPodsDisagree: MaxPodsDisagree.guide
        case .severalNetworkCards: SeveralNetworkCards.guide
        case .securityGroupsUnsupported: SecurityGroupsUnsupported.guide
        case .addressesShort: AddressesShort.guide
        case .subnetsMove: SubnetsMove.guide
        case .controlPlaneSubnetSmall: ControlPlaneSubnetSmall.guide
        case .fragmentedSubnets: FragmentedSubnets.guide
        case .secondaryCIDRNotAllowed: SecondaryCIDRNotAllowed.guide
        case .serviceCIDROverlap: ServiceCIDROverlap.guide
        case .avoidedOverlap: AvoidedOverlap.guide
        case .zoneWithoutControlPlane: ZoneWithoutControlPlane.guide
        case .quotaExceeded: QuotaExceeded.guide
        case .maxPodsUnexpected: MaxPodsUnexpected.guide
        case .noWholeBlocks: NoWholeBlocks.guide
        case .addressesUnaccounted: AddressesUnaccounted.guide
        case .migrationHasNoRoom: MigrationHasNoRoom.guide
        case .addressesScattered: AddressesScattered.guide
        case .typesWithdrawn: TypesWithdrawn.guide
        case .tablesDiffer: TablesDiffer.guide
        case .nodesMissing: NodesMissing.guide
        case .subnetsUntagged: SubnetsUntagged.guide
        case .addressesUnexpected: AddressesUnexpected.guide
        case .nodesLeaving: NodesLeaving.guide
        case .podsWaiting: PodsWaiting.guide
        case .nodesWithoutSubnet: NodesWithoutSubnet.guide
        case .subnetNotEmpty: SubnetNotEmpty.guide
        case .worseThanToday: WorseThanToday.guide
        case .branchENIsShort: BranchENIsShort.guide
        case .publicRange: PublicRange.guide
        case .reservedENITwice: ReservedENITwice.guide
        case .maxPodsExpressionFails: MaxPodsExpressionFails.guide
        case .maxPodsExpressionDialect: MaxPodsExpressionDialect.guide
        case .nodeGroupLost: NodeGroupLost.guide
        case .podsDoNotFit: PodsDoNotFit.guide
        }
    }
}

extension Finding {
    /// Where the rule comes from.
    public var source: String { code.guide.source }
}
