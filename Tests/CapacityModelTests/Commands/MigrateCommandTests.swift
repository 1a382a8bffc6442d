import Boundary
import Testing

@testable import Program

struct MigrateCommandTests {
    private static let cluster =
        "--instance-type m5.large --pods 600 --private=10.0.0.0/22 --private=10.0.4.0/22 "
        + "--private=10.0.8.0/22"

    @Test func `the stages and what has to be set stand in the table`() {
        let outcome = Program.run("migrate --to prefix-delegation \(Self.cluster)")
        #expect(outcome.status == .done)
        #expect(
            outcome.lines[0]
                == "TIGHT  600 pods can perhaps migrate to prefix-delegation, rolling or side by side"
        )
        #expect(
            outcome.text.contains(
                "before        each  private     10 + 0        324   1,019         0    43 (0)  yes\n"
            )
        )
        #expect(
            outcome.text.contains("\nKarpenter                    29  EC2NodeClass: spec.kubelet"))
        #expect(outcome.lines.last?.hasSuffix("ENABLE_PREFIX_DELEGATION=true") == true)
        #expect(outcome.messages.contains("[addresses-scattered]"))
        for line in outcome.lines { #expect(line.count <= 100, "\(line)") }
    }

    @Test func `zones that differ have a row each`() {
        let outcome = Program.run(
            "migrate --to custom-networking --instance-type m5.large --pods 300 --format csv "
                + "--private=10.0.0.0/20@eu-west-1a --private=10.0.16.0/23@eu-west-1b")
        #expect(
            outcome.lines.prefix(3) == [
                "stage,availability_zone,tier,old_nodes,new_nodes,needed_addresses,usable_addresses,"
                    + "needed_prefixes,whole_blocks,surely_whole_blocks,fits",
                "before,eu-west-1a,private,8,0,264,4091,0,239,14,true",
                "before,eu-west-1b,private,8,0,264,507,0,15,0,true",
            ])
        #expect(outcome.lines.count == 1 + 2 + 3 * 4)
    }

    @Test func `JSON has the nodes, the steps, the pods' subnets and the settings`() {
        let text = Program.run(
            "migrate --to custom-networking \(Self.cluster) --cidr 10.0.0.0/16 --format json"
        ).text
        for part in [
            #""kind": "migration""#, #""to":"custom-networking""#,
            #""before":{"network_mode":"secondary-ip","max_pods":29,"pods":20,"addresses":30,"#,
            #""after":{"network_mode":"custom-networking","max_pods":20,"pods":18,"addresses":21,"#,
            #""fits": {"before":true,"rolling":true,"side_by_side":true,"after":true}"#,
            #"{"name":"pod-a","availability_zone":"a","cidr":"100.64.0.0/22"}"#,
            #""pod_cidr": ["100.64.0.0/16"]"#,
            #"{"instance_type":"m5.large","authority":"nodeadm","sets":29,"needs":20,"#,
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `a plan in CSV is a cluster to migrate`() throws {
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --instance-type m5.large --format csv")
        let path = "/memory/path"
        let files = [path: plan.output]
        let outcome = Program.run(
            "migrate --to prefix-delegation \(path) --instance-type m5.large --pods 600", files)
        #expect(outcome.status == .done)
        #expect(outcome.text.contains("10 + 10        814   1,019"))
    }

    @Test func `an answer that is no has the first step that fails`() {
        let outcome = Program.run(
            "migrate --to prefix-delegation --instance-type m5.large --pods 200 "
                + "--private=10.0.0.0/23")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.lines[0].hasSuffix("no room for a rolling migration"))
        #expect(outcome.messages.contains("error: rolling, with 4 old and 8 new nodes per zone"))
    }

    /// Command lines that are refused: what is said, and the exit status.
    static let refused: [(line: String, status: Boundary.ExitStatus, message: String)] = [
        ("migrate \(cluster)", .usage, "prefix-delegation or custom-networking"),
        ("migrate --to prefixes \(cluster)", .usage, "--to must be one of prefix-delegation"),
        (
            "migrate --to prefix-delegation --prefix-delegation \(cluster)", .usage,
            "already use prefix-delegation"
        ),
        (
            "migrate --to prefix-delegation --pod-cidr 100.64.0.0/16 \(cluster)", .usage,
            "--to custom-networking"
        ),
        (
            "migrate --to prefix-delegation --instance-type t2.medium --pods 9 --private=10.0.0.0/24",
            .badInput, "no prefix delegation on t2.medium (Xen)"
        ),
        (
            "migrate --to prefix-delegation --cni-version 1.8.0 \(cluster)", .badInput,
            "VPC CNI before 1.9.0"
        ),
        ("migrate --to prefix-delegation --pods 600", .usage, "migrate needs the instance type"),
        (
            "migrate --to prefix-delegation --pods 600 --instance-type m5.large", .usage,
            "migrate needs a private subnet"
        ),
        ("migrate --to prefix-delegation --require 2 \(cluster)", .usage, "--require"),
        ("migrate --to prefix-delegation /nowhere/plan.csv", .noInput, "/nowhere/plan.csv"),
    ]

    @Test(arguments: refused)
    func `what cannot be answered is refused`(
        line: String, status: Boundary.ExitStatus, message: String
    ) {
        let outcome = Program.run(line)
        #expect(outcome.status == status)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    /// The documents of a small cluster, whose ENIs break every block of the private subnets.
    private static let documents = ["vpcs", "subnets", "enis", "nodes", "pods"].map {
        "\(Fixture.path("cluster"))/\($0).json"
    }.joined(separator: " ")

    @Test func `ENIs say which blocks are whole, and where none is, no prefix comes`() {
        let outcome = Program.run("migrate --to prefix-delegation \(Self.documents)")
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.contains("have 0 whole /28 blocks for 4 prefixes"))
        #expect(
            outcome.messages.contains(
                "hint: put the new nodes into a new /24 subnet in each of the zones "
                    + "ap-northeast-2a, ap-northeast-2b and ap-northeast-2c, with a CIDR "))
        // The ENIs say that none is whole, also before anything moves.
        let before = outcome.lines.filter { $0.hasPrefix("before ") }
        #expect(before.count == 3 && before.allSatisfy { $0.hasSuffix("     0     0 (0)  yes") })
    }

    @Test func `subnets that a hint proposes cure what it is about`() {
        for target in ["prefix-delegation", "custom-networking"] {
            for line in [
                Self.documents,
                "--instance-type m5.large --pods 600 --cidr 10.0.0.0/16 --private=10.0.0.0/24 "
                    + "--private=10.0.2.0/23 --private=10.0.4.0/24",
                "--instance-type t3.medium --pods 900 --cidr 10.0.0.0/16 --private=10.0.0.0/25",
            ] {
                let outcome = Program.run("migrate --to \(target) \(line)")
                guard outcome.status == .answerIsNo else { continue }
                let options = outcome.messages.split { $0 == " " || $0 == "\n" }
                    .filter { $0.hasPrefix("--private=") }.joined(separator: " ")
                #expect(!options.isEmpty, "\(outcome.messages)")
                let cured = Program.run("migrate --to \(target) \(line) \(options)")
                #expect(cured.status == .done, "\(options) \(cured.messages)")
            }
        }
    }

    @Test func `zones that fall short are all named`() {
        let outcome = Program.run(
            "migrate --to prefix-delegation --instance-type m5.large --pods 600 "
                + "--private=10.0.0.0/24@a --private=10.0.2.0/24@b --private=10.0.8.0/21@c")
        #expect(
            outcome.messages.hasPrefix(
                "error: before, with 10 old and 0 new nodes per zone: the private subnets of zones a "
                    + "and b have 251 usable addresses and need 324 ["), "\(outcome.messages)")
        let differing = Program.run(
            "migrate --to prefix-delegation --instance-type m5.large --pods 600 "
                + "--private=10.0.0.0/24@a --private=10.0.2.0/25@b --private=10.0.8.0/21@c")
        #expect(
            differing.messages.hasPrefix(
                "error: before: the private subnets of zones a and b are too small; the private "
                    + "subnets of zone a, with 10 old and 0 new nodes, have 251 usable addresses"),
            "\(differing.messages)")
    }

    /// What the rows say, and the first words of the answer.
    static let conclusions: [(subnets: String, surge: Int, starts: String)] = [
        ("10.0.0.0/24", 6, "NO  "),
        ("10.0.0.0/22", 6, "TIGHT  200 pods can perhaps migrate to prefix-delegation, rolling or "),
        (
            "10.0.0.0/19", 6,
            "YES  200 pods can migrate to prefix-delegation, rolling or side by side"
        ),
        (
            "10.0.0.0/22", 1,
            "TIGHT  200 pods can migrate to prefix-delegation rolling, perhaps side by side"
        ),
    ]

    @Test(arguments: conclusions)
    func `the first line is the conclusion of the rows`(
        row: (subnets: String, surge: Int, starts: String)
    ) {
        let outcome = Program.run(
            "migrate --to prefix-delegation --instance-type m5.large --pods 200 --surge \(row.surge) "
                + "--private=\(row.subnets)")
        #expect(outcome.lines[0].hasPrefix(row.starts), "\(outcome.lines[0])")
        let rows = outcome.lines.filter {
            $0.hasPrefix("rolling ") || $0.hasPrefix("side by side ")
        }
        #expect(outcome.lines[0].contains("perhaps") == rows.contains { $0.hasSuffix("perhaps") })
    }

    @Test func `a type that takes no prefixes stays as it is beside one that does`() {
        let outcome = Program.run(
            "migrate --to prefix-delegation --private=10.0.0.0/22 "
                + "--node-group type=m5.large,pods=100 --node-group type=t2.medium,pods=50")
        #expect(outcome.status == .done)
        #expect(outcome.messages.contains("[prefix-delegation-unsupported]"))
    }

    @Test func `the type that runs is packed as it runs, said or not`() {
        let said = Program.run("check \(Self.documents) --instance-type t3.medium --format csv -q")
        let unsaid = Program.run("check \(Self.documents) --format csv -q")
        #expect(said.status == .done && said.text == unsaid.text)
    }
}
