import Writing

/// Names of subnets and networks, as they are given.
enum SubnetName {
    /// Whether a name can be shown: not empty, and no character that only steers a terminal or text.
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty && name.unicodeScalars.allSatisfy { VisibleText.isVisible($0) }
    }
}
