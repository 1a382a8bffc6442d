/// The kinds of finding. A code never changes its meaning.
public enum FindingCode: String, Sendable, CaseIterable {
    case subnetTooSmall = "subnet-too-small"
    case planReduced = "plan-reduced"
    case vpcTooSmall = "vpc-too-small"
    case needsDenseNodes = "needs-dense-nodes"
    case nodeHasNoRoom = "node-has-no-room"
    case blockNotAllowed = "block-not-allowed"
    case blocksOverlap = "blocks-overlap"
    case outsideVPC = "outside-vpc"
    case dockerRange = "docker-range"
    case zonesUnequal = "zones-unequal"
    case singleZone = "single-zone"
    case prefixDelegationUnsupported = "prefix-delegation-unsupported"
    case vCPUsUnknown = "vcpus-unknown"
    case recommendedCap = "recommended-cap"
}
