import Boundary
import CapacityModel
import Testing

@testable import Program

struct GrowthFindingsTests {
    /// A command line, and a finding that it raises, word for word.
    struct Raised: Sendable {
        let line: String
        let code: FindingCode
        let status: Boundary.ExitStatus
        let messages: String
    }

    static let plan = "subnets --cidr 172.16.0.0/16 --pods 600"

    static let raised: [Raised] = [
        Raised(
            line: "subnets --cidr 10.0.0.0/16 --pods 2600 --instance-type m6i.large "
                + "--prefix-delegation --spoiled-blocks 30%",
            code: .fragmentedSubnets, status: .done,
            messages: """
                warning: with 30% of the /28 blocks fragmented a zone holds 114 nodes, 6,840 pods \
                in total: 2× fits, 3× does not [fragmented-subnets]
                  hint: reserve the blocks (aws ec2 create-subnet-cidr-reservation \
                --reservation-type prefix), or plan private subnets of /18 per zone
                """),
        // A smaller warm pool would not help: the hint does not name it.
        Raised(
            line: "subnets --cidr 10.0.0.0/16 --pods 120 --instance-type t3.nano --density 1",
            code: .needsDenseNodes, status: .done,
            messages: """
                warning: with half-full nodes (1 pod each) the subnets hold 66 of 120 pods; 1× fits \
                from 2 pods per node [needs-dense-nodes]
                  hint: plan with the packing that you measured (--pods-per-node), or add subnets to the \
                zones
                """),
        Raised(
            line: "subnets --cidr 10.0.0.0/20 --pods 1400 --azs 1 --future-azs 3 --density 1",
            code: .vpcTooSmall, status: .answerIsNo,
            messages: """
                error: the subnets, with room for 3 more zones, need 8,704 addresses at 1× (4 /21 \
                and 4 /25); 4,096 are free [vpc-too-small]
                  hint: plan for fewer zones (--future-azs), or add a free secondary CIDR \
                block: --cidr 100.64.0.0/18 for 1×, or change the network mode: \
                --custom-networking --pod-cidr 100.64.0.0/10 (--compare shows every mode)
                """),
        Raised(
            line: plan + " --azs use1-az1,use1-az3,use1-az4 --control-plane-subnets",
            code: .zoneWithoutControlPlane, status: .done,
            messages: """
                warning: EKS does not support control plane subnets in zone use1-az3; nodes and pods \
                can run there [zone-without-control-plane]
                """),
        // Of the zones only one is left, and the warm pool is not what was counted.
        Raised(
            line: "subnets --cidr 10.0.0.0/16 --pods 15000 --density 1 --tolerate-az-loss 2 "
                + "--instance-type m5.2xlarge --prefix-delegation --custom-networking "
                + "--pod-cidr 100.64.0.0/10 --addresses-per-node 32",
            code: .needsDenseNodes, status: .done,
            messages: """
                warning: with half-full nodes (15 pods each), 2 zones lost, the subnets hold 14,850 \
                of 15,000 pods; 1× fits from 16 pods per node [needs-dense-nodes]
                  hint: plan with the packing that you measured (--pods-per-node), or measure a half-full \
                node too (--addresses-per-node)
                """),
        Raised(
            line: plan + " --control-plane-subnets --control-plane-addresses 6",
            code: .controlPlaneSubnetSmall, status: .done,
            messages: """
                warning: a /28 has 11 addresses for the control plane; AWS recommends 16 [control-plane-subnet-small]
                  hint: use a /27: --control-plane-addresses 16 in a new plan
                """),
    ]

    @Test(arguments: raised)
    func `a finding says what it is`(example: Raised) {
        let outcome = Program.run(example.line)
        #expect(outcome.status == example.status)
        #expect(outcome.messages.contains(example.messages), "\(outcome.messages)")
        #expect(outcome.messages.contains("[\(example.code.rawValue)]"))
    }

    @Test func `a plan that would move subnets is refused, one that is pinned is not`() throws {
        let csv = Program.run(Self.plan + " --format csv").output
        let path = "/memory/path"
        let files = [path: csv]
        let moved = Program.run("subnets --cidr 172.16.0.0/16 --pods 1500 --diff \(path)", files)
        #expect(moved.status == .answerIsNo)
        #expect(
            moved.messages.contains(
                "error: 6 subnets would move, private-a from 172.16.0.0/22 to "
                    + "172.16.0.0/21 [subnets-move]"))
        let pinned = Program.run(
            "subnets --cidr 172.16.0.0/16 --pods 1500 --existing \(path)", files)
        #expect(pinned.status == .done)
        #expect(!pinned.messages.contains("subnets-move"))
        let fewer = Program.run(
            "subnets --cidr 172.16.0.0/16 --pods 600 --azs 2 --existing \(path)", files)
        #expect(fewer.status == .done)
        #expect(
            fewer.messages.contains(
                "warning: the new plan does not use 2 subnets [subnets-move]"))
    }
}
