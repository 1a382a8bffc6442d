import Boundary
import Testing

/// A plan of Terraform among the documents of a cluster: `--today` leaves it out, and documents are not replaced.
struct TodayTests {
    private static let names = ["vpcs", "subnets", "enis", "nodes", "pods"]

    private static func files(_ names: [String]) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in names { files["prod/\(name).json"] = try Fixture.bytes("cluster/\(name).json") }
        return files
    }

    @Test(arguments: [
        "check prod", "check prod --pods 120", "check prod --format csv",
        "check prod --format json",
        "migrate prod --to prefix-delegation", "migrate prod --to custom-networking --format json",
        "check prod --format openmetrics",
    ])
    func `a plan is left out as if it were not there`(line: String) throws {
        let without = Program.run(line, try Self.files(Self.names))
        let with = Program.run("\(line) --today", try Self.files(Self.names + ["plan"]))
        #expect(with.output == without.output)
        #expect(with.status == without.status)
        #expect(Program.run("\(line) --today", try Self.files(Self.names)).output == without.output)
    }

    @Test func `what is not known of today is told`() throws {
        let files = try Self.files(Self.names + ["plan"])
        let both = Program.run("check prod --today --require-no-worse", files)
        #expect(both.status == .usage)
        #expect(both.messages.contains("--require-no-worse cannot be combined with --today"))
        let made = ["p.json": Array(Self.planOfNew.utf8)]
        let alone = Program.run("check p.json --today --instance-type m5.large --pods 60", made)
        #expect(alone.status == .badInput)
        #expect(
            alone.messages
                == "error: no document has today's subnets: p.json only creates subnets\n"
                + "  hint: add aws ec2 describe-subnets --output json, or leave out --today\n")
    }

    /// A plan that creates a subnet in a VPC that exists.
    private static let planOfNew = #"""
        {"format_version":"1.2","planned_values":{"root_module":{"resources":[{"address":"aws_subnet.a",
        "mode":"managed","type":"aws_subnet","name":"a","values":{"availability_zone":"eu-west-1a",
        "cidr_block":"10.0.0.0/22","vpc_id":"vpc-1"}}]}},"resource_changes":[{"address":"aws_subnet.a",
        "mode":"managed","type":"aws_subnet","name":"a","change":{"actions":["create"],"before":null,
        "after":{"availability_zone":"eu-west-1a","cidr_block":"10.0.0.0/22","vpc_id":"vpc-1"}}}]}
        """#

    @Test(arguments: ["check prod", "migrate prod --to prefix-delegation"])
    func `a subnet in use that the plan destroys is told`(line: String) throws {
        let files = try Self.files(Self.names + ["plan"])
        let warning =
            "warning: the plan destroys private-c 172.16.12.0/24, in which 37 addresses are in use: "
            + "AWS does not delete it [subnet-not-empty]\n"
        #expect(Program.run(line, files).messages.contains(warning))
        #expect(!Program.run("\(line) --today", files).messages.contains("subnet-not-empty"))
        // Nothing is said of what is not known.
        let alone = Program.run(
            "\(line.replacing("prod", with: "prod/plan.json")) --instance-type m5.large --pods 60",
            files)
        #expect(!alone.messages.contains("subnet-not-empty"))
    }

    @Test func `targets that are given to tune are those in use`() throws {
        let files = try Self.files(Self.names)
        let text = Program.run("tune prod --warm-ip-target 2 --minimum-ip-target 10", files).text
        #expect(text.contains("from options: WARM_IP_TARGET 2, MINIMUM_IP_TARGET 10"))
        #expect(text.contains("2          10        144       67     73  in use"))
    }

    @Test func `pods that are given say how as many are asked for as they run`() throws {
        let files = try Self.files(Self.names)
        let even = Program.run("check prod --pods 120", files)
        let line = "spread as they run today instead: --density 1.5 in place of --pods 120"
        #expect(even.lines.contains { $0.hasSuffix(line) }, "\(even.lines)")
        #expect(
            Program.run("check prod --density 1.5", files).text.contains("holds 120 pods (1.5×)"))
        let same = Program.run("check prod --pods 80", files).text
        #expect(same.contains("spread as they run today instead: leave out --pods 80\n"))
        for other in ["--pods 40", "--pods 120 --instance-type m5.large", "--pods-per-node 6"] {
            #expect(!Program.run("check prod \(other)", files).text.contains("in place of"))
        }
    }

    @Test(arguments: ["check", "tune", "migrate --to prefix-delegation"])
    func `a document is not replaced by the report`(command: String) throws {
        let name = command.split(separator: " ")[0]
        for documents in ["prod/nodes.json ./prod/pods.json", "prod", "prod/"] {
            let outcome = Program.run(
                "\(command) \(documents) -o prod/pods.json", try Self.files(Self.names))
            #expect(outcome.status == .usage)
            #expect(
                outcome.messages
                    == "error: -o prod/pods.json would replace a document that \(name) reads\n"
                    + "  hint: another name, such as -o \(name).json\n")
        }
    }

    @Test func `subnets of two clusters are told by their documents`() {
        func subnets(_ zone: String, _ block: String) -> [UInt8] {
            Array(
                #"{"Subnets":[{"SubnetId":"subnet-\#(zone)","AvailabilityZone":"\#(zone)","CidrBlock":"\#(block)"}]}"#
                    .utf8)
        }
        let outcome = Program.run(
            "check one.json two.json --instance-type m5.large --pods 60",
            [
                "one.json": subnets("eu-west-1a", "10.0.0.0/22"),
                "two.json": subnets("us-east-1a", "10.1.0.0/22"),
            ])
        #expect(outcome.status == .badInput)
        #expect(
            outcome.messages.contains(
                "hint: one.json and two.json describe subnets: give the documents of one cluster"),
            "\(outcome.messages)")
    }

    @Test func `only a document of a cluster is collected`() {
        for line in [
            "subnets --cidr 10.0.0.0/16 --pods 6 --existing prod", "maxpods --all --table prod",
        ] {
            #expect(!Program.run(line).messages.contains("collect"), "\(line)")
        }
    }
}
