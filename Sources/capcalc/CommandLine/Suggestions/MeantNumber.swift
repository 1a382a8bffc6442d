import Writing

/// Numbers as people write them beside plain digits: `1,200`, `1_200`, `1k`, `+3`, `007`, `2x`.
package enum MeantNumber {
    /// The number that was meant, in digits, with a decimal point where it has one; `nil` where that is not clear, and
    /// where the text is plain digits already.
    package static func digits(_ text: String) -> String? {
        var bytes = Array(text.utf8).filter { $0 != 0x20 && $0 != UInt8(ascii: "_") }
        if bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        var zeros = 0
        if bytes.ends(in: [0xC3, 0x97]) {
            bytes.removeLast(2)
        } else if let last = bytes.last {
            switch last | 0x20 {
            case UInt8(ascii: "x"): bytes.removeLast()
            case UInt8(ascii: "k"): zeros = 3
            case UInt8(ascii: "m"): zeros = 6
            default: break
            }
        }
        if zeros > 0 { bytes.removeLast() }
        bytes = withoutGroups(bytes)
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy({ $0.isDigit }) && !$0.isEmpty })
        else {
            return nil
        }
        var whole = Array(parts[0].drop { $0 == UInt8(ascii: "0") })
        if whole.isEmpty { whole = [UInt8(ascii: "0")] }
        guard zeros == 0 || parts.count == 1 else { return nil }
        var decimals = parts.count == 2 ? Array(parts[1]) : []
        while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
        let meant =
            String(decoding: whole, as: UTF8.self) + String(repeating: "0", count: zeros)
            + (decimals.isEmpty ? "" : "." + String(decoding: decimals, as: UTF8.self))
        return meant == text ? nil : meant
    }

    /// The digits without what stands between groups of three of them.
    private static func withoutGroups(_ bytes: [UInt8]) -> [UInt8] {
        for separator in [UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: ".")] {
            let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
            guard groups.count > 1, 1...3 ~= groups[0].count,
                groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy({ $0.isDigit }) })
            else { continue }
            return groups.flatMap { $0 }
        }
        return bytes
    }
}

extension [UInt8] {
    fileprivate func ends(in end: [UInt8]) -> Bool {
        count >= end.count && suffix(end.count) == end[...]
    }
}
