import Boundary
import Testing

@testable import Program

/// What is said to type next, to a person who has an answer, and to nobody else.
struct NextStepTests {
    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600"

    private static func next(_ line: String, _ change: (inout Surroundings) -> Void = { _ in })
        -> String?
    {
        var surroundings = Terminal(columns: 400).surroundings
        change(&surroundings)
        let outcome = Program.run(line.split(separator: " ").map { String($0) }, surroundings)
        let lines = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("next: ") }
        #expect(lines.count < 2)
        return lines.first.map { String($0.dropFirst(6)) }
    }

    static let cases: [(line: String, next: String?)] = [
        ("maxpods t3.medium", "capcalc node t3.medium --cpu 250m --memory 512Mi"),
        (
            "node m5.large",
            "capcalc subnets --cidr 10.0.0.0/16 --pods 600 --instance-type m5.large"
        ),
        ("types m5.*", "capcalc maxpods m5.12xlarge"),
        (plan, "add -o subnets.tf, or -o plan.json for capcalc check plan.json"),
        (plan + " -o plan.json", "capcalc check plan.json --pods 900"),
        (plan + " -o plan.csv", "capcalc check plan.csv --pods 900"),
        ("subnets --cidr 10.0.0.0/16 --pods 51 -o p.json", "capcalc check p.json --pods 77"),
        ("subnets --cidr 10.0.0.0/16 --fit -o p.json", "capcalc check p.json"),
        ("subnets --cidr 10.0.0.0/16 --ec2-instances 60 -o p.csv", "capcalc check p.csv"),
        (
            plan + " --prefix-delegation -o subnets.tf",
            "terraform plan -out=plan && terraform show -json plan | capcalc check - "
                + "--instance-type t3.medium --pods 600 --prefix-delegation"
        ),
        (
            plan + " -o subnets.tf",
            "terraform plan -out=plan && terraform show -json plan | capcalc check - "
                + "--instance-type t3.medium --pods 600"
        ),
        // The table has further subnets to type.
        (
            "check --cidr 10.0.0.0/16 --instance-type t3.small --pods 600 "
                + "--private=10.0.0.0/23 --private=10.0.2.0/23 --private=10.0.4.0/23", nil
        ),
        (
            "check --instance-type t3.small --pods 600 "
                + "--private=10.0.0.0/23 --private=10.0.2.0/23 --private=10.0.4.0/23",
            "capcalc migrate --to custom-networking, with the same documents and options"
        ),
        ("check --instance-type t3.small --pods 6 --private=10.0.0.0/23", nil),
        // The answer is no: the hints say what to do.
        ("check --instance-type t3.small --pods 6000 --private=10.0.0.0/23", nil),
        ("subnets --cidr 10.0.0.0/24 --pods 600", nil),
        // A program takes these.
        (plan + " --format json", nil), (plan + " --format csv", nil),
        (plan + " --format terraform", nil), ("maxpods t3.medium --format value", nil),
        ("maxpods t3.medium -o maxpods.csv", nil),
        // A shell would read such a name in another way.
        (plan + " -o a;b.json", nil), (plan + " -o plan$HOME.csv", nil),
        ("findings", nil), ("--help", nil), ("--version", nil), ("maxpods t3.medum", nil),
    ]

    @Test(arguments: cases)
    func `after an answer comes what to type next`(line: String, next: String?) {
        #expect(Self.next(line) == next)
    }

    @Test(arguments: cases)
    func `not for a program, and not with -q`(line: String, next: String?) {
        #expect(Self.next(line) { $0.isErrorTerminal = false } == nil)
        #expect(Self.next("\(line) -q") == nil || line.hasPrefix("-"))
        // Where only the answer is piped, a person still reads standard error.
        #expect(Self.next(line) { $0.isOutputTerminal = false } == next)
    }
}
