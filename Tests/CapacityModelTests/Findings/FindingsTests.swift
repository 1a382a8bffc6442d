@testable import CapacityModel
import Testing

struct FindingsTests {
    /// A scenario and the finding it has, word for word.
    struct Raised: Sendable {
        let scenario: FindingScenario
        let code: FindingCode
        let severity: Severity
        let subject, message, hint: String
    }

    static let thirds = ["10.0.10.0/23", "10.0.12.0/23", "10.0.14.0/23"]
    static let roomy = ["10.0.16.0/21", "10.0.24.0/21", "10.0.32.0/21"]

    static let raised: [Raised] = [
        Raised(
            scenario: .check(thirds), code: .subnetTooSmall, severity: .warning,
            subject: "private a, private b, private c",
            message: "the private subnets of 3 zones are too small at 2×: those of zone a have "
                + "507 usable addresses and need 588",
            hint: "for 3×, add a private /23 to each zone: --private=10.0.8.0/23@a "
                + "--private=10.0.0.0/23@b --private=10.0.2.0/23@c"),
        Raised(
            scenario: .check(thirds, required: 200), code: .subnetTooSmall, severity: .error,
            subject: "private a, private b, private c",
            message: "the private subnets of 3 zones are too small at 2×: those of zone a have "
                + "507 usable addresses and need 588",
            hint: "for 2×, add a private /25 to each zone: --private=10.0.8.0/25@a "
                + "--private=10.0.8.128/25@b --private=10.0.9.0/25@c"),
        Raised(
            scenario: .check(["10.0.16.0/21", "10.0.24.0/21", "10.0.32.0/24"], vpc: []),
            code: .subnetTooSmall, severity: .error, subject: "private c",
            message: "the private subnets of zone c are too small at 1×: they have 251 usable "
                + "addresses and need 324",
            hint: "for 1×, add a private /25 to zone c; with --cidr and the VPC's block, free ones "
                + "are named"),
        Raised(
            scenario: FindingScenario(vpc: ["10.0.0.0/21"]), code: .planReduced, severity: .warning,
            subject: "10.0.0.0/21", message: "the VPC has room for the subnets at 1×, not at 3×",
            hint: "add a free secondary CIDR block: --cidr 100.64.0.0/20 for 3×"),
        Raised(
            scenario: FindingScenario(vpc: ["10.0.0.0/21"], required: 200), code: .planReduced,
            severity: .error, subject: "10.0.0.0/21",
            message: "the VPC has room for the subnets at 1×, not at 2×, which is required",
            hint: "add a free secondary CIDR block: --cidr 100.64.0.0/20 for 2× and 3×"),
        Raised(
            scenario: FindingScenario(vpc: ["10.0.0.0/22"]), code: .vpcTooSmall, severity: .error,
            subject: "10.0.0.0/22",
            message: "the subnets need 1,728 addresses at 1× (3 /23 and 3 /26), 3,264 at 2× and "
                + "3,264 at 3×; 1,024 are free",
            hint: "add a free secondary CIDR block: --cidr 100.64.0.0/20 for 3× (a /21 for 1×)"),
        Raised(
            scenario: FindingScenario(
                vpc: ["10.0.0.0/21"], excluded: ["10.0.0.0/28", "10.0.2.0/28", "10.0.4.0/28"]),
            code: .vpcTooSmall, severity: .error, subject: "10.0.0.0/21",
            message: "the subnets need 1,728 addresses at 1× (3 /23 and 3 /26), 3,264 at 2× and "
                + "3,264 at 3×; the 2,000 free ones are not contiguous",
            hint: "add a free secondary CIDR block: --cidr 100.64.0.0/20 for 3× (a /21 for 1×)"),
        Raised(
            scenario: FindingScenario(mode: .customNetworking, podBlocks: ["100.64.0.0/23"]),
            code: .vpcTooSmall, severity: .error, subject: "100.64.0.0/23",
            message: "the pod subnets need 1,536 addresses at 1× (3 /23), 1,536 at 2× and 3,072 at "
                + "3×; 512 are free",
            hint:
                "add a free secondary CIDR block for pods: --pod-cidr 100.64.16.0/20 for 3× (a /21 "
                + "for 2×)"),
        Raised(
            scenario: .check(thirds), code: .needsDenseNodes, severity: .warning, subject: "1×",
            message:
                "with half-full nodes (4 pods each) the subnets hold 456 of 600 pods; 1× fits "
                + "from 6 pods per node",
            hint: "plan with the packing that you measured (--pods-per-node), or shrink the warm "
                + "pool (--warm-ip-target 2 --minimum-ip-target 4: half-full nodes hold 696)"),
        Raised(
            scenario: FindingScenario(vpc: ["10.0.0.0/15"]), code: .blockNotAllowed,
            severity: .error,
            subject: "--cidr 10.0.0.0/15", message: "10.0.0.0/15 is a /15; AWS allows /16 to /28",
            hint: "give a block from /16 to /28, such as 172.16.0.0/16"),
        Raised(
            scenario: FindingScenario(vpc: [
                "127.0.0.0/16", "169.254.0.0/20", "224.0.0.0/16", "0.1.0.0/16",
            ]),
            code: .blockNotAllowed, severity: .error,
            subject: "--cidr 127.0.0.0/16, --cidr 169.254.0.0/20, --cidr 224.0.0.0/16 and 1 more",
            message: "127.0.0.0/16 lies in 127.0.0.0/8, which AWS does not allow in a VPC",
            hint: "give a block from /16 to /28, such as 172.16.0.0/16"),
        Raised(
            scenario: .check(roomy, public: ["10.0.40.0/29"]), code: .blockNotAllowed,
            severity: .error, subject: "public-a 10.0.40.0/29",
            message: "10.0.40.0/29 is a /29; AWS allows /16 to /28",
            hint: "give a block from /16 to /28, such as 172.16.0.0/16"),
        Raised(
            scenario: FindingScenario(vpc: ["10.0.0.0/16", "10.0.128.0/17"]), code: .blocksOverlap,
            severity: .error, subject: "--cidr 10.0.128.0/17",
            message: "--cidr 10.0.128.0/17 overlaps --cidr 10.0.0.0/16",
            hint: "give each block once, and no block inside another"),
        Raised(
            scenario: .check(roomy, public: ["10.0.40.0/24", "10.0.24.0/24", "10.0.39.0/24"]),
            code: .blocksOverlap, severity: .error,
            subject: "public-b 10.0.24.0/24, public-c 10.0.39.0/24",
            message: "public-b 10.0.24.0/24 overlaps private-b 10.0.24.0/21",
            hint: "give each block once, and no block inside another"),
        Raised(
            scenario: .check(roomy, vpc: ["10.0.0.0/19", "10.0.32.0/24"]), code: .outsideVPC,
            severity: .error, subject: "private-c 10.0.32.0/21",
            message: "private-c 10.0.32.0/21 does not lie in 10.0.0.0/19, 10.0.32.0/24",
            hint: "repeat --cidr for every CIDR block of the VPC"),
        Raised(
            scenario: FindingScenario(vpc: ["172.17.0.0/16"]), code: .dockerRange,
            severity: .warning,
            subject: "172.17.0.0/22, 172.17.4.0/22, 172.17.8.0/22 and 3 more",
            message: "172.17.0.0/22 overlaps 172.17.0.0/16, the range of Docker's bridge",
            hint: "use another block, such as 172.18.0.0/16"),
        Raised(
            scenario: .check(["10.0.16.0/21", "10.0.24.0/22", "10.0.32.0/21"]),
            code: .zonesUnequal, severity: .warning, subject: "private",
            message: "the private subnets of zone b have 1,019 usable addresses, those of zone a "
                + "have 2,043",
            hint: "add a private subnet to zone b"),
        Raised(
            scenario: FindingScenario(zones: 1), code: .singleZone, severity: .warning,
            subject: "a",
            message: "all subnets are in zone a; EKS requires two zones",
            hint: "spread the subnets over two zones or more"),
        Raised(
            scenario: FindingScenario(type: "t2.medium", mode: .prefixDelegation),
            code: .prefixDelegationUnsupported, severity: .warning, subject: "t2.medium",
            message: "no prefix delegation on t2.medium (Xen): the numbers are for "
                + "secondary IPs",
            hint: "choose a Nitro instance type: capcalc types"),
        Raised(
            scenario: FindingScenario(type: "m5.4xlarge"), code: .recommendedCap, severity: .note,
            subject: "m5.4xlarge",
            message: "m5.4xlarge has addresses for 234 pods; at most 110 are recommended",
            hint: "set the kubelet's max pods to the recommended number"),
        // Both tiers fall short, and one cure alone is none.
        Raised(
            scenario: FindingScenario(
                mode: .customNetworking, required: 300, isCheck: true,
                privateBlocks: ["10.0.0.0/26", "10.0.0.64/26", "10.0.0.128/26"],
                podSubnets: ["10.0.4.0/24", "10.0.5.0/24", "10.0.6.0/24"]),
            code: .subnetTooSmall, severity: .error, subject: "pod a, pod b, pod c",
            message: "the pod subnets of 3 zones are too small at 1×: those of zone a have 251 "
                + "usable addresses and need 264",
            hint: "for 3×, which is required, add a private /27 to each zone: "
                + "--private=10.0.0.192/27@a --private=10.0.0.224/27@b --private=10.0.1.0/27@c, and a pod /23 to each zone: "
                + "--pod-subnet=10.0.2.0/23@a --pod-subnet=10.0.8.0/23@b "
                + "--pod-subnet=10.0.10.0/23@c"),
    ]

