import Boundary

/// A row of the option table.
package struct OptionRow {
    package let shape: OptionShape
    /// The commands that take the option.
    package let commands: CommandSet
    /// The heading that help puts the option under.
    package let group: OptionGroup
    /// Whether it may be given more than once.
    package let isRepeatable: Bool
    /// A letter that stands for the option behind one dash.
    package let letter: Character?

    package init(
        _ shape: OptionShape, of commands: CommandSet, _ group: OptionGroup,
        isRepeatable: Bool = false, letter: Character? = nil
    ) {
        self.shape = shape
        self.commands = commands
        self.group = group
        self.isRepeatable = isRepeatable
        self.letter = letter
    }
}

/// The headings of help.
package enum OptionGroup: String, CaseIterable {
    case question = "What is asked"
    case growth = "What is there already, and what may come"
    case node = "The node"
    case workload = "What runs on it"
    case allowances = "What else takes addresses"
    case choice = "The choice"
    case script = "As AWS's max-pods-calculator.sh: prints one integer"
    case output = "Output"
}
