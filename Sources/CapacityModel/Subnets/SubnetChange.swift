/// What a plan does to a subnet of an earlier one.
public struct SubnetChange: Sendable, Hashable {
    /// What becomes of it.
    public enum Kind: String, Sendable, CaseIterable {
        /// It stays where it is.
        case kept
        /// It is new.
        case new
        /// Its name stands for other addresses, which AWS does by replacing the subnet.
        case moved
        /// The plan has no use for it.
        case gone
    }

    /// What becomes of the subnet.
    public let kind: Kind
    /// The subnet of the plan; that of the earlier one where it is gone.
    public let subnet: Subnet
    /// Where a moved subnet was.
    public let previous: Subnet?

    /// The changes from one plan to another: those of the later one in its order, then what is gone.
    ///
    /// A subnet with the same block, tier and zone is the same one, whatever its name.
    ///
    /// - Complexity: O(n) for n subnets of both.
    public static func changes(from before: [Subnet], to after: [Subnet]) -> [SubnetChange] {
        var byBlock: [CIDRBlock: Int] = [:]
        var byName: [String: Int] = [:]
        for (index, subnet) in before.enumerated() {
            byBlock[subnet.block] = index
            byName[subnet.name] = index
        }
        var isFound = [Bool](repeating: false, count: before.count)
        let same: [Int?] = after.map { subnet in
            guard let index = byBlock[subnet.block], before[index].tier == subnet.tier,
                before[index].zone.name == subnet.zone.name
            else { return nil }
            isFound[index] = true
            return index
        }
        var changes: [SubnetChange] = []
        for (subnet, index) in zip(after, same) {
            if index != nil {
                changes.append(SubnetChange(kind: .kept, subnet: subnet, previous: nil))
            } else if let index = byName[subnet.name], !isFound[index] {
                isFound[index] = true
                changes.append(
                    SubnetChange(kind: .moved, subnet: subnet, previous: before[index]))
            } else {
                changes.append(SubnetChange(kind: .new, subnet: subnet, previous: nil))
            }
        }
        for (subnet, isFound) in zip(before, isFound) where !isFound {
            changes.append(SubnetChange(kind: .gone, subnet: subnet, previous: nil))
        }
        return changes
    }
}