    @Test(arguments: raised)
    func `a scenario has its finding, word for word`(row: Raised) throws {
        let findings = Findings.of(try row.scenario.plan())
        let finding = try #require(findings.first { $0.code == row.code })
        #expect(finding.severity == row.severity)
        #expect(finding.subject.onCommandLine == row.subject)
        #expect(finding.message.onCommandLine == row.message)
        #expect(finding.hint.onCommandLine == row.hint)
        #expect(finding.source == row.code.guide.source)
        #expect(row.code.guide.severities.contains(finding.severity))
    }

    /// A scenario just short of a finding.
    struct Silent: Sendable {
        let scenario: FindingScenario
        let code: FindingCode
    }

    static let silent: [Silent] = [
        Silent(scenario: .check(roomy), code: .subnetTooSmall),
        Silent(scenario: FindingScenario(vpc: ["10.0.0.0/20"]), code: .planReduced),
        Silent(scenario: FindingScenario(vpc: ["10.0.0.0/21"]), code: .vpcTooSmall),
        Silent(scenario: .check(roomy), code: .needsDenseNodes),
        // It does not fit at all, which is more than being dense.
        Silent(
            scenario: .check(["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]), code: .needsDenseNodes
        ),
        Silent(scenario: .check(roomy, public: ["10.0.40.0/28"]), code: .blockNotAllowed),
        Silent(scenario: FindingScenario(vpc: ["126.255.0.0/16"]), code: .blockNotAllowed),
        Silent(
            scenario: FindingScenario(vpc: ["10.0.0.0/16", "10.1.0.0/16"]), code: .blocksOverlap),
        Silent(scenario: .check(roomy, vpc: ["10.0.0.0/18"]), code: .outsideVPC),
        Silent(scenario: .check(roomy, vpc: []), code: .outsideVPC),
        Silent(scenario: FindingScenario(vpc: ["172.16.0.0/16"]), code: .dockerRange),
        Silent(scenario: FindingScenario(vpc: ["172.18.0.0/16"]), code: .dockerRange),
        // No subnet lies in the range.
        Silent(
            scenario: .check(roomy, vpc: ["10.0.0.0/16", "172.17.0.0/16"]), code: .dockerRange),
        Silent(scenario: .check(roomy), code: .zonesUnequal),
        Silent(scenario: FindingScenario(zones: 2), code: .singleZone),
        Silent(
            scenario: FindingScenario(mode: .prefixDelegation), code: .prefixDelegationUnsupported),
        Silent(scenario: FindingScenario(type: "t2.medium"), code: .prefixDelegationUnsupported),
        Silent(scenario: FindingScenario(), code: .vCPUsUnknown),
        Silent(scenario: FindingScenario(type: "m5.xlarge"), code: .recommendedCap),
    ]

    @Test(arguments: silent)
    func `a scenario just short of a finding has none`(row: Silent) throws {
        #expect(!Findings.of(try row.scenario.plan()).contains { $0.code == row.code })
    }

    @Test func `the worked example has no finding at all`() throws {
        #expect(Findings.of(try FindingScenario(vpc: ["172.16.0.0/16"]).plan()).isEmpty)
    }

    @Test func `no list has a code twice, whatever the plan`() {
        var planners = RandomPlanner(seed: 90)
        var found: Set<FindingCode> = []
        for _ in 0..<500 {
            let findings = Findings.of(PlanAnswer(planners.next().plan()))
            #expect(Set(findings.map { $0.code }).count == findings.count, "\(findings)")
            found.formUnion(findings.map { $0.code })
        }
        #expect(found.count >= 6)
    }

    @Test func `every code has a case here or among those of nodes`() {
        let codes =
            Self.raised.map { $0.code } + NodeFindingsTests.ofTypes.map { $0.code } + [
                .nodeHasNoRoom, .subnetsMove, .maxPodsUnexpected, .noWholeBlocks,
                .addressesUnaccounted, .typesWithdrawn, .tablesDiffer, .nodesMissing,
                .subnetsUntagged, .addressesUnexpected, .nodesLeaving, .podsWaiting,
                .nodesWithoutSubnet,
                .worseThanToday,
                // That of TodayTests.
                .subnetNotEmpty,
                .branchENIsShort, .publicRange, .reservedENITwice,
                // Those of MaxPodsExpressionCommandTests.
                .maxPodsExpressionFails, .maxPodsExpressionDialect,
                // That of NodeOfAllTests.
                .podsDoNotFit,
                // That of PinnedZonesTests and PinnedNodeGroupTests.
                .nodeGroupLost,
            ] + GrowthFindingsTests.raised.map { $0.code }
            + NodeCapacityFindingsTests.raised.map { $0.code }
            + ConflictFindingsTests.raised.map { $0.code }
            + MigrationFindingsTests.raised.map { $0.code }
        #expect(Set(codes) == Set(FindingCode.allCases))
    }
}
