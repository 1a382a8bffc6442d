import Boundary
import Testing

@testable import Program

struct ArgumentParserTests {
    struct Refusal: Sendable {
        let line: String
        let says: String
    }

    static let refusals: [Refusal] = [
        Refusal(line: "", says: "no command is given"),
        Refusal(line: "maxpod t3.medium", says: "did you mean 'capcalc maxpods'?"),
        Refusal(line: "--quiet", says: "no command is given"),
        Refusal(line: "maxpods --fromat csv", says: "did you mean --format?"),
        Refusal(line: "maxpods t3.medium --format xml", says: "one of table, csv, json, value"),
        Refusal(line: "maxpods t3.medium --format", says: "--format needs a value"),
        Refusal(line: "maxpods t3.medium --quiet=yes", says: "takes no value, but 'yes'"),
        Refusal(line: "maxpods t3.medium --pods 3", says: "is not an option of 'maxpods'"),
        Refusal(line: "maxpods t3.medium -x", says: "there is no option '-x'"),
        Refusal(line: "maxpods t3.medium -q5", says: "takes no value"),
        Refusal(line: "maxpods", says: "needs an instance type"),
        Refusal(line: "maxpods --all t3.medium", says: "cannot be combined"),
        Refusal(
            line: "maxpods t3.medium --all-modes --prefix-delegation",
            says: "cannot be combined"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --pods 6", says: "--pods is given twice"),
        Refusal(line: "subnets --pods 600", says: "needs the VPC's CIDR block"),
        Refusal(line: "subnets --cidr 10.0.0.0/16", says: "needs the number of pods"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 1 --ec2-instances 2",
            says: "cannot be combined"),
        Refusal(line: "subnets 10.0.0.0/16 --pods 600", says: "accepts only options"),
        Refusal(
            line: "subnets --cidr 10.0.1.0/16 --pods 600",
            says: "the block that contains it is 10.0.0.0/16"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 9 --pod-cidr 100.64.0.0/16",
            says: "add --custom-networking"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 9 --tolerate-az-loss 3",
            says: "at most 2 of 3 zones"),
        Refusal(line: "subnets --cidr 10.0.0.0/16 --pods 9 --azs 27", says: "from 1 to 26"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 9 --azs eu-west-1a,a", says: "appears twice"),
        Refusal(line: "subnets --cidr 10.0.0.0/16 --pods 9 --density 0.5", says: "from 1 to 100"),
        Refusal(line: "subnets --cidr 10.0.0.0/16 --pods 9 --density 1.234", says: "two decimals"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 9 --require 1.5", says: "--density 1,2,3,1.5"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 9 --cni-version newest",
            says: "a version such as 1.18.0"),
        Refusal(
            line: "subnets --cidr 10.0.0.0/16 --pods 9 --format value", says: "for maxpods only"),
        Refusal(line: "check --private=10.0.0.0/22 --pods 9", says: "needs the instance type"),
        Refusal(line: "check --pods 9 --instance-type t3.medium", says: "needs a private subnet"),
        Refusal(
            line: "check --private=10.0.0.0/22@US --pods 9 --instance-type t3.medium",
            says: "is not a zone name"),
        Refusal(line: "types --sort vcpu", says: "did you mean vcpus?"),
        Refusal(line: "types --arch arm", says: "one of x86_64, arm64"),
        Refusal(line: "help nothing", says: "there is no command 'nothing'"),
    ]

    @Test(arguments: refusals)
    func `a command line that cannot be understood exits 64 and says why`(refusal: Refusal) {
        let outcome = Program.run(refusal.line)
        #expect(outcome.status == .usage)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(refusal.says), "\(outcome.messages)")
    }

    static let equals: [[String]] = [
        ["maxpods t3.medium --format csv", "maxpods --format=csv t3.medium"],
        ["maxpods t3.medium --format csv", "--format csv maxpods t3.medium"],
        ["maxpods t3.medium --format csv", "maxpods --format csv -- t3.medium"],
        ["maxpods t3.medium --format csv -q", "-q maxpods t3.medium --quiet --format csv -o -"],
        ["help subnets", "subnets --help"],
        ["help subnets", "subnets --cidr nonsense --help"],
        ["help subnets", "subnets -h --help"],
        ["subnets -h", "subnets --cidr nonsense -h"],
        ["help", "--help"],
    ]

    @Test(arguments: equals)
    func `options stand anywhere`(lines: [String]) {
        let outcomes = lines.map { Program.run($0) }
        #expect(outcomes[0].status == .done)
        #expect(!outcomes[0].output.isEmpty)
        #expect(outcomes[0].output == outcomes[1].output)
    }

    @Test func `everything behind two dashes is an operand`() {
        let outcome = Program.run("maxpods -- --all")
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains("there is no instance type '--all'"))
    }

    @Test func `version has the program's version and the date of the table`() {
        #expect(Program.run("--version").text == "capcalc 0.1.0, instance types of 2026-11-22\n")
    }
}
