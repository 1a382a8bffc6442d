import Boundary
import Testing

@testable import Program

/// Clusters as they run in which not all is alike.
struct RunningClusterCaseTests {
    private static let (a, b) = (
        ClusterText.Subnet(id: "subnet-a", block: "10.0.0.0/24", zone: "eu-west-1a"),
        ClusterText.Subnet(id: "subnet-b", block: "10.0.1.0/24", zone: "eu-west-1b")
    )

    private static func node(_ name: String, _ zone: String, pods: Int = 10) -> ClusterText.Node {
        ClusterText.Node(name: name, zone: zone.isEmpty ? "" : "eu-west-1\(zone)", pods: pods)
    }

    private static func cluster(_ nodes: [ClusterText.Node]) -> ClusterText {
        ClusterText(subnets: [a, b], nodes: nodes, hasInterfaces: false)
    }

    @Test func `a node in a zone without subnets is told, and the others are judged as they are`() {
        let all = Self.cluster([
            Self.node("a1", "a"), Self.node("b1", "b"), Self.node("c1", "c"), Self.node("c2", "c"),
        ]).run("check")
        let without = Self.cluster([Self.node("a1", "a"), Self.node("b1", "b")]).run("check")
        #expect(all.lines[0] == without.lines[0])
        #expect(all.text.contains("2 zones as they run today; 2 m5.large with 20 workload pods"))
        #expect(
            all.messages.contains(
                "warning: 2 nodes with 20 workload pods run in zone eu-west-1c, for which no "
                    + "private subnet of the cluster is known: excluded [nodes-without-subnet]"))
        #expect(all.messages.contains("--private=BLOCK@eu-west-1c"))
        #expect(!without.messages.contains("nodes-without-subnet"))
        // The even question does not ask where nodes run.
        let even = Self.cluster([Self.node("c1", "c")]).run("check --pods 20")
        #expect(!even.messages.contains("nodes-without-subnet"))
    }

    @Test func `where no node runs in a known zone the pods are spread evenly`() {
        let outcome = Self.cluster([Self.node("c1", "c"), Self.node("n1", "", pods: 1)])
            .run("check")
        #expect(outcome.text.contains("2 zones; m5.large"))
        #expect(
            outcome.messages.contains(
                "1 node with 1 workload pod runs without a zone label; 1 node with 10 workload "
                    + "pods runs in zone eu-west-1c"))
        #expect(outcome.messages.contains("the pods are spread evenly over the zones"))
    }

    @Test func `migrate tells them too`() {
        let outcome = Self.cluster([Self.node("a1", "a"), Self.node("c1", "c")])
            .run("migrate --to prefix-delegation")
        #expect(outcome.messages.contains("[nodes-without-subnet]"))
    }

    @Test func `Windows and Linux nodes of one type are told apart`() {
        var windows = Self.node("w1", "a", pods: 3)
        windows.labels["kubernetes.io/os"] = "windows"
        let text = Self.cluster([Self.node("a1", "a"), windows]).run("check").text
        #expect(text.contains("as they run today; 1 m5.large linux with 10 workload pods"))
        #expect(text.contains("     1 m5.large windows with 3 workload pods"))
    }

    @Test func `a cluster of Fargate only is judged`() {
        var nodes = ["f1", "f2", "f3"].map { Self.node($0, "a", pods: 1) }
        for index in nodes.indices {
            nodes[index].labels["eks.amazonaws.com/compute-type"] = "fargate"
        }
        let outcome = Self.cluster(nodes).run("check")
        #expect(outcome.status == .done)
        // 251 − 24 of zone a are for pods, three today.
        #expect(
            outcome.lines[0] == "YES  holds 9 pods (3×): at most 227 pods, 75.6×", "\(outcome.text)"
        )
        #expect(outcome.lines[1].hasSuffix("3 pods on Fargate, one address each"))
        #expect(!outcome.text.contains("t3.medium"))
        #expect(!outcome.text.contains("HALF-FULL"))
        let json = Self.cluster(nodes).run("check --format json").text
        #expect(json.contains(#""node": {"instance_type":null,"#), "\(json)")
    }

    @Test func `holders are null where ENIs are not known`() {
        var cluster = Self.cluster([Self.node("a1", "a")])
        #expect(cluster.run("check --format json").text.contains(#""holders":null"#))
        cluster.hasInterfaces = true
        #expect(cluster.run("check --format json").text.contains(#""holders":[]"#))
    }

    @Test func `pods on branch ENIs take an address each, and none of the warm pool`() {
        // 9 pods fill the first ENI of m5.large: 20 addresses with a warm one; a tenth needs a third.
        func taken(_ pods: Int, _ branch: Int) -> String {
            var node = Self.node("a1", "a", pods: pods)
            node.branchPods = branch
            return Self.cluster([node]).run("check").lines[1]
        }
        #expect(taken(9, 0).hasSuffix("1 m5.large with 9 workload pods takes 20 addresses"))
        #expect(taken(9, 5).hasSuffix("1 m5.large with 14 workload pods takes 25 addresses"))
        #expect(taken(14, 0).hasSuffix("1 m5.large with 14 workload pods takes 30 addresses"))
    }

    @Test func `migrate follows the nodes as they run, unless the even question is asked`() {
        let cluster = Self.cluster([
            Self.node("a1", "a"), Self.node("a2", "a"), Self.node("a3", "a"), Self.node("b1", "b"),
        ])
        let running = cluster.run("migrate --to prefix-delegation --format csv").lines
        #expect(running[1] == "before,eu-west-1a,private,3,0,114,251,0,8,0,true")
        #expect(running[2] == "before,eu-west-1b,private,1,0,54,251,0,12,0,true")
        let even = cluster.run("migrate --to prefix-delegation --format csv --spread even").lines
        #expect(even[1].hasPrefix("before,eu-west-1a,private,2,0,"))
        #expect(even[2].hasPrefix("before,eu-west-1b,private,2,0,"))
        #expect(
            cluster.run("migrate --to prefix-delegation").lines[1].hasSuffix(
                "4 m5.large with 40 workload pods take 120 addresses; afterwards 4 take 132 "
                    + "addresses"))
    }

    @Test func `nodes with fewer pods than today are more of them`() {
        // m5.large under custom networking: 18 pods, not 27.
        let cluster = Self.cluster([
            Self.node("a1", "a", pods: 27), Self.node("b1", "b", pods: 18),
        ])
        let text = cluster.run("migrate --to custom-networking").text
        #expect(
            text.contains("afterwards 3 take 3 private and 60 pod\n     addresses"), "\(text)")
    }
}
