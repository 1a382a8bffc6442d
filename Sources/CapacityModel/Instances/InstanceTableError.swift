/// Why a file is not a table of instance types.
public struct InstanceTableError: Error, Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int

    /// The column of the cell at fault; `nil` where the whole line is.
    public let column: InstanceTableColumn?

    /// What was expected and what was found, in one sentence without an end stop.
    public let reason: String
}
