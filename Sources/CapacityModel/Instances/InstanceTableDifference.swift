/// What is different between two tables of instance types.
public struct InstanceTableDifference: Sendable, Hashable {
    /// The types that differ, in the byte order of their names.
    public let changes: [InstanceTypeChange]
    /// How many types the earlier table has.
    public let countBefore: Int
    /// How many types the later table has.
    public let countAfter: Int

    /// Compares two lists of types, each in the byte order of their names and without a name twice.
    ///
    /// - Complexity: O(n + m) for lists of n and m types.
    public init(from before: [InstanceType], to after: [InstanceType]) {
        var changes: [InstanceTypeChange] = []
        InstanceType.pair(before, after) { before, after in
            if let change = InstanceTypeChange(from: before, to: after) { changes.append(change) }
        }
        self.changes = changes
        countBefore = before.count
        countAfter = after.count
    }

    /// How many types change in a way.
    public func count(of kind: InstanceTypeChange.Kind) -> Int {
        changes.count { $0.kind == kind }
    }

    /// How many types are the same in both tables.
    public var countUnchanged: Int {
        countAfter - changes.count { $0.after != nil }
    }
}

extension InstanceType {
    /// Walks over two lists in the byte order of their names, and hands on the types of each name.
    static func pair(
        _ left: [InstanceType], _ right: [InstanceType],
        _ body: (InstanceType?, InstanceType?) -> Void
    ) {
        var (l, r) = (0, 0)
        while l < left.count || r < right.count {
            let isLeft = r == right.count || l < left.count && !right[r].precedes(left[l])
            let isRight = l == left.count || r < right.count && !left[l].precedes(right[r])
            body(isLeft ? left[l] : nil, isRight ? right[r] : nil)
            if isLeft { l += 1 }
            if isRight { r += 1 }
        }
    }

    /// Whether the name stands before another one's in the table: in byte order.
    public func precedes(_ other: InstanceType) -> Bool {
        name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
}
