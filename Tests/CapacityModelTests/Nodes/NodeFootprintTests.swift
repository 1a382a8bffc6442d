import Testing

@testable import CapacityModel

struct NodeFootprintTests {
    /// Addresses that a node takes with no pod, one, ten, and max pods − 2.
    struct Row: Sendable {
        let type: String
        var mode = NetworkMode.secondaryIP
        var targets = WarmPoolTargets()
        /// From the node's subnet.
        let node: [Int]
        /// From the pods' subnet.
        var pods = [0, 0, 0, 0]
    }

    // By the rules of aws/amazon-vpc-cni-k8s README.md; under custom networking the node's subnet pays
    // for the primary ENI only (aws/aws-eks-best-practices, custom-networking.adoc). Max pods are the
    // formula's, with prefixes the 110 that managed node groups set.
    static let rows: [Row] = [
        Row(type: "t3.small", node: [4, 8, 12, 12]),
        Row(type: "t3.medium", node: [6, 12, 18, 18]),
        Row(type: "m5.large", node: [10, 20, 30, 30]),
        Row(type: "m5.xlarge", node: [15, 30, 30, 60]),
        Row(type: "m5.4xlarge", node: [30, 60, 60, 240]),
        Row(type: "m5.24xlarge", node: [50, 100, 100, 750]),
        Row(type: "m8i.large", node: [20, 40, 40, 60]),
        // Twelve addresses need a second ENI.
        Row(
            type: "m5.large", targets: WarmPoolTargets(addresses: 2, minimumAddresses: 12),
            node: [14, 14, 14, 30]),
        Row(type: "m5.large", mode: .prefixDelegation, node: [17, 33, 33, 113]),
        Row(
            type: "m5.large", mode: .prefixDelegation,
            targets: WarmPoolTargets(addresses: 5, minimumAddresses: 10), node: [17, 17, 17, 113]),
        Row(
            type: "m5.large", mode: .customNetworking, node: [1, 1, 1, 1], pods: [10, 20, 20, 20]),
        Row(
            type: "m5.large", mode: .customNetworkingWithPrefixDelegation, node: [1, 1, 1, 1],
            pods: [17, 33, 33, 113]),
    ]

    @Test(arguments: rows)
    func `one node takes these addresses from its subnets`(row: Row) throws {
        let network = try Sample.network(row.type, row.mode)
        let maxPods = network.grantsPrefixes ? 110 : network.maxPods
        for (index, pods) in [0, 1, 10, maxPods - 2].enumerated() {
            let pool = WarmPool(
                network: network, targets: row.targets, pods: pods, kubeletMaxPods: maxPods)
            let footprint = NodeFootprint(pool, mode: row.mode)
            #expect(footprint.nodeSubnet.addresses == row.node[index], "\(pods) pods")
            #expect(footprint.podSubnet.addresses == row.pods[index], "\(pods) pods")
            #expect(footprint.addresses == row.node[index] + row.pods[index], "\(pods) pods")
        }
    }

    @Test func `prefixes are counted apart from the primary addresses`() throws {
        let plain = try Sample.node("m5.large", .prefixDelegation, pods: 108)
        #expect(plain.footprint.nodeSubnet == AddressNeed(singles: 1, prefixes: 7))
        #expect(plain.footprint.podSubnet == AddressNeed(singles: 0))
        let both = try Sample.node("m5.large", .customNetworkingWithPrefixDelegation, pods: 108)
        #expect(both.footprint.nodeSubnet == AddressNeed(singles: 1))
        #expect(both.footprint.podSubnet == AddressNeed(singles: 1, prefixes: 7))
    }

    // aws/aws-eks-best-practices, ip-optimization-strategies.adoc: three c5.large, and CoreDNS on two of
    // them, take 50 addresses.
    @Test func `three nodes with two CoreDNS pods take 50 addresses`() throws {
        let node = try Sample.node("c5.large")
        let addresses = [1, 1, 0].map { node.footprint(pods: $0).addresses }
        #expect(addresses == [20, 20, 10])
        #expect(addresses.reduce(0, +) == 50)
    }

    // aws/aws-eks-best-practices, latest/bpg/networking/subnet-calc/subnet-calc.xlsx, its example: the
    // sheet divides by the addresses of an ENI, its primary one among them, and says 351.
    @Test func `the example of AWS's spreadsheet takes 360 addresses`() throws {
        let large = try Sample.node("m5.12xlarge", pods: 100)
        let small = try Sample.node("c5.2xlarge", pods: 30)
        #expect(large.footprint.addresses == 150)
        #expect(small.footprint.addresses == 60)
        #expect(2 * large.footprint.addresses + small.footprint.addresses == 360)
    }

    struct Measured: Sendable {
        let mode: NetworkMode
        let addresses: Int
        let node, pods: AddressNeed
    }

    /// One address is the primary one of the node; of 3 ENIs the others have one each.
    static let measured: [Measured] = [
        Measured(
            mode: .secondaryIP, addresses: 1, node: AddressNeed(singles: 1),
            pods: AddressNeed(singles: 0)),
        Measured(
            mode: .secondaryIP, addresses: 20, node: AddressNeed(singles: 20),
            pods: AddressNeed(singles: 0)),
        Measured(
            mode: .customNetworking, addresses: 20, node: AddressNeed(singles: 1),
            pods: AddressNeed(singles: 19)),
        Measured(
            mode: .prefixDelegation, addresses: 3 + 32, node: AddressNeed(singles: 3, prefixes: 2),
            pods: AddressNeed(singles: 0)),
        Measured(
            mode: .prefixDelegation, addresses: 3 + 33, node: AddressNeed(singles: 3, prefixes: 3),
            pods: AddressNeed(singles: 0)),
        Measured(
            mode: .customNetworkingWithPrefixDelegation, addresses: 3 + 32,
            node: AddressNeed(singles: 1), pods: AddressNeed(singles: 2, prefixes: 2)),
    ]

    @Test(arguments: measured)
    func `measured addresses are the node's own and those of its pods`(row: Measured) throws {
        let network = try Sample.network("m5.large", row.mode)
        let footprint = NodeFootprint(measured: row.addresses, attachedENIs: 3, network)
        #expect(footprint.nodeSubnet == row.node)
        #expect(footprint.podSubnet == row.pods)
    }
}
