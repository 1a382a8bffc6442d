import Boundary
import CapacityModel
import Testing

@testable import Program

struct MaxPodsCommandTests {
    /// What AWS's max-pods-calculator.sh said when it was run, and where it was wrong.
    /// awslabs/amazon-eks-ami, templates/al2/runtime/max-pods-calculator.sh, and the cases of
    /// templates/test/cases/ beside it, at the parent of commit b2289030.
    struct Script: Sendable {
        let arguments: String
        let prints: String
    }

    static let script: [Script] = [
        Script(arguments: "m5.large --cni-version 1.9.0-eksbuild.1", prints: "29"),
        Script(
            arguments: "m5.large --cni-version 1.9.0 --cni-custom-networking-enabled", prints: "20"),
        Script(
            arguments: "m5.large --cni-version 1.9.0 --cni-prefix-delegation-enabled", prints: "110"
        ),
        Script(
            arguments:
                "m5.large --cni-version 1.9.0 --cni-prefix-delegation-enabled --show-max-allowed",
            prints: "434"),
        Script(
            arguments: "m5.large --cni-version 1.8.0 --cni-prefix-delegation-enabled", prints: "29"),
        Script(arguments: "m4.xlarge --cni-version 1.7.5", prints: "58"),
        Script(arguments: "m5.8xlarge --cni-version 1.11.2", prints: "234"),
        Script(
            arguments: "m5.8xlarge --cni-version 1.11.2 --cni-prefix-delegation-enabled",
            prints: "250"),
        Script(arguments: "c6in.32xlarge --cni-version 1.18.0 --show-max-allowed", prints: "394"),
        Script(
            arguments:
                "m5.large --cni-version 1.9.0 --cni-max-eni 1 --cni-custom-networking-enabled",
            prints: "2"),
        Script(arguments: "m5.large --cni-version 1.9.0 --cni-max-eni 99", prints: "29"),
        // The script crashed on the `v`.
        Script(arguments: "m5.large --cni-version v1.18.0", prints: "29"),
        // The script asked for a version.
        Script(arguments: "m5.large", prints: "29"),
        // The script took bare metal for Xen, and printed 737.
        Script(
            arguments:
                "m5.metal --cni-version 1.18.0 --cni-prefix-delegation-enabled --show-max-allowed",
            prints: "11762"),
    ]

    @Test(arguments: script)
    func `with the script's flags one integer is printed`(example: Script) {
        let outcome = Program.run("maxpods --instance-type \(example.arguments)")
        #expect(outcome.text == example.prints + "\n", "\(outcome.messages)")
        #expect(outcome.status == .done)
    }

    static let refused: [(line: String, status: Boundary.ExitStatus, says: String)] = [
        ("--instance-type-from-imds --cni-version 1.18.0", .usage, "works offline"),
        ("--instance-type m5.lrage --cni-version 1.18.0", .badInput, "did you mean m5.large"),
        ("--instance-type m5.large --cni-custom-netwrking-enabled", .usage, "there is no option"),
        ("--instance-type m5.large --cni-max-eni 0", .usage, "from 1 to 100"),
        ("--instance-type m5.large --cni-version 1", .usage, "a version such as"),
        ("--instance-type m5.large --format json", .usage, "one integer"),
        ("--instance-type m5.large t3.medium", .usage, "one type, one integer"),
        (
            "--instance-type c5a.metal", .badInput,
            "--show-max-allowed prints 737, the number of "
                + "the formula"
        ),
        ("t3.medium --show-max-allowed", .usage, "requires --instance-type"),
    ]

    @Test func `what the script guessed is refused`() {
        for (line, status, says) in Self.refused {
            let outcome = Program.run("maxpods \(line)")
            #expect(outcome.status == status, "\(line)")
            #expect(outcome.output.isEmpty, "\(line)")
            #expect(outcome.messages.contains(says), "\(line): \(outcome.messages)")
        }
    }

    @Test func `all bad names are reported at once, with what was meant`() {
        let outcome = Program.run("maxpods t3.medum t3.medium m5.lagre nonsense")
        #expect(outcome.status == .badInput)
        #expect(outcome.output.isEmpty)
        for part in [
            "'t3.medum' (did you mean t3.medium?)", "'m5.lagre' (did you mean", "'nonsense'",
        ] {
            #expect(outcome.messages.contains(part), "\(outcome.messages)")
        }
    }

    @Test func `machine formats have secondary IP without a mode, tables all four`() {
        #expect(Program.run("maxpods t3.medium --format csv").lines.count == 2)
        #expect(Program.run("maxpods t3.medium --format value").text == "17\n")
        #expect(Program.run("maxpods t3.medium").lines.count == 2 + 4 + 1)
        #expect(Program.run("maxpods t3.medium --format csv --all-modes").lines.count == 5)
        #expect(
            Program.run("maxpods t3.medium --format value --prefix-delegation --custom-networking")
                .text == "162\n")
    }

    @Test func `all types are all rows, in the order of the table`() {
        let lines = Program.run("maxpods --all --format csv -q").lines
        #expect(lines.count == 1_431)
        #expect(
            lines.dropFirst().map { $0.prefix { $0 != "," } }
                == InstanceTable.bundled.map { $0.name[...] })
    }

    @Test func `an unknown recommendation is empty, null and a question mark`() {
        #expect(
            Program.run("maxpods c5a.metal --format csv").lines[1]
                == "c5a.metal,secondary-ip,15,50,737,")
        #expect(
            Program.run("maxpods c5a.metal --format json").text.contains(
                "\"recommended_max_pods\":null"))
        #expect(Program.run("maxpods c5a.metal").lines[2].contains("737        ?"))
        #expect(Program.run("maxpods c5a.metal").messages.contains("[vcpus-unknown]"))
    }

    @Test func `findings count by severity`() {
        let xen = "maxpods t2.medium --prefix-delegation"
        #expect(Program.run(xen).status == .done)
        #expect(Program.run(xen).messages.contains("[prefix-delegation-unsupported]"))
        #expect(Program.run(xen + " --strict").status == .answerIsNo)
        #expect(Program.run(xen + " --quiet").messages.isEmpty)
        #expect(Program.run(xen + " --quiet --strict").status == .answerIsNo)
        // A note is no warning.
        #expect(Program.run("maxpods m5.24xlarge --strict").status == .done)
    }

    @Test func `JSON of one mode says that there are others`() {
        let one = Program.run("maxpods t3.medium --format json")
        #expect(
            one.messages.contains("the JSON is for secondary-ip only; --all-modes has all four"))
        let all = Program.run("maxpods t3.medium --format json --all-modes")
        #expect(!all.messages.contains("only"))
    }
}
