extension Int {
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
}
