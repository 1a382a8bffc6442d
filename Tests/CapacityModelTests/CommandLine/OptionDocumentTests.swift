import Boundary
import Options
import Testing

@testable import Program

/// What a form reads: the table of options as a document.
struct OptionDocumentTests {
    private static func command(_ name: String) throws -> JSONTree {
        let outcome = Program.run("\(name) --help --format json")
        let tree = try #require(JSONTree(outcome.text), "\(outcome.messages)")
        #expect(tree["kind"].text == "help")
        return try #require(tree["commands"].list.first)
    }

    private static func option(_ name: String, of command: String) throws -> JSONTree {
        let options = try Self.command(command)["options"].list
        return try #require(options.first { $0["name"].text == name }, "\(command) --\(name)")
    }

    @Test func `the program's help has every command, and each all of its options`() throws {
        let tree = try #require(JSONTree(Program.run("--help --format json").text))
        let names = tree["commands"].list.compactMap { $0["name"].text }
        #expect(names == CommandName.allCases.map { $0.rawValue })
        for (command, described) in zip(CommandName.allCases, tree["commands"].list) {
            let own = Option.allCases.filter { $0.commands.contains(command) }
            let options = described["options"].list
            #expect(options.compactMap { $0["name"].text } == own.map { $0.name })
            #expect(!options.contains { $0["help"].text?.isEmpty != false })
        }
    }

    struct Default: Sendable {
        let command: String
        let option: String
        let usual: String?

        init(_ command: String, _ option: String, _ usual: String?) {
            self.command = command
            self.option = option
            self.usual = usual
        }
    }

    /// Read from the help texts by eye.
    static let defaults: [Default] = [
        Default("subnets", "instance-type", "t3.medium"),
        Default("check", "instance-type", nil),
        Default("subnets", "density", "1,2,3"),
        Default("subnets", "azs", "3"),
        Default("subnets", "surge", nil),
        Default("subnets", "sizing", "smallest"),
        Default("subnets", "exclude", nil),
        Default("subnets", "smallest", nil),
        Default("subnets", "control-plane-addresses", "16"),
        Default("subnets", "public-addresses", nil),
        Default("subnets", "pods", nil),
        Default("subnets", "require", nil),
        Default("check", "spread", "as-it-runs"),
        Default("node", "pods", nil),
        Default("node", "warm-eni-target", "1"),
        Default("node", "warm-ip-target", nil),
        Default("node", "host-network-pods", "2"),
        Default("node", "reserved-volumes", "1"),
        Default("node", "os", "linux"),
        Default("node", "max-eni", nil),
        Default("node", "min-max-pods", nil),
        Default("types", "min-max-pods", nil),
        Default("types", "sort", "instance_type"),
        Default("node", "sort", nil),
        Default("node", "daemonset-cpu", "0"),
    ]

    @Test(arguments: defaults)
    func `a default is what can be typed and means the same`(sample: Default) throws {
        let option = try Self.option(sample.option, of: sample.command)
        #expect(option["default"].text == sample.usual)
    }

    @Test(arguments: CommandName.allCases)
    func `every stop of a slider is taken, and the first is less than the last`(
        command: CommandName
    ) throws {
        for described in try Self.command(command.rawValue)["options"].list {
            let option = try #require(Option.named(described["name"].text ?? ""))
            let stops = described["stops"].list.compactMap { $0.text }
            for stop in stops {
                #expect(
                    throws: Never.self, "\(option.spelling) \(stop)"
                ) { try option.shape(in: command).value(of: stop, option) }
            }
            #expect(Set(stops).count == stops.count, "\(option.spelling)")
            guard case .number(let range, _) = option.shape(in: command) else { continue }
            let numbers = stops.compactMap { Int($0) }
            #expect(numbers == numbers.sorted() && numbers.count >= 2)
            #expect(numbers.first == range.lowerBound && numbers.last == range.upperBound)
            #expect(numbers.count <= 60, "\(option.spelling)")
        }
    }

    @Test(arguments: ["maxpods", "node", "types", "subnets", "check", "migrate"])
    func `a sample is a question that is answered`(name: String) throws {
        let words = try Self.command(name)["sample"].list.compactMap { $0.text }
        let outcome = Program.run([name] + words)
        #expect(!words.isEmpty && outcome.status == .done, "\(outcome.messages)")
    }

    @Test func `what an option takes is said in each kind`() throws {
        #expect(try Self.option("pods", of: "subnets")["kind"].text == "number")
        #expect(try Self.option("pods", of: "subnets")["maximum"].number == 10_000_000)
        #expect(try Self.option("fit", of: "subnets")["kind"].text == "flag")
        #expect(try Self.option("to", of: "migrate")["kind"].text == "word")
        #expect(try Self.option("existing", of: "subnets")["kind"].text == "file")
        #expect(try Self.option("instance-type", of: "check")["kind"].text == "instance-type")
        #expect(try Self.option("cidr", of: "check")["kind"].text == "text")
        #expect(try Self.option("cidr", of: "check")["repeatable"] == .bool(true))
        let formats = try Self.option("format", of: "types")["words"].list.compactMap { $0.text }
        #expect(formats == ["table", "csv", "json"])
    }

    @Test func `help stays a text in every other format`() {
        let help = Program.run("subnets --help").text
        #expect(Program.run("subnets --help --format csv").text == help)
        #expect(Program.run("subnets --format json -h").text.hasPrefix("{"))
    }

    struct Line: Sendable {
        let words: [String]
        let text: String
    }

    static let commandLines = [
        Line(words: [], text: "capcalc"),
        Line(
            words: ["subnets", "--cidr=10.0.0.0/16", "--fit"],
            text: "capcalc subnets --cidr 10.0.0.0/16 --fit"),
        Line(words: ["types", "m7i.*"], text: "capcalc types 'm7i.*'"),
        Line(words: ["types", "--sort=-max_pods"], text: "capcalc types --sort=-max_pods"),
        Line(words: ["check", "it's.csv", ""], text: #"capcalc check 'it'\''s.csv' ''"#),
        Line(words: ["check", "--pods="], text: "capcalc check --pods="),
        Line(words: ["check", "--", "--a=b"], text: "capcalc check -- --a=b"),
        Line(words: ["node", "$(x)", "a b", "日本"], text: "capcalc node '$(x)' 'a b' '日本'"),
        Line(
            words: ["subnets", "--node-group=type=m5.large,pods=4"],
            text: "capcalc subnets --node-group type=m5.large,pods=4"),
    ]

    @Test(arguments: commandLines)
    func `a command line is quoted where the shell would read it otherwise`(line: Line) {
        #expect(CommandText.of(line.words) == line.text)
    }
}
