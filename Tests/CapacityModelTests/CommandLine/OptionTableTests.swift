import Boundary
import Options
import Testing

@testable import Program

struct OptionTableTests {
    @Test func `no letter stands for two options`() {
        let letters = Option.allCases.compactMap { $0.letter }
        #expect(Set(letters).count == letters.count)
    }

    @Test func `every option has a command, a help text and a name of small letters`() {
        for option in Option.allCases {
            #expect(!option.commands.isEmpty, "\(option)")
            let isPlain = option.name.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber }
            #expect(isPlain && !option.name.hasPrefix("-"), "\(option)")
        }
    }

    @Test func `the sets of commands hold what they are named for`() {
        #expect(CommandSet.planning.names == ["subnets", "check"])
        #expect(CommandSet.loaded.names == ["node", "subnets", "check", "migrate"])
        #expect(
            CommandSet.networked.names == [
                "maxpods", "node", "subnets", "check", "migrate", "tune",
            ])
        #expect(CommandSet.all.names == CommandName.allCases.map { $0.rawValue })
    }

    /// Numbers that have broken programs, and texts that look like numbers.
    static let nasty = [
        "0", "-1", "2147483648", "9223372036854775807", "9223372036854775808",
        "18446744073709551616", "1e9", "+3", "1_000", "007", " 5", "5 ", "", "٣", "１２", "0x10",
        "3.5", "NaN", "-", "--", "=", "\u{1B}[31m", "🦆", "1,2,,3", "10.0.0.0/33", "a\u{0}b",
    ]

    /// What makes each command complete before the option in question is added.
    static let lines: [(command: CommandName, words: [String])] = [
        (.maxpods, ["maxpods", "t3.medium"]),
        (.node, ["node", "t3.medium"]),
        (.types, ["types", "t3.*"]),
        (.subnets, ["subnets", "--cidr", "172.16.0.0/16", "--pods", "600"]),
        (
            .check,
            [
                "check", "--private=10.0.0.0/22", "--private=10.0.4.0/22", "--pods", "600",
                "--instance-type", "t3.medium",
            ]
        ),
        (
            .migrate,
            [
                "migrate", "--to", "custom-networking", "--private=10.0.0.0/22", "--pods", "600",
                "--instance-type", "t3.medium",
            ]
        ),
        (.table, ["table", "check", "/dev/null"]),
        (.findings, ["findings"]),
        (.collect, ["collect", "--cluster-name", "prod", "--vpc", "vpc-0a1b2c3d"]),
    ]

    @Test func `every option of every command takes nasty values with an answer or a sentence`() {
        for (command, words) in Self.lines {
            for option in Option.allCases where option.commands.contains(command) {
                guard option.placeholder != nil, option != .output else { continue }
                // A file named '-' is standard input, which a test does not read.
                let isFile = [.table, .avoid, .existing, .diff].contains(option)
                for value in Self.nasty where !isFile || value != "-" {
                    // The value under test stands alone where the line has the option already.
                    var line = words
                    if let place = line.firstIndex(of: option.spelling) {
                        line.removeSubrange(place...place + 1)
                    }
                    check(
                        Program.run(line + ["\(option.spelling)=\(value)"]), command, option, value)
                    check(Program.run(line + [option.spelling, value]), command, option, value)
                }
            }
        }
    }

    private func check(
        _ outcome: Outcome, _ command: CommandName, _ option: Options.Option, _ value: String
    ) {
        let what = "\(option.spelling) '\(value)': \(outcome.messages)"
        switch outcome.status {
        case .done, .answerIsNo: break
        case .usage, .badInput, .noInput:
            #expect(outcome.output.isEmpty, "\(what)")
            #expect(outcome.messages.hasPrefix("error: "), "\(what)")
            #expect(outcome.messages.split(separator: "\n").count <= 2, "\(what)")
        case .bug, .cannotCreate, .cannotWrite:
            Issue.record("\(what)")
        }
        if case .number(let range, _) = option.shape(in: command), WholeNumber.read(value) == nil {
            #expect(outcome.status == .usage, "\(what)")
            #expect(outcome.messages.contains("\(range.lowerBound)"), "\(what)")
        }
    }

    @Test func `a number is taken at both ends of its range and refused beyond them`() {
        for (command, words) in Self.lines {
            for option in Option.allCases where option.commands.contains(command) {
                guard case .number(let range, _) = option.shape(in: command) else { continue }
                var line = words
                if let place = line.firstIndex(of: option.spelling) {
                    line.removeSubrange(place...place + 1)
                }
                if option == .ec2Instances, let place = line.firstIndex(of: "--pods") {
                    line.removeSubrange(place...place + 1)
                }
                for number in [range.lowerBound - 1, range.upperBound + 1] {
                    let outcome = Program.run(line + [option.spelling, "\(number)"])
                    #expect(outcome.status == .usage, "\(option.spelling) \(number)")
                }
                for number in [range.lowerBound, range.upperBound] {
                    let outcome = Program.run(line + [option.spelling, "\(number)"])
                    let isRange = outcome.messages.contains("is a whole number from")
                    #expect(!isRange, "\(option.spelling) \(number): \(outcome.messages)")
                }
            }
        }
    }
}
