/// Names of subnets that are taken.
///
/// Few stand in a list: the first set of a run costs as much as planning a VPC, as the runtime looks for what
/// its elements conform to.
public struct TakenNames: Sendable {
    private var few: [String]
    private var many: Set<String>?

    /// These names.
    public init(_ names: [String] = []) {
        few = names.count > Self.mostInList ? [] : names
        many = names.count > Self.mostInList ? Set(names) : nil
    }

    /// Takes a name; false if it was taken.
    ///
    /// - Complexity: O(1).
    public mutating func take(_ name: String) -> Bool {
        if many != nil { return many?.insert(name).inserted ?? false }
        guard !few.contains(name) else { return false }
        few.append(name)
        if few.count > Self.mostInList {
            many = Set(few)
            few = []
        }
        return true
    }

    private static var mostInList: Int { 48 }
}
