/// What is different about an instance type between two tables.
public struct InstanceTypeChange: Sendable, Hashable {
    /// The kinds of change.
    public enum Kind: String, Sendable, CaseIterable {
        /// Only the later table has the type.
        case added
        /// Both have it, with different limits or another status.
        case changed
        /// The EC2 API describes it no more; the table keeps it.
        case withdrawn
        /// Only the earlier table has the type.
        case removed
    }

    /// The kind.
    public let kind: Kind
    /// The name of the type.
    public let name: String
    /// The type in the earlier table.
    public let before: InstanceType?
    /// The type in the later table.
    public let after: InstanceType?

    /// The change between two rows of a name; `nil` where there is none.
    init?(from before: InstanceType?, to after: InstanceType?) {
        guard before != after, let name = before?.name ?? after?.name else { return nil }
        self.name = name
        self.before = before
        self.after = after
        switch (before, after) {
        case (nil, _): kind = .added
        case (_, nil): kind = .removed
        case (let before?, let after?):
            kind =
                after.status == .withdrawn && before.status != .withdrawn ? .withdrawn : .changed
        }
    }

    /// The columns that differ, in the order of the table: of a type that only one table has, those
    /// that are known.
    public var columns: [InstanceTableColumn] {
        InstanceTableColumn.allCases.filter { column in
            column != .instanceType && before?.value(in: column) != after?.value(in: column)
        }
    }
}
