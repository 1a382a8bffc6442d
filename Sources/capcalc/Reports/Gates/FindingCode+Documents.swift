import CapacityModel

extension FindingCode {
    /// The documents that tell of what a finding is about, the one that says most first.
    var documents: [ReadDocument.Kind] {
        switch self {
        case .subnetTooSmall, .planReduced, .needsDenseNodes, .blocksOverlap, .outsideVPC,
            .zonesUnequal,
            .singleZone, .controlPlaneSubnetSmall, .zoneWithoutControlPlane, .quotaExceeded,
            .subnetsUntagged, .migrationHasNoRoom, .addressesScattered, .blockNotAllowed:
            Self.ofSubnets
        case .vpcTooSmall, .dockerRange, .secondaryCIDRNotAllowed, .serviceCIDROverlap,
            .avoidedOverlap, .publicRange:
            [.vpcs] + Self.ofSubnets
        case .fragmentedSubnets, .noWholeBlocks, .addressesUnaccounted, .addressesUnexpected:
            [.networkInterfaces] + Self.ofSubnets
        case .subnetsMove, .worseThanToday, .subnetNotEmpty: [.terraformPlan] + Self.ofSubnets
        case .podsWaiting: [.pods, .nodes]
        case .nodeHasNoRoom, .prefixDelegationUnsupported, .vCPUsUnknown, .recommendedCap,
            .reservedMemory,
            .maxPodsDisagree, .severalNetworkCards, .securityGroupsUnsupported, .addressesShort,
            .maxPodsUnexpected, .nodesMissing, .nodesLeaving, .nodesWithoutSubnet, .branchENIsShort,
            .reservedENITwice, .maxPodsExpressionFails, .maxPodsExpressionDialect, .nodeGroupLost,
            .podsDoNotFit:
            [.nodes, .plan]
        case .typesWithdrawn, .tablesDiffer: []
        }
    }

    private static var ofSubnets: [ReadDocument.Kind] {
        [.subnets, .terraformPlan, .terraformState, .plan]
    }
}
