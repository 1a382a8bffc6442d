/// What a shell offers where a value or an operand is to be typed.
enum Candidates: Equatable {
    /// One of these words.
    case words([String])
    /// The name of a file.
    case files
    /// An instance type of the table, which the program is asked for.
    case instanceTypes
    /// Something that only the user knows.
    case none

    /// The arguments with which the program lists the instance types as CSV, the name first.
    static let listing = "types --format csv"
}

extension Option {
    /// What may stand behind the option in a command; `nil` behind a flag.
    func candidates(in command: CommandName) -> Candidates? {
        switch shape(in: command) {
        case .flag: nil
        case .word where self == .format:
            .words(OutputFormat.allCases.filter { $0.commands.contains(command) }.map { $0.name })
        case .word where self == .picture:
            .words(PictureName.all(of: command).map { $0.rawValue })
        case .word(let words): .words(words)
        case .number: Candidates.none
        case .text(placeholder: "TYPE", _): .instanceTypes
        case .text(let placeholder, _): placeholder.hasSuffix("FILE") ? .files : Candidates.none
        }
    }
}

extension CommandName {
    /// What may stand behind the command.
    var candidates: Candidates {
        switch self {
        case .maxpods, .node, .types: .instanceTypes
        case .check, .migrate, .tune, .collect: .files
        case .table: .words(["update", "diff", "check"])
        case .help, .manual: .words(CommandName.allCases.map { $0.rawValue })
        case .schema: .words(SchemaKind.allCases.map { $0.rawValue })
        case .completions: .words(Shell.allCases.map { $0.rawValue })
        case .subnets, .findings, .batch: Candidates.none
        }
    }

    /// The options of the command, in the order of help.
    var options: [Option] { Option.allCases.filter { $0.commands.contains(self) } }
}
