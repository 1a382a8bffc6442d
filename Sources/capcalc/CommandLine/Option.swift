package import Boundary
import Writing

/// An option in one block: what it is called, what stands behind it and how that is read, which commands
/// take it, and what it does.
///
/// Each is written once, in the file of its group (`Options/`). Parsing, the ranges of numbers, the keys of
/// a batch, help and the tests of all options follow from it. It is a class, for a command line may hold ten thousand
/// times the same one.
package final class Option: Sendable {
    /// The long name without its dashes. No two options share it.
    package let name: String
    /// A letter that stands for the option behind one dash.
    package let letter: Unicode.Scalar?
    private let shape: OptionShape
    /// Whether it may be given more than once.
    package let isRepeatable: Bool
    private let exception: OptionException?
    /// The commands that take the option.
    package let commands: CommandSet
    private let help: String
    /// Made only for help: no answer needs it.
    private let otherHelps: @Sendable () -> [OptionHelp]

    package init(
        _ name: String, letter: Unicode.Scalar? = nil, _ shape: OptionShape,
        isRepeatable: Bool = false, except exception: OptionException? = nil,
        of commands: CommandSet, _ help: String,
        elsewhere otherHelps: @escaping @Sendable @autoclosure () -> [OptionHelp] = []
    ) {
        self.name = name
        self.letter = letter
        self.shape = shape
        self.isRepeatable = isRepeatable
        self.exception = exception
        self.commands = commands
        self.help = help
        self.otherHelps = otherHelps
    }

    /// The option as it is written: `--pods`.
    package var spelling: String { "--" + name }

    /// Whether a word that begins with two dashes is the option, with nothing attached to it.
    func isSpelled(_ word: String) -> Bool {
        let (name, word) = (name.utf8Span.span, word.utf8Span.span)
        guard word.count == name.count + 2 else { return false }
        for index in name.indices where word[index + 2] != name[index] { return false }
        return true
    }

    /// The option as a key of a request: `pods_per_node`.
    package var key: String { String(name.map { $0 == "-" ? "_" : $0 }) }

    /// What help writes behind the option; `nil` for a flag.
    package var placeholder: String? { shape.placeholder }

    /// Whether nothing stands behind the option. That of a list of words makes a text of its placeholder.
    package var isFlag: Bool { shape.isFlag }

    /// What the option takes in a command.
    package func shape(in command: CommandName) -> OptionShape {
        if let exception, exception.commands.contains(command) { return exception.shape }
        return shape
    }

    /// What the option does in a command, for help.
    package func help(in command: CommandName) -> String {
        otherHelps().first { $0.commands.contains(command) }?.text ?? help
    }
}

/// What an option does in some commands, where it does something else in the others.
package struct OptionHelp: Sendable {
    package let commands: CommandSet
    package let text: String

    package init(in commands: CommandSet, _ text: String) {
        self.commands = commands
        self.text = text
    }
}

/// Commands in which an option takes something else than in the others.
package struct OptionException: Sendable {
    package let commands: CommandSet
    package let shape: OptionShape

    package init(in commands: CommandSet, _ shape: OptionShape) {
        self.commands = commands
        self.shape = shape
    }
}

extension Option: Equatable {
    package static func == (left: Option, right: Option) -> Bool {
        // Nearly always the same one; of others most names differ in length, which is at hand.
        left === right || left.name.utf8.count == right.name.utf8.count && left.name == right.name
    }
}

/// What stands behind an option.
package enum OptionShape: Sendable {
    /// Reads a text that has rules of its own.
    package typealias Reader =
        @Sendable (_ option: Option, _ text: String) throws(Failure) -> OptionValue

    /// Nothing.
    case flag
    /// A whole number of this range.
    case number(ClosedRange<Int>, placeholder: String)
    /// One of these words.
    case word([String])
    /// A text with rules of its own: those of the reader, and of the request where it becomes a value of
    /// the model (a block, a version) or the name of a file.
    case text(
        placeholder: String, read: Reader = { (_, text) throws(Failure) in OptionValue.text(text) })

    /// What help writes behind the option; `nil` for a flag.
    package var placeholder: String? {
        switch self {
        case .flag: nil
        case .number(_, let placeholder), .text(let placeholder, _): placeholder
        case .word(let words): words.joined(by: "|")
        }
    }

    /// Whether nothing stands behind the option.
    package var isFlag: Bool {
        if case .flag = self { true } else { false }
    }

    /// The value of a text that stands behind an option.
    package func value(of text: String, _ option: Option) throws(Failure) -> OptionValue {
        switch self {
        case .flag: return .flag
        case .word(let words):
            guard words.contains(text) else { throw option.refusal(of: text, among: words) }
            return .text(text)
        case .number(let range, _):
            guard let number = WholeNumber.read(text), range.contains(number) else {
                throw option.refusal(of: text, outside: range)
            }
            return .number(number)
        case .text(_, let read): return try read(option, text)
        }
    }
}
