import Testing

@testable import CapacityModel

/// Whether nodes that hold addresses one by one have to be replaced before prefixes come.
struct RunningClusterPrefixTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var setting = CNISetting(true, .option)
        /// The ENIs of each node; `nil` where they are not known.
        let interfaces: [[AttachedInterface]?]
        let isBefore: Bool
        var testDescription: String { name }
    }

    private static let single = AttachedInterface(subnet: "subnet-a", addresses: 10)
    private static let prefixed = AttachedInterface(subnet: "subnet-a", prefixes: 2)
    private static let bare = AttachedInterface(subnet: "subnet-a")

    static let cases: [Case] = [
        Case(name: "no node", interfaces: [], isBefore: false),
        Case(name: "ENIs are not known", interfaces: [nil, nil], isBefore: false),
        Case(name: "no ENI carries pods", interfaces: [[bare], [bare]], isBefore: false),
        Case(name: "addresses one by one", interfaces: [[single], [single]], isBefore: true),
        Case(name: "where they are known", interfaces: [nil, [bare, single]], isBefore: true),
        Case(name: "prefixes alone", interfaces: [[prefixed]], isBefore: false),
        Case(name: "one node has a prefix", interfaces: [[single], [prefixed]], isBefore: false),
        Case(
            name: "not asked for by an option", setting: CNISetting(true, .environment),
            interfaces: [[single]], isBefore: false),
        Case(
            name: "single addresses are asked for", setting: CNISetting(false, .option),
            interfaces: [[single]], isBefore: false),
    ]

    @Test(arguments: cases)
    func `before prefix delegation all ENIs with pods hold single addresses`(example: Case) {
        var network = ClusterNetwork()
        network.prefixDelegation = example.setting
        let nodes = example.interfaces.enumerated().map { index, interfaces in
            RunningNode(
                name: "node-\(index)", instanceType: "m5.large", zone: "a", maxPods: nil,
                interfaces: interfaces)
        }
        let cluster = RunningCluster(
            subnets: [], otherSubnets: [], nodes: nodes, pods: nil, network: network)
        #expect(cluster.isBeforePrefixDelegation == example.isBefore)
    }
}
