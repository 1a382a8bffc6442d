import Boundary
import CapacityModel
import Options
import Testing

@testable import Program

/// What `subnets` and `check` write in JSON is read back as a plan.
struct PlanJSONTests {
    static let plans = [
        "--cidr 172.16.0.0/16 --pods 600",
        "--cidr 172.16.0.0/16 --ec2-instances 600 --no-public --density 1,2.5 --require 2.5",
        "--cidr 10.0.0.0/16 --pods 900 --instance-type m5.large --azs eu-west-1a,b --max-pods 20",
        "--cidr 10.0.0.0/16 --pods 3000 --instance-type m5.large --prefix-delegation --surge 10%",
        "--cidr 10.0.0.0/16 --pods 900 --instance-type m5.large --custom-networking --cpu 250m",
        "--cidr 10.0.0.0/16 --pods 900 --memory 512Mi --daemonset-pods 2 --daemonset-memory 200Mi",
        "--cidr 10.0.0.0/16 --pods 900 --warm-ip-target 2 --minimum-ip-target 12 --cni-version 1.18.0",
        "--cidr 10.0.0.0/16 --pods 900 --tolerate-az-loss 1 --reserve 20@private --endpoints 4",
        "--cidr 10.0.0.0/16 --pods 900 --public-addresses 20 --host-network-pods 3 --max-eni 2",
        "--cidr 10.0.0.0/16 --pods 900 --pods-per-node 8 --fargate-pods 30 --addresses-per-node 20",
        "--cidr 10.0.0.0/16 --pods 900 --instance-type m5.large --max-pods-expression max_pods-2",
        "--cidr 10.0.0.0/16 --pods 900 --prefix-delegation --instance-type m5.large "
            + "--spoiled-blocks 30%",
        "--cidr 10.0.0.0/16 --os bottlerocket --pods 900 --exclude 10.0.0.0/20",
        "--cidr 10.0.0.0/16 --node-group type=m6i.large,pods=400,cpu=200m "
            + "--node-group name=web,type=c6i.xlarge,type=c6a.xlarge,pods=200,"
            + "mode=prefix-delegation,max-pods=60",
        "--cidr 10.0.0.0/16 --node-group type=m6i.large,pods=400,azs=a+b "
            + "--node-group type=c6i.xlarge,pods=200",
        "--cidr 10.0.0.0/16 --pods 1000 --node-group type=m6i.large,share=40.5% "
            + "--node-group type=c6i.xlarge,share=59.5%,surge=3",
    ]

    /// What a report says of its subnets, demand and request, and not of how it was asked.
    private static func conclusions(_ outcome: Outcome) -> [String] {
        outcome.lines.filter { line in
            !line.hasPrefix("  \"request\"") && !line.hasPrefix("  \"documents\"")
                && ["\"node\":", "\"holds\"", "\"verdict\"", "{\"density\"", "\"name\""].contains {
                    line.contains($0)
                }
        }
    }

    @Test(arguments: plans)
    func `a plan in JSON needs nothing beside it`(options: String) {
        let plan = Program.run("subnets \(options) --format json")
        #expect(plan.status == .done, "\(plan.messages)")
        let files = ["/memory/plan.json": plan.output, "-": plan.output]
        let check = Program.run("check /memory/plan.json --format json", files)
        #expect(check.status == .done, "\(check.messages)")
        #expect(Self.conclusions(check) == Self.conclusions(plan))
        #expect(!Self.conclusions(check).isEmpty)
        let piped = Program.run("check - --format json", files)
        #expect(piped.conclusions == check.conclusions)
        // And a check is one again.
        let again = Program.run("check - --format json", ["-": check.output])
        #expect(Self.conclusions(again) == Self.conclusions(check), "\(again.messages)")
    }

    @Test func `options go before what the plan says`() {
        let plan = Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --format json")
        let files = ["p": plan.output]
        for options in [
            "--pods 900", "--ec2-instances 700", "--instance-type m5.large", "--density 1,2",
            "--prefix-delegation --instance-type m5.large", "--node-group type=m6i.large,pods=400",
            "--max-pods 12",
        ] {
            let check = Program.run("check p --format csv \(options)", files)
            let type = options.contains("type") ? "" : "--instance-type t3.medium "
            let pods =
                options.contains("pods 9") || options.contains("-in") && options.contains("70")
                    || options.contains("pods=") ? "" : "--pods 600 "
            let asked = Program.run(
                "check q --format csv --cidr 10.0.0.0/16 \(type)\(pods)\(options)",
                ["q": Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --format csv").output])
            #expect(
                check.status != .usage && check.rows == asked.rows,
                "\(options)\(check.messages)\(asked.messages)")
        }
    }

    @Test func `subnets takes a plan in JSON wherever it takes one in CSV`() {
        let line = "subnets --cidr 10.0.0.0/16 --pods 600"
        let files = [
            "p.json": Program.run("\(line) --format json").output,
            "p.csv": Program.run("\(line) --format csv").output,
        ]
        for option in ["--existing", "--exclude", "--diff"] {
            let outcomes = ["p.json", "p.csv"].map { name in
                Program.run(
                    "subnets --cidr 10.0.0.0/16 --pods 900 \(option) \(name) --format json", files)
            }
            #expect(outcomes[0].output == outcomes[1].output && !outcomes[0].output.isEmpty)
        }
        let migrated = Program.run(
            "migrate --to prefix-delegation p.json --instance-type m5.large", files)
        #expect(migrated.status == .done, "\(migrated.messages)")
    }

    struct Fault: Sendable {
        let text: String
        let says: String
    }

    static let faults: [Fault] = [
        Fault(
            text: #"{"format_version":"1.0","kind":"subnets","subnets":[]}"#, says: "has no subnet"),
        Fault(
            text: #"{"format_version":"1.0","kind":"migrate","subnets":[]}"#,
            says: "an answer of capcalc migrate, not a plan"),
        Fault(
            text:
                #"{"format_version":"1.0","kind":"check","subnets":[{"name":"a","cidr":"10.0.0.0/24"}]}"#,
            says: "expected a subnet with name, tier, availability_zone and cidr"),
        Fault(
            text: #"{"format_version":"1.0","kind":"check","subnets":[{"cidr":"10.0.0.1/24"}]}"#,
            says: "10.0.0.1/24"),
    ]

    @Test(arguments: faults)
    func `what is no plan is refused`(fault: Fault) {
        let files = ["p.json": Array(fault.text.utf8)]
        for line in [
            "check p.json --instance-type t3.medium --pods 5",
            "subnets --cidr 10.0.0.0/16 --pods 5 --existing p.json",
        ] {
            let outcome = Program.run(line, files)
            #expect(outcome.status == .badInput && outcome.output.isEmpty)
            #expect(outcome.messages.contains(fault.says), "\(outcome.messages)")
        }
    }

    @Test func `other JSON is no plan`() {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 5 --existing p.json", ["p.json": Array("{}".utf8)])
        #expect(outcome.messages.contains("is JSON, but no plan of capcalc"))
    }
}
