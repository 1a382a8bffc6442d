extension SubnetSizes: CustomStringConvertible {
    /// The sizes as people write them: `/22`, `2 × /16`, `1 × /16 and /20`.
    public var description: String {
        if wholeSixteens == 0 { return "/\(lastLength)" }
        return lastLength == 16
            ? "\(count.grouped) × /16" : "\(wholeSixteens.grouped) × /16 and /\(lastLength)"
    }

    /// The same as an object of a sentence: `a /22`.
    public var withArticle: String { wholeSixteens == 0 ? "a \(description)" : description }
}
