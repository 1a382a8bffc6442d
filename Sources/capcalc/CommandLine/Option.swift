/// An option in one block: what it is called, what stands behind it and how that is read, which commands
/// take it, and what it does.
///
/// Each is written once, in the file of its group (`Options/`). Parsing, the ranges of numbers, the keys of
/// a batch, help and the tests of all options follow from it.
struct Option: Sendable {
    /// The long name without its dashes. No two options share it.
    let name: String
    /// A letter that stands for the option behind one dash.
    let letter: Unicode.Scalar?
    private let shape: OptionShape
    /// Whether it may be given more than once.
    let isRepeatable: Bool
    private let exception: OptionException?
    /// The commands that take the option.
    let commands: CommandSet
    /// What the option does, for help.
    let help: String

    init(
        _ name: String, letter: Unicode.Scalar? = nil, _ shape: OptionShape,
        isRepeatable: Bool = false, except exception: OptionException? = nil,
        of commands: CommandSet, _ help: String
    ) {
        self.name = name
        self.letter = letter
        self.shape = shape
        self.isRepeatable = isRepeatable
        self.exception = exception
        self.commands = commands
        self.help = help
    }

    /// The option as it is written: `--pods`.
    var spelling: String { "--" + name }

    /// What help writes behind the option; `nil` for a flag.
    var placeholder: String? { shape.placeholder }

    /// What the option takes in a command.
    func shape(in command: CommandName) -> OptionShape {
        if let exception, exception.commands.contains(command) { return exception.shape }
        return shape
    }
}

/// Commands in which an option takes something else than in the others.
struct OptionException: Sendable {
    let commands: CommandSet
    let shape: OptionShape

    init(in commands: CommandSet, _ shape: OptionShape) {
        self.commands = commands
        self.shape = shape
    }
}

extension Option: Equatable {
    static func == (left: Option, right: Option) -> Bool { left.name == right.name }
}

extension Option: CaseIterable {
    /// All options, in the order of help.
    static var allCases: [Option] { OptionGroup.allCases.flatMap { $0.options } }

    /// The option with this long name; `nil` where there is none. Nothing is built for the search.
    static func named(_ name: String) -> Option? {
        for group in OptionGroup.allCases {
            let options = group.options
            for place in options.indices where options[place].name == name {
                return options[place]
            }
        }
        return nil
    }
}
