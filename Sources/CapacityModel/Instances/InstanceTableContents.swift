/// How many instance types a table has, and what became of them.
public struct InstanceTableContents: Sendable, Hashable {
    /// How many types there are.
    public let types: Int
    private let statuses: [TypeStatus]

    /// Counts the types of a table.
    public init(_ table: InstanceTable) {
        statuses = table.map { $0.status }
        types = statuses.count
    }

    /// How many types have a status.
    public func count(of status: TypeStatus) -> Int {
        statuses.count { $0 == status }
    }
}
