import CapacityModel
import Testing

struct ConflictFindingsTests {
    static let raised: [FindingsTests.Raised] = [
        FindingsTests.Raised(
            scenario: FindingScenario(vpc: ["10.0.0.0/16", "192.168.0.0/20", "172.16.0.0/16"]),
            code: .secondaryCIDRNotAllowed, severity: .error,
            subject: "--cidr 192.168.0.0/20, --cidr 172.16.0.0/16",
            message: "192.168.0.0/20 lies in 192.168.0.0/16, which AWS does not add to a VPC with "
                + "the primary block 10.0.0.0/16",
            hint: "use a block that AWS allows in every VPC: --cidr 100.64.0.0/20"),
        FindingsTests.Raised(
            scenario: FindingScenario(vpc: ["10.1.0.0/20", "10.0.0.0/20", "100.64.0.0/20"]),
            code: .secondaryCIDRNotAllowed, severity: .error, subject: "--cidr 10.0.0.0/20",
            message:
                "10.0.0.0/20 lies in 10.0.0.0/16, which AWS does not add to a VPC with the "
                + "primary block 10.1.0.0/20 in 10.0.0.0/15",
            hint: "use a block that AWS allows in every VPC: --cidr 100.64.16.0/20"),
        FindingsTests.Raised(
            scenario: FindingScenario(vpc: ["172.16.0.0/16", "172.31.0.0/16"]),
            code: .secondaryCIDRNotAllowed, severity: .error, subject: "--cidr 172.31.0.0/16",
            message:
                "172.31.0.0/16 lies in 172.31.0.0/16, which AWS does not add to a VPC with the "
                + "primary block 172.16.0.0/16",
            hint: "use a block that AWS allows in every VPC: --cidr 100.64.0.0/16"),
        FindingsTests.Raised(
            scenario: FindingScenario(mode: .customNetworking, podBlocks: ["198.19.0.0/18"]),
            code: .secondaryCIDRNotAllowed, severity: .warning, subject: "--pod-cidr 198.19.0.0/18",
            message: "198.19.0.0/18 with 10.0.0.0/16: the VPC user guide forbids 198.19.0.0/16 "
                + "there, the EKS best practices guide recommends it (custom networking)",
            hint: "use a block that AWS allows in every VPC: --pod-cidr 100.64.0.0/18"),
        FindingsTests.Raised(
            scenario: FindingScenario(avoided: ["172.16.0.0/13", "172.24.0.0/13"]),
            code: .serviceCIDROverlap, severity: .warning, subject: "--avoid 172.16.0.0/13",
            message:
                "172.20.0.0/16, the default service CIDR of EKS, overlaps --avoid 172.16.0.0/13",
            hint: "create the cluster with a free service CIDR: --service-cidr 10.1.0.0/16"),
        FindingsTests.Raised(
            scenario: FindingScenario(serviceBlock: "10.0.0.0/12"),
            code: .serviceCIDROverlap, severity: .error, subject: "--cidr 10.0.0.0/16",
            message: "the service CIDR 10.0.0.0/12 overlaps --cidr 10.0.0.0/16",
            hint:
                "use another block for the VPC than 10.0.0.0/16: --cidr 10.16.0.0/16, or create the "
                + "cluster with a free service CIDR: --service-cidr 10.17.0.0/16"),
        FindingsTests.Raised(
            scenario: FindingScenario(avoided: ["10.0.0.0/20", "10.0.64.0/20"]),
            code: .avoidedOverlap, severity: .warning, subject: "--cidr 10.0.0.0/16",
            message:
                "--cidr 10.0.0.0/16 overlaps --avoid 10.0.0.0/20 and 1 more: AWS rejects a peering "
                + "connection, and traffic to those addresses stays in the VPC",
            hint: "use a free block instead: --cidr 10.0.128.0/17"),
        FindingsTests.Raised(
            scenario: FindingScenario(
                type: "t3.small", isCheck: true, privateBlocks: FindingsTests.roomy,
                avoided: ["10.0.24.0/22", "10.0.32.0/20"]),
            code: .avoidedOverlap, severity: .warning,
            subject: "private-b 10.0.24.0/21, private-c 10.0.32.0/21",
            message: "private-b 10.0.24.0/21 overlaps --avoid 10.0.24.0/22: AWS rejects a peering "
                + "connection, and traffic to those addresses stays in the VPC",
            hint: "use a free block instead: 10.0.0.0/21"),
        FindingsTests.Raised(
            scenario: FindingScenario(zoneNames: ["use1-az1", "use1-az3"]),
            code: .zoneWithoutControlPlane, severity: .warning, subject: "use1-az3",
            message: "EKS does not support control plane subnets in zone use1-az3; nodes and "
                + "pods can run there",
            hint: "give the cluster subnets in two other zones"),
        // 20 units a node of t3.medium: 3 zones, 3,334 + 2 nodes and 72 units beside them.
        FindingsTests.Raised(
            scenario: FindingScenario(
                vpc: ["10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16", "10.5.0.0/16"], pods: 50_000),
            code: .quotaExceeded, severity: .warning,
            subject: "network interfaces per Region, NAU per VPC, NAU of peered VPCs",
            message: "the plan needs 30,024 of 5,000 network interfaces per Region, 200,376 of "
                + "64,000 NAU per VPC, 200,376 of 128,000 NAU of peered VPCs at 3×",
            hint: "request an increase in Service Quotas; AWS raises NAU per VPC to 256,000, NAU "
                + "of peered VPCs to 512,000 at most"),
        FindingsTests.Raised(
            scenario: FindingScenario(
                vpc: (2...7).map { "10.\($0).0.0/16" }, required: 300, pods: 65_000),
            code: .quotaExceeded, severity: .error,
            subject:
                "IPv4 CIDR blocks per VPC, network interfaces per Region, NAU per VPC and 1 more",
            message: "the plan needs 6 of 5 IPv4 CIDR blocks per VPC, 39,024 of 5,000 network "
                + "interfaces per Region, 260,376 of 64,000 NAU per VPC, 260,376 of 128,000 NAU "
                + "of peered VPCs at 3×",
            hint: "AWS raises NAU per VPC to 256,000 at most: use --prefix-delegation, or spread "
                + "the pods over several VPCs"),
        FindingsTests.Raised(
            scenario: FindingScenario(vpc: (2...52).map { "10.\($0).0.0/16" }),
            code: .quotaExceeded, severity: .error, subject: "IPv4 CIDR blocks per VPC",
            message: "the plan needs 51 of 5 IPv4 CIDR blocks per VPC at 3×",
            hint: "AWS raises IPv4 CIDR blocks per VPC to 50 at most: use larger blocks"),
    ]

