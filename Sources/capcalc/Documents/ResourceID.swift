/// IDs that AWS gives, where people type them for what they stand for: nothing here can look them up.
enum ResourceID {
    /// What to type instead of the ID of a subnet or a VPC; `nil` of another text.
    static func hint(for text: String) -> String? {
        guard let kind = kind(of: text) else { return nil }
        let what = "aws ec2 describe-\(kind)s --\(kind)-ids \(text) --output json"
        return
            "capcalc asks AWS for nothing: \(what) has the block, and check reads such a document"
    }

    /// Whether a text is the ID of a subnet or a VPC.
    static func isOne(_ text: String) -> Bool { kind(of: text) != nil }

    /// Whether a text is the ID of a VPC.
    static func isVPC(_ text: String) -> Bool { kind(of: text) == "vpc" }

    private static func kind(of text: String) -> String? {
        // No block of IPv4 begins with a letter.
        guard let first = text.utf8.first, first > UInt8(ascii: "9") else { return nil }
        for kind in ["subnet", "vpc"] where text.hasPrefix("\(kind)-") {
            let digits = text.utf8.dropFirst(kind.utf8.count + 1)
            let isHexadecimal = digits.allSatisfy { byte in
                byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                    || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
            }
            if isHexadecimal, digits.count >= 4 { return kind }
        }
        return nil
    }
}
