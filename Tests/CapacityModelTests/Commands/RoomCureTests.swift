import Boundary
import Testing

@testable import Program

/// What makes room in a VPC that has none for a plan: the same in the table, in every format and in the hint.
struct RoomCureTests {
    static let lines = [
        "subnets --cidr 10.0.0.0/23 --pods 300 --instance-type m5.large",
        "subnets --cidr 10.0.0.0/23 --pods 300 --instance-type m5.large --require 2",
        "subnets --cidr 10.0.0.0/22 --pods 600 --instance-type m5.large --no-public --density 1,2",
        "subnets --cidr 10.0.0.0/24 --pods 100",
        "subnets --cidr 10.0.0.0/24 --pods 600 --custom-networking",
        "subnets --cidr 10.0.0.0/21 --pods 600 --instance-type m5.large --require 3",
        "subnets --cidr 10.0.0.0/24 --pods 600 --azs 2 --density 2 --service-cidr 10.0.0.0/16",
    ]

    @Test(arguments: lines) func `what is typed for a cure makes room`(line: String) throws {
        let outcome = Program.run(line + " --format json")
        let answer = try #require(JSONTree(outcome.text))
        #expect(outcome.status == .answerIsNo)
        #expect(!answer["cures"].list.isEmpty)
        for cure in answer["cures"].list {
            let words = try #require(cure["options"].text)
            let again = try #require(JSONTree(Program.run("\(line) \(words) --format json").text))
            let row = again["projection"].list.first { $0["density"] == cure["density"] }
            #expect(row?["fits"] == .bool(true), "\(words)")
        }
    }

    @Test(arguments: lines) func `the hint names the first cure`(line: String) {
        let outcome = Program.run(line)
        let cures = outcome.lines.filter { $0.hasPrefix("CURES FOR") }
        let options = cures.compactMap {
            $0.split(separator: ": ").last?.split(separator: "   ").first
        }
        #expect(!options.isEmpty)
        #expect(
            options.contains { outcome.messages.contains("\($0) for ") },
            "\(outcome.text)\(outcome.messages)")
    }

    @Test func `every format for people has the cures and what each density needs`() {
        let line = Self.lines[0]
        let table = Program.run(line).lines
        #expect(
            table.suffix(6) == [
                "CURES FOR 1×    one more CIDR block: --cidr 100.64.0.0/22   fits",
                "                --custom-networking --pod-cidr 100.64.0.0/10   fits",
                "                --custom-networking --prefix-delegation --pod-cidr 100.64.0.0/10   fits",
                "CURES FOR 3×    one more CIDR block: --cidr 100.64.0.0/20   fits",
                "                --custom-networking --pod-cidr 100.64.0.0/10   fits",
                "                --custom-networking --prefix-delegation --pod-cidr 100.64.0.0/10   fits",
            ], "\(table)")
        for format in ["html", "markdown"] {
            let text = Program.run("\(line) --format \(format)").text
            #expect(text.contains("17 × 30 + 16 + 8 = 534"), "\(format)")
            #expect(text.contains("100.64.0.0/20"), "\(format)")
            #expect(text.contains("the VPC has no room for the subnets of 300 pods"), "\(format)")
        }
    }

    @Test func `a plan for a smaller density has the cures of the largest`() {
        let outcome = Program.run("subnets --cidr 10.0.0.0/22 --pods 300 --instance-type m5.large")
        #expect(outcome.lines[0].hasPrefix("TIGHT  "))
        #expect(
            outcome.lines.filter { $0.hasPrefix("CURES") }
                == ["CURES FOR 3×    one more CIDR block: --cidr 100.64.0.0/20   fits"])
        #expect(outcome.messages.contains("--cidr 100.64.0.0/20 for 3×"))
        let fits = Program.run("subnets --cidr 10.0.0.0/16 --pods 300")
        #expect(!fits.text.contains("CURES"))
    }

    @Test func `where no mode has room, none is proposed to be compared`() {
        let outcome = Program.run("subnets --cidr 10.0.0.0/24 --pods 100")
        #expect(!outcome.messages.contains("--compare"), "\(outcome.messages)")
    }

    @Test func `a message and its hint name the same density`() {
        let line = "subnets --cidr 10.0.0.0/21 --pods 600 --instance-type m5.large --require 2"
        let outcome = Program.run(line)
        #expect(
            outcome.messages.contains(
                "the VPC has room for the subnets at 1×, not at 2×, which is required"))
        #expect(
            outcome.messages.contains(
                "hint: add a free secondary CIDR block: --cidr 100.64.0.0/20 for 2×"))
        #expect(!outcome.messages.contains("not at 3×"))
        #expect(
            outcome.lines[0].hasPrefix(
                "NO  3 private /23 and 3 public /26 hold 600 pods, not at 2×"))
    }

    static let compared = [
        "subnets --cidr 10.0.0.0/22 --pods 300 --instance-type m5.large",
        "subnets --cidr 10.0.0.0/24 --pods 60 --no-public",
        "subnets --cidr 172.16.0.0/16 --pods 6000",
        "subnets --cidr 10.0.0.0/23 --pods 300 --instance-type m5.large",
    ]

    @Test(arguments: compared)
    func `what a mode of a comparison says to type gives what it says`(line: String) throws {
        let comparison = Program.run("\(line) --compare --format json")
        let rows = try #require(JSONTree(comparison.text))["rows"].list
        let table = Program.run("\(line) --compare").text
        #expect(rows.count == 5)
        for row in rows {
            let options = try #require(row["options"].text)
            #expect(table.contains(": \(options)\n") || options.isEmpty, "\(table)")
            let plan = try #require(JSONTree(Program.run("\(line) \(options) --format json").text))
            let fits = plan["projection"].list.last { $0["fits"] == .bool(true) }
            let label = fits.flatMap { $0["density"].number }.map { "\(Int($0))x" } ?? "none"
            #expect(row["largest_density"].text == label, "\(options)")
        }
    }
}
