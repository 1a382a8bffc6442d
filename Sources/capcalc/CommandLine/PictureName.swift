/// The pictures that the program draws.
package enum PictureName: String, CaseIterable {
    /// The blocks of the VPC to scale: tiers, subnets, and what is free.
    case addressSpace = "address-space"
    /// What each zone needs of each tier, as a share of what its subnets hold.
    case zones
    /// What the fullest zone needs as pods grow, and where its subnets end.
    case density
    /// The /28 blocks of subnets that are in use.
    case blocks
    /// What becomes of the subnets of an earlier plan.
    case changes
    /// The blocks of the plan beside those that must stay reachable.
    case overlaps
    /// The addresses that a node takes as its pods grow.
    case nodeAddresses = "node-addresses"
    /// Addresses and calls to EC2 by the warm targets.
    case targets
    /// What each stage of a migration needs.
    case stages

    /// The picture of this name.
    package static func named(_ name: String) -> PictureName? {
        allCases.first { $0.rawValue == name }
    }

    /// The commands whose answers it is drawn from.
    package var commands: CommandSet {
        switch self {
        case .addressSpace, .zones, .density, .changes, .overlaps: .planning
        case .blocks: .check
        case .nodeAddresses: .node
        case .targets: .tune
        case .stages: .migrate
        }
    }

    /// The pictures of a command, the first of them the one that is drawn where none is named.
    package static func all(of command: CommandName) -> [PictureName] {
        allCases.filter { $0.commands.contains(command) }
    }
}