    @Test(arguments: raised)
    func `a scenario has its finding, word for word`(row: FindingsTests.Raised) throws {
        let findings = Findings.of(try row.scenario.plan())
        let finding = try #require(findings.first { $0.code == row.code })
        #expect(finding.severity == row.severity)
        #expect(finding.subject.onCommandLine == row.subject)
        #expect(finding.message.onCommandLine == row.message)
        #expect(finding.hint.onCommandLine == row.hint)
        #expect(finding.source == row.code.guide.source)
        #expect(row.code.guide.severities.contains(finding.severity))
    }

    static let silent: [FindingsTests.Silent] = [
        FindingsTests.Silent(
            scenario: FindingScenario(vpc: ["10.0.0.0/16", "10.1.0.0/16"]),
            code: .secondaryCIDRNotAllowed),
        FindingsTests.Silent(
            scenario: FindingScenario(avoided: ["10.100.0.0/16"]), code: .serviceCIDROverlap),
        FindingsTests.Silent(
            scenario: FindingScenario(
                avoided: ["172.16.0.0/12"], serviceBlock: "192.168.0.0/16"),
            code: .serviceCIDROverlap),
        FindingsTests.Silent(
            scenario: FindingScenario(avoided: ["10.1.0.0/16"]), code: .avoidedOverlap),
        FindingsTests.Silent(
            scenario: FindingScenario(zoneNames: ["use1-az1", "usw1-az3", "us-east-1c"]),
            code: .zoneWithoutControlPlane),
        FindingsTests.Silent(
            scenario: FindingScenario(vpc: (2...6).map { "10.\($0).0.0/16" }),
            code: .quotaExceeded),
        // 5,000 interfaces are 1,666 nodes of t3.medium: 3 × (553 + 2) of them.
        FindingsTests.Silent(
            scenario: FindingScenario(vpc: ["10.2.0.0/16"], pods: 553 * 15),
            code: .quotaExceeded),
    ]

    @Test(arguments: silent)
    func `a scenario just short of a finding has none`(row: FindingsTests.Silent) throws {
        #expect(!Findings.of(try row.scenario.plan()).contains { $0.code == row.code })
    }

    /// What the plan takes is what it is made for, not what was asked for: at 1× 60,336 units fit.
    @Test func `a density that does not fit is no use of a quota`() throws {
        let plan = try FindingScenario(vpc: ["10.2.0.0/16", "10.3.0.0/16"], pods: 45_000).plan()
        let planned = try #require(plan.plannedUsage)
        #expect(planned.density == Density(hundredths: 100))
        let use = try #require(plan.quotaUses.first { $0.quota == .networkAddressUsage })
        #expect(use.planned == 3 * (1_002 * 20 + 72) && use.required == use.planned)
        #expect(!use.isExceeded)
    }

    @Test func `subnets are planned around what is avoided`() throws {
        let plan = try FindingScenario(avoided: ["10.0.0.0/18", "10.0.64.0/22"]).plan()
        let avoided = try Sample.blocks(["10.0.0.0/18", "10.0.64.0/22"])
        #expect(plan.assessment.verdicts.count == 6)
        for verdict in plan.assessment.verdicts {
            #expect(!avoided.contains { $0.overlaps(verdict.subnet.block) })
        }
    }
}
