extension Int64 {
    /// The number with a comma after every three digits, as people write it: `1,019`.
    public var grouped: String {
        var digits = Array("\(magnitude)".utf8)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(UInt8(ascii: ","), at: place)
            place -= 3
        }
        if self < 0 { digits.insert(UInt8(ascii: "-"), at: 0) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The number and what it counts: `1 pod`, `1,019 pods`.
    ///
    /// - Parameters:
    ///   - one: what one of them is called.
    ///   - many: what others are called, where that is not `one` and an s.
    public func counted(_ one: String, _ many: String? = nil) -> String {
        self == 1 ? "1 \(one)" : "\(grouped) \(many ?? one + "s")"
    }
}

extension Int {
    /// The number with a comma after every three digits, as people write it: `1,019`.
    public var grouped: String { Int64(self).grouped }

    /// The number and what it counts: `1 pod`, `1,019 pods`.
    public func counted(_ one: String, _ many: String? = nil) -> String {
        Int64(self).counted(one, many)
    }
}
