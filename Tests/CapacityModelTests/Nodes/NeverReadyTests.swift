import Boundary
import CapacityModel
import Testing

@testable import Program

/// Nodes none of whose ENIs carries pods, pods beyond what a node takes, and what nobody knows.
struct NeverReadyTests {
    /// The cells of a row by their columns.
    static func row(_ line: String) -> [String: String] {
        let cells = Program.run("node \(line) --format csv -q").text.split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
        guard cells.count == 2 else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(cells[0], cells[1]))
    }

    /// Two ENIs: the primary one carries no pods under custom networking, the trunk ENI never does.
    /// https://github.com/aws/amazon-vpc-cni-k8s/issues/2792 and
    /// https://github.com/aws/amazon-vpc-cni-k8s/issues/3189
    @Test(arguments: ["m6g.medium", "p5.48xlarge", "a1.medium", "c6gd.medium"])
    func `the trunk ENI takes the only ENI that would carry pods`(type: String) {
        let options = "--custom-networking --security-group-pods"
        for more in ["", " --prefix-delegation", " --daemonset-pods 1"] {
            let row = Self.row("\(type) \(options)\(more)")
            #expect(row["fits_pods"] == "0", "\(type)\(more)")
            #expect(row["pods"] == "0", "\(type)\(more)")
            #expect(row["binding"] == "addresses", "\(type)\(more)")
        }
        let outcome = Program.run("node \(type) \(options)")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.contains("the node never becomes ready [node-has-no-room]"))
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 100 --instance-type \(type) \(options)")
        #expect(plan.status == .answerIsNo)
        #expect(plan.messages.contains("never becomes ready [node-has-no-room]"))
        // Either alone leaves an ENI.
        #expect(Self.row("\(type) --custom-networking")["fits_pods"] != "0")
        #expect(Self.row("\(type) --security-group-pods")["fits_pods"] != "0")
    }

    /// 45 types have two ENIs and take a trunk ENI.
    @Test func `of all types those without an ENI for pods are a warning`() {
        let outcome = Program.run(
            "node --all --include all --sort instance_type --custom-networking --security-group-pods"
        )
        #expect(outcome.status == .done)
        #expect(outcome.messages.contains("on a1.medium and 44 more types: "))
    }

    /// https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md, `ENABLE_IPv6` (v1.10.0+): in
    /// prefix delegation mode only, on Nitro.
    @Test func `IPv6 needs Nitro and a VPC CNI that has it`() {
        #expect(Self.row("m5.large --ip-family ipv6 --cni-version 1.10.0")["fits_pods"] == "108")
        for options in [
            "m5.large --ip-family ipv6 --cni-version 1.9.3", "t2.medium --ip-family ipv6",
            "m5.large --ip-family ipv6 --security-group-pods --cni-version 1.9.0",
            "m5.metal --ip-family ipv6 --cni-version 1.10.0",
        ] {
            #expect(Self.row(options)["fits_pods"] == "0", "\(options)")
            let outcome = Program.run("node \(options)")
            #expect(outcome.status == .answerIsNo, "\(options)")
            #expect(outcome.messages.contains("never becomes ready"), "\(options)")
        }
    }

    /// https://docs.aws.amazon.com/eks/latest/best-practices/sgpp.html: 9 branch ENIs of m5.large.
    @Test(arguments: [("m5.large", 9), ("c5.xlarge", 18)])
    func `pods with security groups beyond the branch ENIs are an error`(type: String, most: Int) {
        let options = "\(type) --security-group-pods --pods"
        #expect(!Program.run("node \(options) \(most)").messages.contains("branch-enis-short"))
        let outcome = Program.run("node \(options) \(most + 2)")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.contains("2 pods on \(type) would wait for a branch ENI"))
        // Those that wait take no address.
        #expect(
            Self.row("\(options) \(most + 2)")["addresses"]
                == Self.row("\(options) \(most)")["addresses"])
    }

    @Test(arguments: ["hpc6a.48xlarge", "g3.4xlarge"])
    func `nothing is computed from branch ENIs that are not known`(type: String) {
        let row = Self.row("\(type) --security-group-pods")
        for column in [
            "enis", "secondary_ips", "prefixes", "addresses", "unused_addresses",
            "addresses_after_scale_down", "volumes", "branch_enis", "fits_pods", "binding",
        ] {
            // A volume that is dedicated does not go by ENIs, but how many are attached is not known.
            #expect(row[column] == "", "\(type) \(column)")
        }
        #expect(row["max_pods"]?.isEmpty == false)
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 100 --instance-type \(type) --security-group-pods")
        #expect(plan.status == .badInput)
        #expect(plan.messages.contains("branch-enis of \(type) is unknown"))
    }

    /// https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/cloud/limits/
    /// volume_limits_table.go has no f1.
    @Test(arguments: ["f1.2xlarge", "f1.4xlarge"])
    func `a limit that is not known leaves the other columns`(type: String) {
        let known = Self.row(type)
        let row = Self.row("\(type) --volumes 1")
        for (column, cell) in known where column != "fits_pods" && column != "binding" {
            #expect(row[column] == cell, "\(column)")
        }
        #expect(row["fits_pods"] == "" && row["binding"] == "" && row["volumes"] == "")
        // A limit that is known counts all the same.
        #expect(Self.row("\(type) --volumes 1 --cpu 2")["pods"] != known["pods"])
    }

    /// x2iedn.4xlarge: 8 × (30 − 1) + 2 = 234, of which 110 are recommended to 16 vCPUs.
    @Test(arguments: ["--pods 232", "--pods-per-node 232"])
    func `pods above the kubelet's are no room, and more max pods cure it`(options: String) {
        let outcome = Program.run("node x2iedn.4xlarge \(options)")
        #expect(outcome.status == .answerIsNo)
        #expect(
            outcome.messages.contains(
                """
                error: 232 pods with an address are planned per node, the kubelet allows 108 [node-has-no-room]
                  hint: plan at most --pods-per-node 108, or raise --max-pods
                """))
        #expect(!outcome.messages.contains("addresses-short"))
        let cured = Program.run("node x2iedn.4xlarge \(options) --max-pods 234")
        #expect(cured.status == .done)
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 300 --instance-type x2iedn.4xlarge --pods-per-node 232"
        )
        #expect(plan.messages.contains("the kubelet allows 108 [node-has-no-room]"))
    }

    @Test func `where raised max pods do not suffice the hint names the most`() {
        let outcome = Program.run("node m5.large --pods 40 --max-pods 20")
        #expect(
            outcome.messages.contains(
                "plan at most --pods-per-node 18, or --pods-per-node 27 with --max-pods 29"))
        let several = Program.run("node m5.large m5.4xlarge --pods 110 --prefix-delegation")
        #expect(several.status == .answerIsNo)
        #expect(several.messages.contains("on m5.large and 1 more type:"))
    }
}
