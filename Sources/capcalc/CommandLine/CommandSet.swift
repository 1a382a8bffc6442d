/// Commands that share an option.
package struct CommandSet: OptionSet {
    package let rawValue: UInt16

    package static let maxpods = CommandSet(of: .maxpods)
    package static let node = CommandSet(of: .node)
    package static let types = CommandSet(of: .types)
    package static let subnets = CommandSet(of: .subnets)
    package static let check = CommandSet(of: .check)
    package static let migrate = CommandSet(of: .migrate)
    package static let tune = CommandSet(of: .tune)
    package static let table = CommandSet(of: .table)
    package static let findings = CommandSet(of: .findings)
    package static let batch = CommandSet(of: .batch)
    package static let collect = CommandSet(of: .collect)

    /// Those that hold a demand at several densities against subnets.
    package static let planning: CommandSet = [.subnets, .check]
    /// Those that know of a demand.
    package static let demanding: CommandSet = [.planning, .migrate]
    /// Those that take subnets that exist.
    package static let describing: CommandSet = [.check, .migrate]
    /// Those that know of a VPC in AWS.
    package static let located: CommandSet = [.describing, .collect]
    /// Those that name the EKS cluster.
    package static let naming: CommandSet = [.planning, .collect]
    /// Those that take a block for the subnets of pods.
    package static let podPlanning: CommandSet = [.subnets, .migrate]
    /// Those that show every line of their arithmetic.
    package static let explaining: CommandSet = [.node, .planning]
    /// Those that know what runs on a node.
    package static let loaded: CommandSet = [.node, .demanding]
    /// Those that take one instance type as an option.
    package static let typed: CommandSet = [.maxpods, .demanding]
    /// Those that take instance types as operands.
    package static let comparing: CommandSet = [.maxpods, .node]
    /// Those that list and sort.
    package static let listing: CommandSet = [.types, .node]
    /// Those that take the settings of the CNI.
    package static let networked: CommandSet = [.maxpods, .tune, .loaded]
    /// Those that read the table of instance types.
    package static let reading: CommandSet = [.networked, .types, .table]
    /// Those whose findings can gate a change.
    package static let finding: CommandSet = [.comparing, .demanding, .tune]
    /// Those whose answers are drawn.
    package static let picturing: CommandSet = [.node, .demanding, .tune]
    /// Those that write a report.
    package static let reporting: CommandSet = [.reading, .findings]
    package static let all: CommandSet = [
        .reporting, .batch, .collect, CommandSet(of: .completions), CommandSet(of: .manual),
        CommandSet(of: .schema), CommandSet(of: .help),
    ]

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    private init(of command: CommandName) {
        rawValue = 1 << Self.place(of: command)
    }

    package func contains(_ command: CommandName) -> Bool {
        rawValue & 1 << Self.place(of: command) != 0
    }

    /// The names of the commands, for messages.
    package var names: [String] {
        CommandName.allCases.filter { contains($0) }.map { $0.rawValue }
    }

    private static func place(of command: CommandName) -> UInt16 {
        switch command {
        case .maxpods: 0
        case .node: 1
        case .types: 2
        case .subnets: 3
        case .check: 4
        case .findings: 5
        case .help: 6
        case .tune: 7
        case .migrate: 8
        case .table: 9
        case .batch: 10
        case .completions: 11
        case .manual: 12
        case .collect: 13
        case .schema: 14
        }
    }
}
