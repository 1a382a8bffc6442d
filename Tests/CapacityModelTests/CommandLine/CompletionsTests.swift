import Boundary
import Options
import Testing

@testable import Program

/// The scripts and pages follow from the tables of commands and options; real shells read them in
/// `.ci/completions`.
struct CompletionsTests {
    @Test(arguments: Shell.allCases)
    func `a shell knows every command, option and word`(shell: Shell) {
        let outcome = Program.run(["completions", shell.rawValue])
        #expect(outcome.status == .done && outcome.messages.isEmpty)
        for command in CommandName.allCases {
            #expect(outcome.text.contains(command.rawValue))
            for option in Option.allCases where option.commands.contains(command) {
                let name = shell == .fish ? "-l \(option.name) " : option.spelling
                #expect((outcome.text + " ").contains(name), "\(command.rawValue) \(name)")
                guard option != .format, option != .picture,
                    case .word(let words) = option.shape(in: command)
                else {
                    continue
                }
                #expect(outcome.text.contains(words.joined(separator: " ")), "\(name)")
            }
        }
    }

    @Test(arguments: CommandName.allCases)
    func `a command has a page with its examples and options`(command: CommandName) {
        let page = Program.run(["manual", command.rawValue])
        #expect(page.status == .done)
        #expect(page.text.hasPrefix(".TH \"CAPCALC\\-\(command.rawValue.uppercased())\" 1 "))
        for option in Option.allCases where option.commands.contains(command) {
            let name = option.spelling.replacing("-", with: "\\-")
            #expect(page.text.contains(name), "\(option.spelling)")
        }
        #expect(page.text.contains(".SH \"EXAMPLES\"\n.TP\n.nf\n"))
        // A line of text that begins with a point would be a request.
        let requests = page.text.split(separator: "\n").filter { $0.hasPrefix(".") }
        for request in requests {
            #expect(
                [".TH", ".SH", ".TP", ".B", ".nf", ".fi", ".nh"].contains(
                    request.prefix { $0 != " " }))
        }
    }

    /// A command line that is refused.
    static let refusals: [(line: String, says: String)] = [
        ("completions", "completions needs a shell: bash, zsh, fish"),
        ("completions bash zsh", "completions needs a shell: bash, zsh, fish"),
        ("completions tcsh", "there are no completions for 'tcsh'"),
        ("manual nothing", "there is no command 'nothing'"),
        ("manual node types", "manual takes one command"),
        ("help node types", "help takes one command"),
        ("schema node types", "schema takes one kind"),
        ("schema nodes", "there is no schema 'nodes'"),
    ]

    @Test(arguments: refusals)
    func `a shell or command that is not there is refused`(refusal: (line: String, says: String)) {
        let outcome = Program.run(refusal.line.split(separator: " ").map { String($0) })
        #expect(outcome.status == .usage && outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("error: \(refusal.says)\n"), "\(outcome.messages)")
        #expect(outcome.messages.contains("\n  hint: "))
    }
}
