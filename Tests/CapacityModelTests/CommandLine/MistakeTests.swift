import Boundary
import Options
import Testing

@testable import Program

/// What people type by mistake, and the cure that they are told.
struct MistakeTests {
    struct Mistake: Sendable, CustomStringConvertible {
        let line: String
        var status = ExitStatus.usage
        let cure: String

        var description: String { line }

        /// Runs the line: one error that has the cure, and nothing else.
        func expectCure() {
            let outcome = Program.run(line)
            #expect(outcome.status == status, "\(outcome.messages)")
            #expect(outcome.output.isEmpty && outcome.file == nil)
            #expect(outcome.messages.hasPrefix("error: "))
            #expect(outcome.messages.contains(cure), "\(outcome.messages)")
        }
    }

    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600"

    static let files: [Mistake] = [
        Mistake(line: "\(plan) -o json", cure: "did you mean --format json?"),
        Mistake(line: "\(plan) -o terraform", cure: "did you mean --format terraform?"),
        Mistake(line: "\(plan) -o report.pdf", cure: "--format json -o report.pdf"),
        Mistake(line: "\(plan) -o out/plan.png", cure: "hint: -o out/plan.svg"),
        Mistake(line: "\(plan) -o cluster.yaml", cure: "--format eksctl -o cluster.yaml"),
        Mistake(line: "\(plan) -o out/gate.xml", cure: "--format junit -o out/gate.xml"),
        Mistake(line: "maxpods t3.medium -o csv", cure: "did you mean --format csv?"),
    ]

    static let options: [Mistake] = [
        Mistake(line: "subnets --cidr --pods 600", cure: "error: --cidr needs a value\n"),
        Mistake(line: "\(plan) -o -q", cure: "error: --output needs a value\n"),
        Mistake(line: "\(plan) --zones 3", cure: "did you mean --azs 3"),
        Mistake(line: "\(plan) --survive-zones 1", cure: "did you mean --tolerate-az-loss 1?"),
        Mistake(
            line: "\(plan) --nodes 3",
            cure:
                "did you mean --ec2-instances 3 (as many pods as there are EC2 instances), or --pods 3?"
        ),
        Mistake(line: "\(plan) --json", cure: "did you mean --format json?"),
        Mistake(line: "subnets --vpc-cidr 10.0.0.0/16", cure: "did you mean --cidr?"),
        Mistake(line: "\(plan) --type m5.large", cure: "did you mean --instance-type?"),
        Mistake(line: "node --type m5.large", cure: "did you mean capcalc node m5.large?"),
        Mistake(line: "maxpods --type m5.large", cure: "did you mean --instance-type?"),
        Mistake(line: "\(plan) --verbose", cure: "did you mean --explain?"),
        Mistake(line: "\(plan) --elephant", cure: "capcalc subnets --help lists all"),
        Mistake(line: "--elephant", cure: "capcalc --help lists all"),
        Mistake(line: "tune nodes.json --zones 3", cure: "hint: capcalc tune --help lists all"),
        Mistake(line: "--version --format csv", cure: "capcalc --version --format json"),
        Mistake(line: "subnets --cidr 10.0.0.0/16 -pods 600", cure: "hint: did you mean --pods?"),
        Mistake(line: "\(plan) -output plan.csv", cure: "hint: did you mean --output?"),
        Mistake(line: "\(plan) -zones 3", cure: "hint: did you mean --azs 3"),
        Mistake(line: "\(plan) -quiet", cure: "hint: did you mean --quiet?"),
        Mistake(line: "\(plan) -x", cure: "hint: one-letter options: -o"),
        Mistake(line: "\(plan) --tolerate 1", cure: "hint: did you mean --tolerate-az-loss?"),
        Mistake(
            line: "check --pods 600 --instance-type t3.medium", cure: "add -: … | capcalc check -"),
        Mistake(
            line: "migrate --to prefix-delegation", cure: "add -: … | capcalc migrate -"),
        Mistake(line: "tune", cure: "add -: … | capcalc tune -"),
    ]

    static let values: [Mistake] = [
        Mistake(line: "node m5.large --memory 512m", cure: "did you mean --memory 512Mi?"),
        Mistake(line: "node m5.large --memory 512", cure: "512 is 512 bytes"),
        Mistake(line: "node m5.large --memory 0.5", cure: "did you mean --memory 0.5Gi?"),
        Mistake(line: "node m5.large --cpu 250", cure: "did you mean --cpu 250m,"),
        Mistake(
            line: "\(plan) --daemonset-memory 64", cure: "did you mean --daemonset-memory 64Mi?"),
        Mistake(
            line: "subnets --pods 600 --cidr 10.0.0.0/16,10.1.0.0/16",
            cure: "--cidr=10.0.0.0/16 --cidr=10.1.0.0/16"),
        Mistake(
            line: "check --pods 9 --instance-type t3.medium --private=10.0.0.0/24,10.0.1.0/24",
            cure: "--private=10.0.0.0/24 --private=10.0.1.0/24"),
        Mistake(
            line: "\(plan) --exclude 10.0.0.0/24,10.0.1.0/24",
            cure: "--exclude=10.0.0.0/24 --exclude=10.0.1.0/24"),
        Mistake(
            line: "\(plan) --service-cidr 172.20.0.0/16,10.9.0.0/16",
            cure: "--service-cidr 172.20.0.0/16\n"),
        Mistake(
            line: "check --pods 9 --instance-type t3.medium --private=subnet-0abc12",
            cure: "aws ec2 describe-subnets --subnet-ids subnet-0abc12 --output json"),
        Mistake(
            line: "\(plan) --exclude subnet-0abc12", cure: "aws ec2 describe-subnets --subnet-ids"),
        Mistake(
            line: "subnets --pods 9 --cidr vpc-0abc12", cure: "aws ec2 describe-vpcs --vpc-ids"),
        Mistake(
            line: "check subnet-0abc12 --pods 9 --instance-type t3.medium", status: .noInput,
            cure: "aws ec2 describe-subnets --subnet-ids"),
        Mistake(
            line: "check --pods 9 --instance-type t3.medium --private 10.0.0.0/24 10.0.1.0/24",
            status: .noInput, cure: "--private=10.0.1.0/24"),
    ]

