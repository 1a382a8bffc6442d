import Boundary
import Testing

@testable import Program

/// Hints and choices of address space that lead to the goal.
struct GivenSpaceTests {
    /// 100.64.0.0 is the first address of the /10 of RFC 6598, not of a /8; so of the ranges of RFC 1918.
    @Test(arguments: [
        ("--custom-networking --pod-cidr 100.64.0.0/8", "100.64.0.0/10"),
        ("--cidr 172.16.0.0/8", "172.16.0.0/12"), ("--exclude 192.168.0.0/12", "192.168.0.0/16"),
        ("--avoid 100.64.0.0/9", "100.64.0.0/10"),
    ])
    func `a range with too short a mask is named`(options: String, range: String) {
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 --pods 60 \(options)")
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains("hint: the range that starts there is \(range)"))
    }

    @Test func `other blocks with bits behind their mask are as they were`() {
        let outcome = Program.run("subnets --cidr 10.0.0.1/16 --pods 60")
        #expect(outcome.messages.contains("hint: the block that contains it is 10.0.0.0/16"))
    }

    /// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html: a publicly routable block.
    @Test(arguments: [
        ("8.8.0.0/16", true), ("172.32.0.0/16", true), ("100.128.0.0/16", true),
        ("10.0.0.0/16", false), ("172.31.0.0/16", false), ("192.168.0.0/16", false),
        ("100.64.0.0/16", false), ("198.19.0.0/16", false),
    ])
    func `public space as a block of the VPC is a warning`(block: String, isPublic: Bool) {
        let line = "subnets --cidr \(block) --pods 60"
        let outcome = Program.run(line)
        #expect(outcome.status == .done)
        #expect(outcome.messages.contains("[public-range]") == isPublic, "\(outcome.messages)")
        #expect((Program.run(line + " --strict").status == .answerIsNo) == isPublic)
        let check = Program.run(
            "check --instance-type m5.large --pods 60 --cidr \(block) --private=\(block)")
        #expect(check.messages.contains("[public-range]") == isPublic)
    }

    /// https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html: pods lie in the further
    /// blocks, nodes do not.
    @Test(arguments: [
        "--cidr 10.0.0.0/22 --pods 6000 --custom-networking",
        "--cidr 10.0.0.0/21 --pods 900 --custom-networking --density 3",
        "--cidr 10.0.0.0/22 --pods 900 --custom-networking --prefix-delegation",
        "--cidr 10.0.0.0/22 --pods 900 --custom-networking --pod-cidr 100.64.0.0/26",
    ])
    func `under custom networking a block for pods is the cure`(options: String) throws {
        let outcome = Program.run("subnets \(options)")
        #expect(outcome.status == .answerIsNo)
        #expect(!outcome.messages.contains("--cidr 100.64"), "\(outcome.messages)")
        let words = outcome.messages.split(whereSeparator: { $0 == " " || $0 == "\n" })
        let place = try #require(words.lastIndex(of: "--pod-cidr"), "\(outcome.messages)")
        let cured = Program.run("subnets \(options) --pod-cidr \(words[place + 1])")
        #expect(cured.status == .done, "\(cured.messages)")
        #expect(!cured.messages.contains("[vpc-too-small]"), "\(cured.messages)")
    }

    @Test func `a smaller density under custom networking asks for a block for pods`() {
        let outcome = Program.run("subnets --cidr 10.0.0.0/21 --pods 400 --custom-networking")
        #expect(outcome.messages.contains("[plan-reduced]"))
        #expect(outcome.messages.contains("--pod-cidr 100.64.0.0/21 for 3×"), "\(outcome.messages)")
        let cured = Program.run(
            "subnets --cidr 10.0.0.0/21 --pods 400 --custom-networking --pod-cidr 100.64.0.0/21")
        #expect(!cured.messages.contains("[plan-reduced]"))
    }

    @Test func `another cluster's plan is address space in use`() {
        let first = Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --format csv -q")
        let files = ["first.csv": first.output, "blocks.txt": Array("10.0.16.0/20 db\n".utf8)]
        let second = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --exclude first.csv --exclude blocks.txt "
                + "--exclude 10.0.32.0/20 --format csv -q", files)
        #expect(second.status == .done, "\(second.messages)")
        let blocks = Set(first.lines.dropFirst().map { $0.split(separator: ",")[3] })
        for line in second.lines.dropFirst() {
            let block = line.split(separator: ",")[3]
            #expect(!blocks.contains(block))
            #expect(!block.hasPrefix("10.0.16.") && !block.hasPrefix("10.0.32."), "\(line)")
        }
        #expect(
            Program.run("subnets --cidr 10.0.0.0/16 --pods 60 --exclude nowhere.csv").status
                == .noInput)
        // A check leaves it out of what is free.
        let check = Program.run(
            "check --cidr 10.0.0.0/16 --instance-type m5.large --pods 60 --private=10.0.64.0/20 "
                + "--exclude first.csv --format json", files)
        #expect(check.text.contains("\"exclude\":[\"10.0.0.0/22\""))
    }

    @Test func `a plan does not warn of the zones that it makes`() {
        let plan = "subnets --cidr 172.20.0.0/16 --instance-type m6i.large"
        let files = ["p": Program.run("\(plan) --pods 600 --format json").output]
        let grown = Program.run("\(plan) --azs 4 --existing p --pods 1200 --strict", files)
        #expect(grown.status == .done && grown.text.hasPrefix("YES"), "\(grown.messages)")
        #expect(!grown.messages.contains("zones-unequal"))
        // The same subnets are worth a word where they are found.
        let found = Program.run(
            "\(plan) --azs 4 --existing p --pods 1200 --format csv", files
        ).output
        let check = Program.run("check f", ["f": found])
        #expect(check.messages.contains("zones-unequal"), "\(check.messages)")
    }
}
