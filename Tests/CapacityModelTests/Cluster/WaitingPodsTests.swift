import Boundary
import Testing

@testable import CapacityModel
@testable import Program

/// Pods that have a node and no address yet, or no node.
struct WaitingPodsTests {
    struct Case: Sendable {
        let name: String
        /// Pods that wait on each of the nodes, and for a node.
        let bound: [Int]
        let unbound: Int
        /// What the warning says; `nil` where there is none.
        let message: String?
    }

    static let cases: [Case] = [
        Case(name: "none", bound: [0, 0], unbound: 0, message: nil),
        Case(
            name: "one on a node", bound: [1, 0], unbound: 0,
            message: "1 pod waits for an address on n0"),
        Case(
            name: "some on two nodes", bound: [2, 1], unbound: 0,
            message: "3 pods wait for an address on n0, n1"),
        Case(
            name: "one for a node", bound: [0, 0], unbound: 1,
            message: "1 pod waits for a node"),
        Case(
            name: "both", bound: [0, 2], unbound: 3,
            message: "2 pods wait for an address on n1, 3 pods wait for a node"),
    ]

    private static func cluster(_ example: Case) -> ClusterText {
        var cluster = ClusterText(
            subnets: [
                ClusterText.Subnet(id: "s0", block: "10.0.0.0/22", zone: "a"),
                ClusterText.Subnet(id: "s1", block: "10.0.4.0/22", zone: "b"),
            ],
            nodes: [
                ClusterText.Node(name: "n0", zone: "a", pods: 5),
                ClusterText.Node(name: "n1", zone: "b", pods: 5),
            ], hasInterfaces: false)
        let waiting = example.bound.indices.flatMap { node in
            (0..<example.bound[node]).map { #""nodeName": "n\#(node)", "x": \#($0)"# }
        }
        let specs = waiting + (0..<example.unbound).map { #""x": \#($0)"# }
        for (index, spec) in specs.enumerated() {
            cluster.objects.append(
                #"{"kind": "Pod", "metadata": {"name": "w\#(index)", "namespace": "w"}, "#
                    + #""spec": {\#(spec)}, "status": {"phase": "Pending"}}"#)
        }
        return cluster
    }

    @Test(arguments: cases)
    func `both are told, and both are demand`(example: Case) {
        let outcome = Self.cluster(example).run("check --density 1 --format json")
        let tree = JSONTree(outcome.text)
        let findings = tree?["findings"].list ?? []
        let waiting = findings.filter { $0["code"].text == "pods-waiting" }
        #expect(waiting.first?["message"].text == example.message, "\(example.name)")
        let pods = 10 + example.bound.reduce(0, +) + example.unbound
        #expect(tree?["projection"].list[0]["pods"].number == Double(pods), "\(example.name)")
    }

    @Test func `DaemonSets alone leave room for one pod`() {
        let node = RunningNode(name: "n", instanceType: "m5.large", zone: "a", maxPods: 29)
        var pods = RunningPods()
        (pods.addressed, pods.ofDaemonSets) = (3, 3)
        let packing = PodPacking(instanceType: "m5.large", [(node: node, pods: pods)])
        #expect(packing?.median == 3 && packing?.plannedPods == 4)
        pods.addressed = 9
        #expect(PodPacking(instanceType: "m5.large", [(node: node, pods: pods)])?.plannedPods == 9)
    }

    @Test func `groups of some zones have the pods of today at their own zones`() {
        // A node of 20 pods takes 30 addresses of the 1,019 − 24: 33 nodes. Zone a has web alone and 2 nodes
        // of surge, so 31 × 20 pods; zone b 4 of surge, and 14 nodes for the half of web, 14 for db.
        let cluster = Self.cluster(Case(name: "", bound: [], unbound: 0, message: nil))
        let outcome = cluster.run(
            "check --density 1 --pods 60 --node-group name=web,type=m5.large,pods=40 "
                + "--node-group name=db,type=m5.large,pods=20,azs=b")
        #expect(outcome.text.contains("zone b is full at 112.00× its 5 pods"), "\(outcome.text)")
        #expect(outcome.text.contains("then a at 124.00× its 5"), "\(outcome.text)")
    }
}
