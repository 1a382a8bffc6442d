extension SubnetShortage {
    /// What subnets have, and what is short, behind "the subnets have".
    func text(needed: Int64, usable: Int64) -> String {
        switch self {
        case .addresses:
            return "\(usable.grouped) usable addresses and need \(needed.grouped)"
        case .singleAddresses(let needed, let places):
            return "\(places.grouped) addresses outside CIDR reservations of type prefix and "
                + "need \(needed.grouped) single addresses"
        case .wholeBlocks(let needed, let whole):
            return "\(whole.grouped) whole /28 blocks for \(needed.grouped) prefixes"
        case .wholeNodes(let nodes, let held, let largest, let areAlike):
            let taker = nodes.kind == .node ? "node" : "ENI"
            let unit = nodes.unit.addresses.grouped
            guard held > 0 else {
                let most = areAlike ? "" : "at most "
                return "\(most)\(largest.grouped) usable addresses each, and one \(taker) takes "
                    + "\(unit)"
            }
            return "room for \(held.grouped) \(taker)s and need \(nodes.units.grouped): all "
                + "\(unit) addresses of \(nodes.kind == .node ? "a node" : "an ENI") lie in one subnet"
        }
    }
}
