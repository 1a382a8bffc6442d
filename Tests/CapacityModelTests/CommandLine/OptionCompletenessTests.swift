import Boundary
import CapacityModel
import Options
import Testing

@testable import Program

/// An option or a command that is added and lacks a part is found here.
struct OptionCompletenessTests {
    /// A right and a wrong text for each option whose texts have rules of their own.
    struct Sample: Sendable {
        let option: Options.Option
        let good: String
        let bad: String

        init(_ option: Options.Option, _ good: String, not bad: String) {
            self.option = option
            self.good = good
            self.bad = bad
        }
    }

    static let samples: [Sample] = [
        Sample(.instanceType, "m5.large", not: "m5.larg"),
        Sample(.density, "1,2.5", not: "1,,2"),
        Sample(.require, "1", not: "0.5"),
        Sample(.azs, "eu-west-1a,b", not: "27"),
        Sample(.cidr, "10.0.0.0/16", not: "10.0.0.1/16"),
        Sample(.podCIDR, "100.64.0.0/16", not: "100.64.0.0/33"),
        Sample(.exclude, "10.0.0.0/20", not: "10.0.0.0"),
        Sample(.vpc, "vpc-0123456789abcdef0", not: ""),
        Sample(.nodeGroup, "type=m6i.large,pods=400", not: "type"),
        Sample(.avoid, "10.20.0.0/16", not: "10.20.0.0/99"),
        Sample(.serviceCIDR, "172.20.0.0/16", not: "8.8.8.0/24"),
        Sample(.privateSubnet, "a=10.0.4.0/22@b", not: "=10.0.4.0/22"),
        Sample(.publicSubnet, "10.0.64.0/26", not: "10.0.64.0/26@"),
        Sample(.podSubnet, "100.64.0.0/20", not: "100.64.0.0/2x"),
        Sample(.controlPlane, "10.0.66.0/28", not: "10.0.66.1/28"),
        Sample(.existing, "plan.csv", not: "/nonexistent/plan.csv"),
        Sample(.diff, "plan.csv", not: "/nonexistent/plan.csv"),
        Sample(.cniVersion, "v1.18.0", not: "newest"),
        Sample(.maxPodsExpression, "max_pods + 2", not: "max_pods +"),
        Sample(.spoiledBlocks, "30%", not: "101%"),
        Sample(.cpu, "250m", not: "-1"),
        Sample(.memory, "512Mi", not: "2Pi"),
        Sample(.daemonSetCPU, "1.5", not: "10001"),
        Sample(.daemonSetMemory, "1G", not: "lots"),
        Sample(.surge, "10%", not: "101%"),
        Sample(.reserve, "20@private", not: "20@privat"),
        Sample(.sort, "-max_pods", not: "max_pod"),
        Sample(.clusterName, "production-1", not: "-"),
        Sample(.output, "plan.csv", not: ""),
        Sample(.region, "eu-west-1", not: "Seoul, Korea"),
        Sample(.profile, "audit", not: ""),
        Sample(.include, "xen,metal", not: "xen,mtal"),
        Sample(.table, "table.csv", not: "/nonexistent/table.csv"),
    ]

    @Test func `every option has one name, one group, a help text and a command`() {
        for option in Option.allCases {
            #expect(OptionGroup.allCases.count { $0.options.contains(option) } == 1)
            #expect(Option.allCases.count { $0 == option } == 1, "\(option.spelling)")
            #expect(Option.named(option.name) == option)
            #expect(!option.commands.names.isEmpty, "\(option.spelling)")
            for command in CommandName.allCases where option.commands.contains(command) {
                #expect(!option.help(in: command).isEmpty, "\(option.spelling)")
            }
        }
        #expect(Option.named("") == nil)
        #expect(Option.named("pod") == nil)
    }

    @Test func `every option takes a right value and refuses a wrong one, by its shape`() throws {
        for option in Option.allCases {
            for command in CommandName.allCases where option.commands.contains(command) {
                func value(_ text: String) throws -> OptionValue? {
                    try Arguments(
                        command: command, operands: [], values: [(option: option, text: text)]
                    ).value(option)
                }
                switch option.shape(in: command) {
                case .flag:
                    #expect(try value("") == .flag)
                    #expect(
                        Program.run([command.rawValue, "\(option.spelling)=1"]).status == .usage)
                case .number(let range, _):
                    #expect(try value("\(range.upperBound)") == .number(range.upperBound))
                    #expect(try value("\(range.lowerBound)") == .number(range.lowerBound))
                    #expect(throws: Failure.self) { try value("\(range.upperBound + 1)") }
                case .word(let words):
                    for word in words { #expect(try value(word) == .text(word)) }
                    #expect(throws: Failure.self) { try value("nonsense") }
                case .text:
                    let sample = try #require(
                        Self.samples.first { $0.option == option }, "\(option.spelling)")
                    #expect(try value(sample.good) != nil)
                }
            }
        }
    }

    @Test(arguments: samples)
    func `a wrong text is refused by the option, or by the request that makes a value of it`(
        sample: Sample
    ) throws {
        let (command, words) = try #require(
            OptionTableTests.lines.first { sample.option.commands.contains($0.command) })
        var line = words
        if let place = line.firstIndex(of: sample.option.spelling) {
            line.removeSubrange(place...place + 1)
        }
        if sample.option == .instanceType, command == .maxpods { line.removeLast() }
        let outcome = Program.run(line + ["\(sample.option.spelling)=\(sample.bad)"])
        #expect(outcome.status.rawValue >= ExitStatus.usage.rawValue, "\(sample.option.spelling)")
    }

    @Test func `words are those of the model, and formats those that are written`() {
        func words(_ option: Options.Option) -> [String] {
            if case .word(let words) = option.shape(in: .subnets) { words } else { [] }
        }
        #expect(words(.to) == NetworkSwitch.allCases.map { $0.rawValue })
        #expect(words(.sizing) == Sizing.allCases.map { $0.rawValue })
        #expect(words(.format) == OutputFormat.allCases.map { $0.name })
        #expect(Option.tiers == Tier.allCases.map { $0.rawValue })
    }

    @Test(arguments: CommandName.allCases)
    func `every command has an example that parses`(command: CommandName) throws {
        #expect(!command.examples.isEmpty && !command.summary.isEmpty)
        for example in command.examples {
            let line = try #require(example.line.split(separator: "capcalc ").last)
            let words = line.split(separator: " ").prefix { $0 != "<" }
                .map { word in String(word.filter { $0 != "'" }) }
            switch try ArgumentParser.parse(words) {
            case .run(let arguments): #expect(arguments.command == command, "\(example.line)")
            case .help: #expect(command == .help, "\(example.line)")
            case .manual: #expect(command == .manual, "\(example.line)")
            case .completions: #expect(command == .completions, "\(example.line)")
            case .schema: #expect(command == .schema, "\(example.line)")
            case .optionDocument, .version, .nothing: Issue.record("\(example.line)")
            }
        }
    }
}
