import Boundary
import Testing

/// One answer in several files: `-o plan.csv -o plan.html`.
struct SeveralFilesTests {
    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600 --azs eu-west-1a,b,c"

    @Test(arguments: [
        (
            plan,
            ["plan.csv", "plan.json", "main.tf", "vpc.tfvars", "plan.html", "plan.md", "zones.svg"]
        ),
        ("maxpods t3.medium --all-modes", ["a.csv", "a.json"]),
        ("\(plan) --require 3 --density 1,3 --pods-per-node 2", ["gate.sarif", "plan.json"]),
    ])
    func `every file has what it has alone`(line: String, files: [String]) {
        let whole = Program.run("\(line) \(files.map { "-o \($0)" }.joined(separator: " "))")
        let written =
            [(whole.file ?? "", whole.output)] + whole.further.map { ($0.file, $0.output) }
        #expect(written.map { $0.0 } == files)
        for (file, bytes) in written {
            let alone = Program.run("\(line) -o \(file)")
            #expect(bytes == alone.output, "\(file)")
            #expect(whole.status == alone.status)
            for message in alone.messages.split(separator: "\n") {
                #expect(whole.messages.contains(message), "\(file)")
            }
        }
    }

    @Test func `what is said of all files is said once`() {
        let line =
            "check --private=10.0.0.0/28 --instance-type m5.large --pods 600 -o a.csv -o b.csv"
        let outcome = Program.run(line)
        let errors = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("error: ") }
        #expect(outcome.status == .answerIsNo)
        #expect(errors.count == 1)
        #expect(outcome.messages.contains("; see a.csv\n"))
        #expect(outcome.messages.contains("; see b.csv\n"))
    }

    @Test(arguments: [
        ("-o a.csv -o a.csv", "error: --output a.csv is given twice\n"),
        ("-o a.csv -o -", "error: --output - cannot be combined with files\n"),
        ("-o a.csv -o b.json --format csv", "--format cannot be combined with several files"),
        ("-o a.csv -o b.pdf", "the file name 'b.pdf' does not tell the format"),
        ("-o a.csv -o b.tf.json", "hint: -o b.tf\n"),
    ])
    func `nothing is written where one file is refused`(options: String, says: String) {
        let outcome = Program.run("\(Self.plan) \(options)")
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains(says), "\(outcome.messages)")
        #expect(outcome.file == nil && outcome.output.isEmpty && outcome.further.isEmpty)
    }

    @Test func `commands of one file, and standard input, are told`() {
        let pipe = Program.run("check - -o a.csv -o b.json", ["-": []])
        #expect(pipe.messages.contains("standard input cannot be read again"))
        for line in ["collect --cluster-name prod", "table update a.json"] {
            let outcome = Program.run("\(line) -o a.csv -o b.csv")
            #expect(outcome.messages.contains("--output is given twice"), "\(outcome.messages)")
        }
    }
}
