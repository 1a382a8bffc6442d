import Writing

/// Names of subnets for a table that is wider than the page with the whole ones.
enum ShortNames {
    /// How many characters a name may have, tried one after the other; 0: all that it has.
    static let lengths = [0, 40, 30, 20, 12]

    /// The names, of longer ones the end: eksctl and CloudFormation have the zone there. Whole ones
    /// where two would be the same.
    static func of(_ names: [String], longest: Int) -> [String] {
        let names = names.map { VisibleText.of($0) }
        guard longest > 0 else { return names }
        let short = names.map { name in
            name.count <= longest ? name : "…" + String(name.suffix(longest - 1))
        }
        return Set(short).count == Set(names).count ? short : names
    }
}
