import Boundary
import Testing

@testable import Program

/// What `check`, `tune` and `migrate` say of a cluster that runs: what was measured goes before a model.
struct RunningClusterTests {
    private static let cluster = ["vpcs", "subnets", "enis", "nodes", "pods"]
        .map { "\(Fixture.path("cluster"))/\($0).json" }.joined(separator: " ")
    private static let withoutENIs = ["nodes", "pods"]
        .map { "\(Fixture.path("cluster"))/\($0).json" }.joined(separator: " ")

    /// A command line, and what its output has and has not; lines are joined, words stay.
    struct Case: Sendable, CustomTestStringConvertible {
        let line: String
        let has: [String]
        var hasNot: [String] = []

        var testDescription: String { line }
    }

    static let cases = [
        // 11 nodes with 2 ENIs of 6 addresses each.
        Case(
            line: "tune \(cluster)",
            has: [
                "? ? 132 60 ? today, measured", "unset unset 198 90 121 the CNI's default",
                "1 8 127 59 80 recommended",
                "take 127 addresses, not 132: 5 fewer than today",
                "WARM_IP_TARGET=1 MINIMUM_IP_TARGET=8",
                "nodes are counted with what their ENIs hold",
                "hold 132 addresses; the CNI's default targets, which are assumed, would give 198",
                "[addresses-unexpected]",
            ]),
        Case(
            line: "tune \(cluster) --format json",
            has: [
                #""today": {"addresses":132,"addresses_of_zone":60,"measured_nodes":11,"saved_addresses":5}"#,
                #""addresses":198,"addresses_of_zone":90,"ec2_calls":121,"#,
                #""is_in_use":false,"is_assumed":true}"#, #""measured_nodes":11},"#,
            ], hasNot: [#""is_in_use":true"#]),
        Case(
            line: "tune \(cluster) --format csv",
            has: [",,132,60,,,,,,true", ",,198,90,121,0,0,false,false,false"]),
        // Pods that are planned take what the CNI's defaults give, which are not these nodes' settings.
        Case(
            line: "check \(cluster) --pods 80",
            has: [
                "YES holds 240 pods", "at most 336 pods, 4.2×", "8 pods per node take 12 addresses",
                "not as they run today; addresses per node are measured",
                "nodes are counted with what their ENIs hold",
            ], hasNot: ["addresses-unexpected", "defaults are assumed"]),
        // Measured is what nodes take with the pods of today, in the mode of today.
        Case(
            line: "check \(cluster) --pods 80 --pods-per-node 12",
            has: [
                "12 pods per node take 18 addresses", "modelled, not measured",
                "hold 132 addresses; the CNI's default targets, which are assumed, would give 198",
                "use the measured number: --addresses-per-node 12, or add the pods of aws-node",
            ]),
        Case(
            line: "check \(cluster) --pods 400",
            has: ["60 × 15 + 25 = 925 in zone c", "60 × 33 + 25"], hasNot: ["no better"]),
        Case(
            line: "check \(cluster) --pods 80 --addresses-per-node 12", has: ["YES holds 240 pods"],
            hasNot: ["addresses-unexpected"]),
        Case(line: "check \(cluster)", has: ["as they run"], hasNot: ["addresses-unexpected"]),
        // What has to be there before the first node is replaced.
        Case(
            line:
                "migrate --to prefix-delegation \(cluster) --private=172.16.13.0/24@ap-northeast-2a "
                + "--private=172.16.6.0/24@ap-northeast-2b --private=172.16.7.0/24@ap-northeast-2c",
            has: [
                "YES 80 pods can migrate",
                "CREATE FIRST subnets that the cluster does not have yet",
                "CIDR reservations of type prefix", "private-a-2 ap-northeast-2a 172.16.13.0/24",
            ]),
        Case(
            line: "migrate --to prefix-delegation \(cluster) --format json "
                + "--private=172.16.13.0/24@ap-northeast-2a",
            has: [
                #""prefix_reservations":["172.16.13.32/27","172.16.13.64/26","172.16.13.128/26","#
            ]),
        Case(
            line: "migrate --to prefix-delegation \(cluster) --format json",
            has: [#""subnets_to_create": []"#], hasNot: ["CREATE FIRST"]),
        // Without ENIs nothing is measured.
        Case(
            line: "tune \(withoutENIs)",
            has: [
                "unset unset 198 90 121 the CNI's default", "1 10 136 62 54 recommended",
                "the CNI's defaults are assumed",
            ], hasNot: ["measured", "addresses-unexpected"]),
        // An option says how the CNI is set: the model answers.
        Case(
            line: "tune \(cluster) --max-eni 2",
            has: ["the CNI's default", "from options: MAX_ENI 2"], hasNot: ["today, measured"]),
        Case(
            line: "check \(cluster) --explain",
            has: [
                "SETTINGS warm targets: not known without the environment of aws-node; nodes are "
                    + "counted with what their ENIs hold",
                "addresses of t3.medium nodes of zone ap-northeast-2a: measured: 60 / 5 = 12",
                "the kubelet's max pods: 17, as most nodes of the type have it",
                "pods with an address per node: 8, the median of today's nodes",
                "NAU of today's nodes: 132 addresses + 0 prefixes + 11 more ENIs = 143 on 11 nodes",
                "1×: NAU of the VPC: 17 × 13 + 3 × 73 = 440",
                "1×: network interfaces: 17 × 2 = 34",
            ], hasNot: ["15 secondary IPs", "17 × 20", "17 × 3 ", "--pods-per-node 8"]),
        Case(
            line: "check \(cluster) --explain --warm-ip-target 1 --minimum-ip-target 10",
            has: [
                "SETTINGS from options: WARM_IP_TARGET 1, MINIMUM_IP_TARGET 10",
                "zone ap-northeast-2a: by the warm pool for the pods of each node: 62 / 5",
                "11 t3.medium with 80 workload pods take 136 addresses",
            ], hasNot: ["measured"]),
        Case(
            line: "check \(cluster) --format json",
            has: [
                #""today":{"nodes":11,"workload_pods":80,"addresses":132,"network_interfaces":22,"#
                    + #""measured_nodes":11}"#,
                #""network_address_usage":440,"network_interfaces":34"#,
                #""settings": {"version":{"value":null,"source":"default"}"#,
                #""measured_nodes":11}"#,
            ]),
        // One node of eleven is set otherwise.
        Case(
            line: "check \(cluster)",
            has: ["hint: only this node differs: replace it by one with max pods 17"],
            hasNot: ["add the network mode"]),
        // The mode that was asked for is not offered again.
        Case(
            line: "check \(cluster) --prefix-delegation",
            has: [
                "max pods is 17 on", "and 9 more nodes",
                "for prefix delegation mode set max pods to 110 on new nodes",
                "leave out --prefix-delegation",
                "no room for another prefix in private-a, private-b and private-c: of their 48 /28 "
                    + "blocks none is whole, 42 are fragmented",
                "add a subnet, such as 172.16.13.0/24, and reserve it for prefixes: aws ec2 "
                    + "create-subnet-cidr-reservation --reservation-type prefix --subnet-id "
                    + "NEW_SUBNET_ID --cidr 172.16.13.0/24",
            ], hasNot: ["add the network mode", "if prefix delegation is on"]),
        Case(
            line: "check \(cluster) --density 1,8",
            has: ["zone ap-northeast-2a is full at 3.20× its 38 pods, if all zones grow alike"],
            hasNot: ["zones does not fit"]),
        Case(
            line: "migrate --to prefix-delegation \(cluster)",
            has: [
                "and 24 to 25 for the control plane",
                "After: the new nodes alone; a later upgrade adds nodes for a time.",
                "Rolling shows the batch that decides: the first that does not fit, or the one that needs most.",
                "whole blocks, if old nodes leave whole blocks behind; in brackets",
            ]),
    ]

    @Test(arguments: cases)
    func `it says what was measured, and where settings come from`(of: Case) {
        let outcome = Program.run(of.line)
        let all = outcome.text + "\n" + outcome.messages
        let said = all.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        for text in of.has {
            let isThere = said.contains(text) || all.contains(text)
            #expect(isThere, "\(text)\n\(all)")
        }
        for text in of.hasNot { #expect(!said.contains(text), "\(text)\n\(all)") }
    }

    @Test(arguments: ["secondary", "branch"])
    func `tune and check give the same addresses for the same targets`(kind: String) {
        var nodes: [ClusterText.Node] = []
        for place in 0..<4 {
            nodes.append(
                ClusterText.Node(
                    name: "n\(place)", zone: "eu-west-1a", pods: 3 + 4 * place, daemonSetPods: 2,
                    branchPods: kind == "branch" ? place : 0))
        }
        var cluster = ClusterText(
            subnets: [.init(id: "s", block: "10.0.0.0/20", zone: "eu-west-1a")], nodes: nodes)
        cluster.hasInterfaces = false
        let csv = cluster.run("tune --format csv").lines
        // The pairs of targets, and what they take.
        var pairs = 0
        for line in csv.dropFirst(2) {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let check = cluster.run(
                "check --warm-ip-target \(cells[0]) --minimum-ip-target \(cells[1])")
            #expect(check.text.contains("take \(cells[2]) addresses"), "\(line)\n\(check.text)")
            pairs += 1
        }
        #expect(pairs > 5, "\(csv)")
    }

    @Test func `subnets of one zone count together, and a small share has its digits`() {
        let line =
            "check --instance-type t3.medium --pods 600 --private=10.0.0.0/24@a "
            + "--private=10.0.1.0/24@a --private=10.0.2.0/23@b"
        let outcome = Program.run(line)
        #expect(outcome.text.contains("The subnets of a zone and tier count together"))
        #expect(!Program.run("subnets --cidr 10.0.0.0/16 --pods 60").text.contains("together"))
        let small = Program.run(
            "check --instance-type t3.medium --pods 600 --private=10.0.0.0/25@a "
                + "--private=10.0.2.0/25@b")
        #expect(!small.text.contains("(0.0×)"), "\(small.text)")
        #expect(small.text.contains("(0.0"), "\(small.text)")
    }

    @Test func `several zones do not fit, one does not`() {
        let none = Program.run(
            "check --instance-type t3.medium --pods 600 --private=10.0.0.0/24@a "
                + "--private=10.0.1.0/24@b --private=10.0.4.0/22@c")
        #expect(none.text.contains("2 zones do not fit"), "\(none.text)")
        let one = Program.run(
            "check --instance-type t3.medium --pods 600 --private=10.0.0.0/24@a "
                + "--private=10.0.8.0/22@b --private=10.0.4.0/22@c")
        #expect(one.text.contains("zone a does not fit"), "\(one.text)")
    }

    @Test func `a plan that exists says its nodes too`() {
        let typed = "--cidr 10.20.0.0/16 --instance-type m6i.xlarge --pods 900"
        for format in ["json", "csv"] {
            let plan = Program.run("subnets \(typed) --format \(format)")
            let files = ["p": plan.output]
            let same = Program.run("subnets --cidr 10.20.0.0/16 --existing p --pods 1800", files)
            #expect(same.text.contains("m6i.xlarge: "), "\(same.text)\(same.messages)")
            #expect(!same.text.contains("t3.medium"))
            let other = Program.run(
                "subnets --existing p --pods 1800 --instance-type m5.large", files)
            #expect(other.text.contains("m5.large: "), "\(other.text)\(other.messages)")
            // The pods of the plan are no answer to how many fit.
            let fit = Program.run("subnets --existing p --fit", files)
            #expect(fit.status == .done && fit.text.contains("m6i.xlarge"), "\(fit.messages)")
            let compared = Program.run("subnets --existing p --compare", files)
            #expect(compared.status == .done, "\(compared.messages)")
        }
    }
}
