import CapacityModel
import Options
import Testing
import Writing

@testable import Program
@testable import Reports

struct SettingSpellingTests {
    /// A phrase, and how it is written for a command line and in a batch.
    struct Spelling: Sendable {
        let phrase: Phrase
        let commandLine, request: String
    }

    static let spellings: [Spelling] = [
        Spelling(phrase: "", commandLine: "", request: ""),
        Spelling(
            phrase: "use larger blocks", commandLine: "use larger blocks",
            request: "use larger blocks"),
        Spelling(
            phrase: "plan at most \(.podsPerNode, 5), or raise \(.maxPods)",
            commandLine: "plan at most --pods-per-node 5, or raise --max-pods",
            request: #"plan at most "pods_per_node":5, or raise "max_pods""#),
        Spelling(
            phrase: "add \(.vpcBlock, "100.64.0.0/16")", commandLine: "add --cidr 100.64.0.0/16",
            request: #"add "cidr":"100.64.0.0/16""#),
        Spelling(
            phrase: "take \(.prefixDelegation)", commandLine: "take --prefix-delegation",
            request: #"take "prefix_delegation":true"#),
        Spelling(
            phrase: "\(.cniVersion, CNIVersion(1, 9, 0)) or later",
            commandLine: "--cni-version 1.9.0 or later",
            request: #""cni_version":"1.9.0" or later"#),
        Spelling(
            phrase: "give \(.privateSubnet, "BLOCK@ZONE")",
            commandLine: "give --private=BLOCK@ZONE", request: #"give "private":"BLOCK@ZONE""#),
        Spelling(
            phrase: "look first: \(ask: .check) subnets.json",
            commandLine: "look first: capcalc check subnets.json",
            request: #"look first: "command":"check" subnets.json"#),
    ]

    @Test(arguments: spellings)
    func `a setting is written as where the question came from`(row: Spelling) {
        #expect(row.phrase.spelled(.commandLine) == row.commandLine)
        #expect(row.phrase.spelled(.request) == row.request)
    }

    @Test func `a phrase is its parts, however it was put together`() {
        let phrase: Phrase = "raise " + "\(.maxPods)" + ", " + "" + "or not"
        #expect(phrase == "raise \(.maxPods), or not")
        #expect(
            phrase.parts == [.text("raise "), .setting(.maxPods, value: nil), .text(", or not")])
    }

    @Test(arguments: Setting.allCases)
    func `every setting is an option, and a key of a request`(setting: Setting) throws {
        let option = setting.option
        #expect(SettingSpelling.commandLine.text(setting, nil) == "--" + option.name)
        #expect(try BatchKey.option(named: option.key) == option)
        #expect(Setting.allCases.filter { $0.option == option } == [setting])
        #expect(
            OutputFormat.json.commands.names.contains { name in
                CommandName(rawValue: name).map { option.commands.contains($0) } == true
            })
    }

    @Test(arguments: FindingCode.allCases)
    func `no finding spells an option of its own`(code: FindingCode) {
        for phrase in [code.guide.meaning, code.guide.why, code.guide.cure] {
            for case .text(let words) in phrase.parts {
                for option in Option.allCases {
                    #expect(!"\(words) ".contains("\(option.spelling) "), "\(words)")
                }
            }
        }
    }
}
