extension SubnetShortage {
    /// What subnets have, and what is short, behind "the subnets have".
    func text(needed: Int64, usable: Int64) -> String {
        switch self {
        case .addresses:
            return "\(usable.grouped) usable addresses of the \(needed.grouped) needed"
        case .singleAddresses(let needed, let places):
            return "\(places.grouped) places for single addresses of the \(needed.grouped) needed: "
                + "no other lies in a CIDR reservation of type prefix"
        case .wholeBlocks(let needed, let whole):
            return "\(whole.grouped) whole /28 blocks for \(needed.grouped) prefixes"
        case .wholeNodes(let nodes, let held, let largest, let areAlike):
            let taker = nodes.kind == .node ? "node" : "ENI"
            let unit = nodes.unit.addresses.grouped
            guard held > 0 else {
                let most = areAlike ? "" : "at most "
                return "\(most)\(largest.grouped) usable addresses each, and a \(taker) takes "
                    + "\(unit)"
            }
            return "room for \(held.grouped) of the \(nodes.units.grouped) \(taker)s needed: the "
                + "\(unit) addresses of each lie in one subnet"
        }
    }
}
