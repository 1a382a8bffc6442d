/// A row of the option table.
struct OptionRow {
    let shape: OptionShape
    /// The commands that take the option.
    let commands: CommandSet
    /// The heading that help puts the option under.
    let group: OptionGroup
    /// Whether it may be given more than once.
    let isRepeatable: Bool
    /// A letter that stands for the option behind one dash.
    let letter: Character?

    init(
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
enum OptionGroup: String, CaseIterable {
    case question = "What is asked"
    case growth = "What is there already, and what may come"
    case node = "The node"
    case workload = "What runs on it"
    case allowances = "What else takes addresses"
    case choice = "The choice"
    case script = "As AWS's max-pods-calculator.sh: prints one integer"
    case output = "Output"
}
