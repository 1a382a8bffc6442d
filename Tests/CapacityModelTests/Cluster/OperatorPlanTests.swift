import Boundary
import CapacityModel
import Testing

@testable import Program

/// What `check` and `tune` make of clusters with several types, and of broken-up subnets.
struct OperatorPlanTests {
    @Test func `each type is a group, Windows by its own rules`() throws {
        let nodes =
            #"{"items": ["#
            + ["n1", "n2"].map { LiveCheckTests.node($0, maxPods: 11) }.joined(separator: ",")
            + ", "
            + LiveCheckTests.node("w", maxPods: 110).replacing(
                "\"node.kubernetes.io/instance-type\": \"t3.small\"",
                with: OperatorDocumentTests.large + #", "kubernetes.io/os": "windows""#) + "]}"
        let pods =
            #"{"items": ["#
            + ["n1", "n1", "n2", "w", "w", "w"].map { LiveCheckTests.pod($0) }
            .joined(separator: ",") + "]}"
        let outcome = try LiveCheckTests.run(
            "check @ -q", LiveCheckTests.subnets, nodes, pods)
        // Windows: the primary address and 3 + 3 in the pool, on one ENI whatever the pods.
        #expect(
            outcome.lines.contains(
                "     1 zone as they run today; 1 m5.large with 3 workload pods takes 7 addresses"))
        #expect(outcome.lines.contains("     2 t3.small with 3 workload pods take 16 addresses"))
        let tuned = try LiveCheckTests.run("tune @", nodes, pods)
        #expect(tuned.lines[0].hasPrefix("TUNE  2 nodes;"))
    }

    @Test func `a subnet without a whole block has no room for prefixes`() throws {
        // A /26 has two blocks between those with addresses of AWS.
        func messages(_ address: String, _ options: String) throws -> String {
            try LiveCheckTests.run(
                "check @ --pods 4 --pods-per-node 4 --instance-type m5.large" + options,
                """
                {"Subnets": [{"SubnetId": "s", "VpcId": "v", "CidrBlock": "10.0.0.0/26",
                  "AvailabilityZone": "eu-west-1a"}]}
                {"NetworkInterfaces": [{"SubnetId": "s", "PrivateIpAddress": "10.0.0.20"},
                  {"SubnetId": "s", "PrivateIpAddress": "\(address)"}]}
                """
            ).messages
        }
        let said =
            "no room for another prefix in s: of its 4 /28 blocks none is whole, 2 are fragmented"
        #expect(try messages("10.0.0.40", " --prefix-delegation").contains(said))
        #expect(try !messages("10.0.0.21", " --prefix-delegation").contains("no-whole-blocks"))
        #expect(try !messages("10.0.0.40", "").contains("no-whole-blocks"))
    }
}