    static let numbers: [Mistake] = [
        Mistake(line: "subnets --pods 1,200", cure: "hint: did you mean --pods 1200?"),
        Mistake(line: "subnets --pods 1k", cure: "hint: did you mean --pods 1000?"),
        Mistake(line: "subnets --pods +3", cure: "hint: did you mean --pods 3?"),
        Mistake(line: "subnets --pods 0", cure: "hint: the least is --pods 1\n"),
        Mistake(line: "subnets --pods 10000001", cure: "hint: the most is --pods 10000000\n"),
        Mistake(line: "subnets --pods many", cure: "hint: use digits only, such as --pods 2\n"),
        Mistake(line: "\(plan) --density 1x", cure: "hint: did you mean --density 1?"),
        Mistake(line: "\(plan) --density 1x,2.50x", cure: "hint: did you mean --density 1,2.5?"),
        Mistake(line: "\(plan) --require 2×", cure: "hint: did you mean --require 2?"),
        Mistake(line: "\(plan) --density 0.5", cure: "hint: the least is --density 1\n"),
        Mistake(line: "\(plan) --density much", cure: "hint: --density 2.5\n"),
    ]

    static let types: [Mistake] = [
        Mistake(line: "maxpods T3.MEDIUM", status: .badInput, cure: "did you mean t3.medium?"),
        Mistake(
            line: "maxpods t3.medium,t3.large", status: .badInput,
            cure: "capcalc maxpods t3.medium t3.large"),
        Mistake(
            line: "\(plan) --instance-type t3.medium,t3.large", status: .badInput,
            cure: "--node-group several"),
        Mistake(line: "types m6i", status: .badInput, cure: "did you mean capcalc types 'm6i.*'?"),
        Mistake(line: "types T3.*", status: .badInput, cure: "did you mean capcalc types 't3.*'?"),
        Mistake(line: "types m6", status: .badInput, cure: "did you mean capcalc types 'm6*'?"),
        Mistake(line: "types x99.*", status: .badInput, cure: "capcalc types lists all"),
    ]

    @Test(arguments: files + options + values + numbers + types)
    func `a mistake is told with its cure`(mistake: Mistake) { mistake.expectCure() }

    @Test(arguments: [" t3.medium ", "\tt3.medium", "T3.Medium "])
    func `blanks and capitals around a type are seen through`(name: String) {
        let outcome = Program.run(["maxpods", name])
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains("did you mean t3.medium?"), "\(outcome.messages)")
    }

    @Test(
        arguments: [
            ("-o -", nil), ("-o plan.CSV", "plan.CSV"), ("-o out/plan", "out/plan"),
            ("-o ./json", "./json"),
            ("-o plan.txt", "plan.txt"), ("-o report.pdf --format json", "report.pdf"),
            ("-o json --format json", "json"), ("-o .hidden", ".hidden"),
            ("-o a.b/plan", "a.b/plan"),
        ] as [(String, String?)])
    func `a file whose format is clear is written`(words: String, file: String?) {
        let outcome = Program.run("\(Self.plan) \(words)")
        #expect(outcome.status == .done && !outcome.output.isEmpty, "\(outcome.messages)")
        #expect(outcome.file == file)
    }

    @Test func `letters of flags may stand together`() {
        #expect(Program.run("subnets -qh").output == Program.run("subnets -q -h").output)
        #expect(Program.run("\(Self.plan) -qo plan.csv").messages.contains("takes no value"))
    }

    @Test func `the version is JSON where that is asked for`() {
        #expect(
            Program.run("--version --format json").text
                == """
                {
                  "format_version": "1.0",
                  "kind": "version",
                  "version": "\(ProgramVersion.text)",
                  "table_edition": "2026-11-22"
                }

                """)
    }

    @Test func `amounts that are meant as they stand are taken`() {
        for words in ["--cpu 99", "--cpu 250000m", "--memory 1048576", "--memory 0", "--cpu 0"] {
            #expect(Program.run("node m5.24xlarge \(words)").status != .usage, "\(words)")
        }
    }

    @Test func `an empty answer is never silent`() {
        let outcome = Program.run("types t3.* --min-vcpus 100")
        #expect(outcome.status == .done)
        #expect(outcome.messages.hasPrefix("note: no instance type is left, all are excluded: "))
        #expect(Program.run("types t3.* --min-vcpus 100 -q").messages.isEmpty)
    }

    @Test func `what other tools call an option is no option here, and is said once a command`() {
        for synonym in Synonym.all {
            for name in synonym.names {
                let option = Option.named(name)
                let isElsewhere = option.map {
                    $0.commands.isDisjoint(with: synonym.option.commands)
                }
                #expect(isElsewhere != false, "\(name)")
            }
        }
    }
}
