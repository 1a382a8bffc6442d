import Boundary
import Testing

@testable import Program

/// The option in every command that takes it.
struct MaxPodsExpressionCommandTests {
    private static let custom = "((default_enis - 1) * (ips_per_eni - 1)) + 2"

    private static func run(_ line: String, _ expression: String, _ more: String...) -> Outcome {
        let words = line.split(separator: " ").map { String($0) }
        return Program.run(words + ["--max-pods-expression", expression] + more)
    }

    @Test func `node has each type's number in CSV, in JSON and in the table`() {
        let types = "node t3.medium m5.large m5.24xlarge --custom-networking -q"
        let csv = Self.run("\(types) --format csv", Self.custom)
        #expect(
            csv.lines.dropFirst().map { $0.split(separator: ",")[3] } == ["12", "20", "688"])
        let json = Self.run("\(types) --format json --explain", Self.custom).text
        for part in [
            #""kubelet_max_pods":20"#, #""max_pods_expression":"((default_enis - 1) * (ips_"#,
            #""kubelet_explanation":"--max-pods-expression ((default_enis - 1) * (ips_per_eni - 1)) + 2 = 20""#,
        ] {
            #expect(json.contains(part), "\(part)")
        }
        #expect(Self.run(types, Self.custom).lines[2].hasPrefix("t3.medium      12 "))
        let one = Self.run("node m5.large --explain", "max_pods + 2")
        #expect(one.text.contains("KUBELET         --max-pods-expression max_pods + 2 = 31\n"))
        #expect(one.text.contains("RESERVED        70m CPU, 255 + 11 × 31 = 596 MiB\n"))
        #expect(one.text.contains("nodeadm/doc/examples.md"))
    }

    @Test func `a plan counts with it, and explains it, in one group or several`() {
        let plan = "subnets --cidr 10.0.0.0/16 --pods 600 --instance-type m5.large"
        let given = Program.run("\(plan) --max-pods 12 --format json --quiet").text
        let json = Self.run("\(plan) --format json --quiet", "12").text
        #expect(json.contains(#""max_pods":12"#))
        #expect(json.replacing(#","max_pods_expression":"12""#, with: "") == given)
        #expect(
            Self.run("\(plan) --explain", "12").text
                .contains("the kubelet's max pods: --max-pods-expression 12 = 12"))
        let group = "type=m5.large,type=m5.4xlarge,pods=600,max-pods-expression=min(8, max_pods)"
        let groups = Program.run([
            "subnets", "--cidr", "10.0.0.0/16", "--max-pods", "20", "--format", "json",
            "--node-group", group, "--node-group", "type=m5.large,pods=9",
        ]).text
        #expect(groups.contains(#""max_pods":8,"max_pods_expression":"min(8, max_pods)""#))
        #expect(groups.contains(#""max_pods":20,"pods_per_node""#))
    }

    @Test func `types of one group have a number each, and carry what the least carries`() {
        let text = Program.run([
            "subnets", "--cidr", "10.0.0.0/16", "--explain", "--node-group",
            "type=m5.large,type=m5.4xlarge,pods=600,max-pods-expression=max_pods - 20",
        ]).text
        #expect(text.contains("of group-1: --max-pods-expression max_pods - 20 = 9\n"))
        #expect(text.contains("of group-1: --max-pods-expression max_pods - 20 = 214\n"))
        #expect(text.replacing("\n      ", with: " ").contains("another type allows 7"))
    }

    @Test func `check and migrate take it, and migrate proposes one`() {
        let cluster = "--private=10.0.0.0/20 --pods 60 --instance-type m5.large"
        let check = Self.run("check \(cluster) --format json", "12")
        #expect(check.text.contains(#""max_pods":12,"max_pods_expression":"12""#))
        let migrate = Self.run("migrate --to custom-networking \(cluster) --format json", "12")
        #expect(migrate.text.contains(#""before":{"network_mode":"secondary-ip","max_pods":12"#))
        #expect(
            migrate.text.contains(#""after":{"network_mode":"custom-networking","max_pods":20"#))
        #expect(!migrate.text.contains("max_pods_expressions"))
        let types =
            "migrate --to custom-networking --private=10.0.0.0/20 "
            + "--node-group type=m5.large,type=m5.xlarge,pods=60"
        let line =
            "NodeConfig: spec.kubelet.maxPodsExpression: \\\"(default_enis - 1) * (ips_per_eni - 1)"
        #expect(Program.run("\(types) --format json").text.contains(line))
        #expect(
            Program.run(types).lines.contains(
                "EC2NodeClass: spec.kubelet.maxPods: \"(default_enis - 1) * (ips_per_eni - 1) + 2\""
            ))
    }

    @Test func `nodes that have what the expression says are as they should be`() throws {
        let cluster = TuneCommandTests.documents(3, "m5.large", pods: 5, maxPods: 31)
        let check = "check @ --private=10.0.0.0/20 --pods 60 --instance-type m5.large"
        let without = try LiveCheckTests.run(check, cluster)
        #expect(without.messages.contains("[max-pods-unexpected]"), "\(without.messages)")
        for (expression, isExpected) in [("max_pods+2", true), ("max_pods+3", false)] {
            let line = "\(check) --max-pods-expression \(expression)"
            let outcome = try LiveCheckTests.run(line, cluster)
            #expect(outcome.messages.contains("[max-pods-unexpected]") != isExpected)
        }
    }

    @Test func `a batch takes it as a key`() throws {
        let line =
            #"{"command":"node","operands":["m5.large"],"max_pods_expression":"max_pods + 2"}"#
        let result = BatchResult(of: BatchLine(number: 1, bytes: Array(line.utf8)), .none)
        #expect(result.status == .done)
        #expect(String(decoding: result.bytes, as: UTF8.self).contains(#""kubelet_max_pods":31"#))
    }

    /// Expressions that are refused: what is said, and the exit status.
    static let refused: [(text: String, status: Boundary.ExitStatus, message: String)] = [
        (
            "max_pods +", .usage,
            "--max-pods-expression, character 11: a value is missing at the end"
        ),
        ("default_enis + default_eni", .usage, "hint: did you mean default_enis?"),
        ("max_pods * 9999", .badInput, "gives 289,971 for m5.large; the maximum is 100,000"),
    ]

    @Test(arguments: refused)
    func `what is no expression is refused in every command`(
        text: String, status: Boundary.ExitStatus, message: String
    ) {
        for command in [
            "node m5.large", "subnets --cidr 10.0.0.0/16 --pods 9 --instance-type m5.large",
            "check --private=10.0.0.0/20 --pods 9 --instance-type m5.large",
            "migrate --to custom-networking --private=10.0.0.0/20 --pods 9 --instance-type m5.large",
        ] {
            let outcome = Self.run(command, text)
            #expect(outcome.status == status)
            #expect(outcome.messages.contains(message), "\(outcome.messages)")
            let both = Self.run(command, "max_pods", "--max-pods", "20")
            #expect(both.status == .usage)
            #expect(both.messages.contains("cannot be combined"))
        }
    }

    @Test func `a type without a number has a warning, and nodeadm's own`() {
        let outcome = Self.run("node m5.large t3.nano --format csv", "max_pods - 20")
        #expect(outcome.lines[2].hasPrefix("t3.nano,secondary-ip,4,4,"))
        #expect(
            outcome.messages.contains(
                "warning: the expression gives no max pods for t3.nano: it gives -16 "
                    + "[max-pods-expression-fails]"))
        let plan = Self.run("subnets --cidr 10.0.0.0/16 --pods 9 --instance-type m5.large", "1 / 0")
        #expect(plan.messages.contains("no max pods for m5.large: it divides by zero"))
        let detail = Self.run("node m5.large", "max_pods - 29")
        #expect(detail.text.contains("max_pods - 29: it gives 0, so nodeadm's default 29"))
    }

    @Test func `what only Karpenter has is noted`() {
        let outcome = Self.run("node m5.large", "min(20, max_pods)")
        #expect(
            outcome.messages.contains(
                "note: only Karpenter supports 'min': nodeadm would set its default, 29 on "
                    + "m5.large [max-pods-expression-dialect]"))
        #expect(!Self.run("node m5.large", "max_pods").messages.contains("dialect"))
    }

    @Test func `small and great numbers are answered for every type and mode`() {
        for text in ["1", "100000", "vcpus"] {
            for mode in ["", "--prefix-delegation", "--custom-networking", "--os windows"] {
                let outcome = Self.run("node --all --include all --format csv -q \(mode)", text)
                #expect(outcome.status.rawValue <= 1, "\(text) \(mode)")
                #expect(outcome.lines.count > 1_400)
            }
        }
    }
}
