import Testing

@testable import CapacityModel

struct ProposedExpressionTests {
    /// Types, the mode they go to, and what nodeadm and Karpenter would be told.
    static let proposed:
        [(types: [String], mode: NetworkMode, nodeadm: String?, karpenter: String?)] = [
            (
                ["m5.large", "m5.xlarge"], .customNetworking,
                "(default_enis - 1) * (ips_per_eni - 1) + 2",
                "(default_enis - 1) * (ips_per_eni - 1) + 2"
            ),
            // 205 of the formula, at most 110 up to 30 vCPUs.
            (
                ["m5.large", "m5.4xlarge"], .customNetworking,
                "(default_enis - 1) * (ips_per_eni - 1) + 2 < 110 "
                    + "? (default_enis - 1) * (ips_per_eni - 1) + 2 : 110",
                "min(110, (default_enis - 1) * (ips_per_eni - 1) + 2)"
            ),
            // m5.4xlarge and m5.8xlarge have the same ENIs, and 110 and 205: nodeadm does not know the vCPUs.
            (
                ["m5.large", "m5.4xlarge", "m5.8xlarge"], .customNetworking, nil,
                "min(vcpus > 30 ? 250 : 110, (default_enis - 1) * (ips_per_eni - 1) + 2)"
            ),
            (
                ["t3.nano", "t3.micro", "m5.24xlarge"], .prefixDelegation,
                "default_enis * (ips_per_eni - 1) * 16 + 2 < 250 "
                    + "? default_enis * (ips_per_eni - 1) * 16 + 2 : 250",
                "min(250, default_enis * (ips_per_eni - 1) * 16 + 2)"
            ),
            // One number is right for all.
            (["m5.large", "m5.4xlarge"], .prefixDelegation, nil, nil),
            (["m5.large"], .customNetworking, nil, nil),
            // The vCPUs of c5a.metal are not known.
            (["m5.large", "c5a.metal"], .customNetworking, nil, nil),
            // Xen has no prefixes, which no formula says.
            (["t2.medium", "m5.large"], .prefixDelegation, nil, nil),
        ]

    @Test(arguments: proposed)
    func `an expression is proposed where one number would be wrong`(
        types: [String], mode: NetworkMode, nodeadm: String?, karpenter: String?
    ) throws {
        let proposed = ProposedExpression.all(for: try types.map { try Sample.network($0, mode) })
        func text(_ authority: MaxPodsAuthority) -> String? {
            proposed.first { $0.authority == authority }?.expression.text
        }
        #expect(text(.nodeadm) == nodeadm)
        #expect(text(.karpenter) == karpenter)
    }

    @Test func `MAX_ENI is in it`() throws {
        let networks = try ["m5.large", "m5.4xlarge"].map {
            try Sample.network($0, .customNetworking, maxENI: 4)
        }
        let texts = ProposedExpression.all(for: networks).map { $0.expression.text }
        #expect(
            texts == [
                "((default_enis < 4 ? default_enis : 4) - 1) * (ips_per_eni - 1) + 2",
                "(min(default_enis, 4) - 1) * (ips_per_eni - 1) + 2",
            ])
    }

    @Test func `whatever is proposed gives every type its recommended number`() throws {
        var generator = SeededGenerator(seed: 13)
        let types = Array(InstanceTable.bundled)
        var proposals = 0
        for _ in 0..<500 {
            let mode: NetworkMode =
                Bool.random(using: &generator) ? .customNetworking : .prefixDelegation
            let networks = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
                NodeNetwork(
                    type: types[Int.random(in: 0..<types.count, using: &generator)],
                    settings: NetworkSettings(mode: mode))
            }
            for proposed in ProposedExpression.all(for: networks) {
                proposals += 1
                for network in networks {
                    #expect(
                        proposed.expression.outcome(for: network)
                            == network.recommendedMaxPods.map { .maxPods($0) })
                }
            }
        }
        #expect(proposals > 200)
    }
}
