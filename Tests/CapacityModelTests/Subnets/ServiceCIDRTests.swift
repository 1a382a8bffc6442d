@testable import CapacityModel
import Testing

struct ServiceCIDRTests {
    struct Choice: Sendable {
        let vpc: [String]
        var avoided: [String] = []
        let block: String
        let source: ServiceCIDR.Source
    }

    /// The first of the two defaults that AWS names in
    /// <https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html> by the
    /// rule of awslabs/amazon-eks-ami `files/bootstrap.sh`, `TEN_RANGE`.
    static let choices: [Choice] = [
        Choice(vpc: ["10.0.0.0/16"], block: "172.20.0.0/16", source: .eksDefault),
        Choice(vpc: ["10.100.0.0/16"], block: "172.20.0.0/16", source: .eksDefault),
        Choice(vpc: ["172.16.0.0/16"], block: "10.100.0.0/16", source: .eksDefault),
        Choice(vpc: ["172.20.0.0/16"], block: "10.100.0.0/16", source: .eksDefault),
        Choice(vpc: ["192.168.0.0/16"], block: "10.100.0.0/16", source: .eksDefault),
        Choice(vpc: ["100.64.0.0/16"], block: "10.100.0.0/16", source: .eksDefault),
        Choice(vpc: ["8.8.0.0/16", "10.0.0.0/16"], block: "172.20.0.0/16", source: .eksDefault),
        Choice(
            vpc: ["10.0.0.0/16"], avoided: ["172.20.255.0/24"], block: "10.1.0.0/16",
            source: .proposed),
        Choice(
            vpc: ["10.0.0.0/16"], avoided: ["172.16.0.0/12", "10.1.0.0/24"],
            block: "10.2.0.0/16", source: .proposed),
        Choice(
            vpc: ["172.16.0.0/16"], avoided: ["10.0.0.0/8"], block: "172.18.0.0/16",
            source: .proposed),
        // 172.17.0.0/16 is Docker's.
        Choice(
            vpc: ["100.64.0.0/16"],
            avoided: [
                "10.0.0.0/8", "172.16.0.0/16", "172.18.0.0/15", "172.20.0.0/14", "172.24.0.0/13",
            ],
            block: "192.168.0.0/16", source: .proposed),
        Choice(
            vpc: ["192.168.0.0/20"], avoided: ["10.0.0.0/8", "172.16.0.0/12"],
            block: "192.168.128.0/17", source: .proposed),
    ]

    @Test(arguments: choices)
    func `EKS chooses by the VPC, and what is taken makes way`(choice: Choice) throws {
        let services = ServiceCIDR(
            given: nil, vpc: try named(choice.vpc), avoided: try named(choice.avoided))
        #expect(services.block == (try Sample.block(choice.block)))
        #expect(services.source == choice.source)
        #expect(!services.isRefused)
    }

    @Test func `without a free block there is none`() throws {
        let all = try named(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"])
        let services = ServiceCIDR(given: nil, vpc: try named(["100.64.0.0/16"]), avoided: all)
        #expect(services.block == nil)
        #expect(services.source == .proposed)
    }

    @Test func `what was given stands, or is refused with what is free`() throws {
        let vpc = try named(["10.0.0.0/16"])
        let free = ServiceCIDR(given: try Sample.block("10.1.0.0/24"), vpc: vpc, avoided: [])
        #expect(free.source == .given && !free.isRefused && free.proposal == nil)
        let taken = ServiceCIDR(given: try Sample.block("10.0.128.0/20"), vpc: vpc, avoided: [])
        #expect(taken.isRefused)
        #expect(taken.block == (try Sample.block("10.0.128.0/20")))
        #expect(taken.proposal == (try Sample.block("10.1.0.0/16")))
    }

    /// The limits of `ServiceIpv4Cidr` in the API reference.
    @Test(arguments: [
        ("10.0.0.0/12", true), ("10.0.0.0/11", false), ("10.0.0.0/24", true),
        ("10.0.0.0/25", false), ("172.16.0.0/12", true), ("172.32.0.0/16", false),
        ("192.168.0.0/16", true), ("192.160.0.0/12", false), ("100.64.0.0/16", false),
    ])
    func `a service CIDR is private, from 12 to 24`(text: String, isAllowed: Bool) throws {
        #expect(ServiceCIDR.isAllowed(try Sample.block(text)) == isAllowed)
    }

    @Test func `the first free part is the one that a search from below finds`() throws {
        var random = SeededGenerator(seed: 71)
        for _ in 0..<400 {
            let home = try Sample.block(
                ["10.0.0.0/22", "255.255.252.0/22", "0.0.0.0/22"].randomElement(using: &random)
                    ?? "")
            let used = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                CIDRBlock(
                    containing: IPv4Address(
                        rawValue: home.network.rawValue
                            &+ UInt32.random(in: 0..<1280, using: &random)),
                    length: Int.random(in: 21...32, using: &random))
            }
            let length = Int.random(in: 21...28, using: &random)
            var found: CIDRBlock?
            for step in 0..<max(0, home.addressCount >> (32 - length)) where found == nil {
                let candidate = CIDRBlock(
                    containing: IPv4Address(
                        rawValue: home.network.rawValue + UInt32(step << (32 - length))),
                    length: length)
                if !used.contains(where: { $0.overlaps(candidate) }) { found = candidate }
            }
            #expect(home.firstFree(length: length, apartFrom: used) == found)
        }
    }

    /// Everything given at random in the ranges that proposals come from.
    @Test func `a proposed block never overlaps anything given`() throws {
        var random = SeededGenerator(seed: 2_026)
        var proposals = 0
        for _ in 0..<300 {
            let ranges = CIDRBlock.privateRanges
            let blocks = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                let range = ranges[Int.random(in: 0..<3, using: &random)]
                let offset = UInt32.random(in: 0..<UInt32(range.addressCount), using: &random)
                return CIDRBlock(
                    containing: IPv4Address(rawValue: range.network.rawValue + offset),
                    length: Int.random(in: 9...20, using: &random))
            }
            var planner = try Planner(
                node: Sample.node(), demand: Sample.demand(),
                vpc: [CIDRBlock(containing: blocks[0].network, length: 16)])
            planner.context = NetworkContext(
                avoided: blocks.map { NamedBlock(.avoided(name: nil), block: $0) },
                excluded: blocks.count.isMultiple(of: 2) ? [] : blocks)
            let plan = PlanAnswer(planner.plan())
            let given = blocks + planner.vpc
            let services = plan.serviceCIDR
            if let proposal = services.proposal {
                proposals += 1
                #expect(ServiceCIDR.isAllowed(proposal))
                #expect(!given.contains { $0.overlaps(proposal) })
            }
            for finding in Findings.of(plan) where finding.code == .avoidedOverlap {
                let text =
                    finding.hint.onCommandLine.split(separator: " ").last.map { String($0) } ?? ""
                let replacement = try Sample.block(text)
                // A part of the VPC, which is the first of those given, or none of it.
                let isPart = planner.vpc[0].contains(replacement)
                #expect(
                    !(isPart
                        ? planner.context.excluded + planner.context.avoided.map { $0.block }
                        : given)
                        .contains { $0.overlaps(replacement) }, "\(finding.hint.onCommandLine)")
                #expect(
                    !isPart
                        || plan.subnets.reduce(0) { $0 + $1.block.addressCount }
                            <= replacement.addressCount
                )
            }
        }
        #expect(proposals > 50)
    }

    private func named(_ blocks: [String]) throws -> [NamedBlock] {
        try Sample.blocks(blocks).map { NamedBlock(.subnet("x"), block: $0) }
    }
}
