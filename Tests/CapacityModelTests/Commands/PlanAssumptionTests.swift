import Boundary
import Testing

/// What a plan says that it counts on: losses of zones, limits of nodes, zones that are not alike, what is
/// measured and what is not.
struct PlanAssumptionTests {
    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600"
    private static let cluster = ["vpcs", "subnets", "enis", "nodes", "pods"]
        .map { "Tests/CapacityModelTests/Fixtures/cluster/\($0).json" }.joined(separator: " ")
    private static let check = "check --cidr 10.0.0.0/16 --instance-type m5.large --pods 600"
    private static let unequal =
        "--private=10.0.0.0/22@a --private=10.0.4.0/25@b --private=10.0.8.0/22@c"
    private static let even =
        "    pods spread evenly, not as they run today; addresses per node are "

    struct Case: CustomTestStringConvertible {
        let line: String
        let says: String
        var isSaid = true
        var testDescription: String { "\(line): \(says)" }
    }

    static let cases = [
        Case(line: plan, says: "lost and", isSaid: false),
        Case(
            line: "\(plan) --tolerate-az-loss 1",
            says: "hold 600 pods three times over with 1 zone lost"),
        Case(
            line: "\(plan) --tolerate-az-loss 2",
            says: "3 zones, 2 may be lost; t3.medium (assumed; set --instance-type)"),
        Case(
            line: "\(plan) --tolerate-az-loss 1 --format terraform",
            says: "# Subnets for 600 pods at 1x, 2x, 3x with 1 zone lost on t3.medium, by capcalc"),
        Case(
            line: "\(plan) --tolerate-az-loss 2 --picture zones",
            says: "hold 600 pods three times over with 2 zones lost"),
        Case(line: "subnets -h", says: "--tolerate-az-loss N"),
        Case(
            line: "\(plan) --instance-type m5.large",
            says: "m5.large: 20 pods per node (10 per vCPU) take 30 addresses"),
        Case(line: "\(plan) --instance-type t3.small", says: "per vCPU", isSaid: false),
        Case(
            line: "\(plan) --instance-type m5.large --pods-per-node 20", says: "per vCPU",
            isSaid: false),
        Case(
            line: "\(plan) --instance-type m5.large --format json", says: "\"pods_per_vcpu\":10"),
        Case(
            line: "\(plan) --instance-type t3.small --format json",
            says: "\"pods_per_vcpu\":null"),
        Case(
            line: "\(plan) --node-group type=m5.large,type=m5.xlarge,pods=600",
            says: "m5.large or m5.xlarge: 20 pods per node (10 per vCPU)"),
        // Zones that are not alike.
        Case(line: "\(check) \(unequal)", says: "  zone b does not fit"),
        Case(line: "\(check) \(unequal) --format json", says: "\"failing_zones\":[\"b\"]"),
        Case(
            line: "check \(cluster) --density 1,4",
            says: "of zone ap-northeast-2a, which is too small first: nodes"),
        Case(line: "check \(cluster) --density 1,4", says: "  zone a does not fit"),
        Case(
            line: "check \(cluster)", says: "of zone ap-northeast-2a, which needs most: nodes"),
        Case(line: "\(check) \(unequal)", says: "ADDRESSES/ZONE: nodes"),
        Case(
            line: "\(check) --public=10.0.99.0/28@a --public=10.0.98.0/24@b "
                + "--private=10.0.0.0/20@a --private=10.0.16.0/20@b",
            says: "  public in zone a does not fit"),
        // Measured, or not.
        Case(line: "check \(cluster) --pods 90", says: even + "measured"),
        Case(
            line: "check \(cluster) --pods 90 --pods-per-node 12",
            says: even + "modelled, not measured"),
        Case(
            line: "check \(cluster) --pods 90 --addresses-per-node 20", says: even + "given"),
        Case(line: "check \(cluster) --spread even", says: even + "measured"),
        Case(line: "check \(cluster)", says: "pods spread evenly", isSaid: false),
        Case(line: "check \(cluster) --pods 90 --format json", says: "\"spread\":\"even\""),
        Case(line: "check \(cluster) --format json", says: "\"spread\":\"as-it-runs\""),
        Case(
            line: "check \(cluster)",
            says: "11 t3.medium run 91 pods with an address (11 of DaemonSets): 6 min"),
        Case(
            line: "check \(cluster)",
            says: "SCORE: of the /28 blocks without a prefix, the percentage that is fragmented"),
        // DaemonSets.
        Case(
            line: "node m5.large --cpu 250m --daemonset-pods 2",
            says: "DAEMONSET PODS  count as addresses only; add --daemonset-cpu"),
        Case(
            line: "node m5.large m5.xlarge --memory 1Gi --daemonset-pods 2",
            says: "DAEMONSET PODS  count as addresses only; add --daemonset-cpu"),
        Case(
            line: "\(plan) --cpu 250m --daemonset-pods 2",
            says: "DAEMONSET PODS  count as addresses only; add --daemonset-cpu"),
        Case(
            line: "node m5.large --cpu 250m --daemonset-pods 2 --daemonset-cpu 100m",
            says: "DaemonSet pods count as", isSaid: false),
        Case(line: "node m5.large --daemonset-pods 2", says: "count as", isSaid: false),
        Case(line: "node m5.large --cpu 250m", says: "count as", isSaid: false),
    ]

    @Test(arguments: cases) func `a plan says what it counts on`(_ sample: Case) {
        let outcome = Program.run(sample.line)
        #expect(outcome.text.contains(sample.says) == sample.isSaid, "\(outcome.text)")
    }

    @Test(arguments: ["--pods", "--ec2-instances"])
    func `pods that run are not given`(option: String) {
        let outcome = Program.run("check \(Self.cluster) \(option) 90 --spread as-it-runs")
        #expect(outcome.text.isEmpty)
        #expect(
            outcome.messages.contains(
                "\(option) cannot be combined with --spread as-it-runs: the pods that run are "
                    + "those of the documents"))
        let hint = "--density 1.13 in place of \(option) 90, or --spread even"
        #expect(outcome.messages.contains(hint), "\(outcome.messages)")
    }

    private static let groups =
        "--pods 600 --node-group name=db,type=m5.large,pods=200,azs=a "
        + "--node-group name=web,type=m5.large,pods=400"

    @Test func `pods of a group that loses its zones are not in the verdict`() throws {
        let line =
            "check --cidr 10.0.0.0/16 \(Self.groups) --tolerate-az-loss 1 --private=10.0.0.0/22 "
            + "--private=10.0.4.0/22 --private=10.0.8.0/22"
        let answer = try #require(JSONTree(Program.run(line + " --format json").text))
        #expect(answer["verdict"]["pods"] == answer["holds"]["pods_one_zone_lost"])
        #expect(answer["verdict"]["pods"] == .number(560))
        #expect(
            Program.run(line).lines.first
                == "TIGHT  holds 600 pods (1×), not 1,200 (2×): at most 560 pods left with 1 zone "
                + "lost, 0.9×")
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 \(Self.groups) --tolerate-az-loss 1")
        #expect(plan.text.contains("over with 1 zone lost,\n     but for node group db\n"))
    }
}
