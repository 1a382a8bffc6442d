/// Reads the words of an expression from the left, over blanks and comments.
struct ExpressionScanner {
    private let bytes: [UInt8]
    /// Where the next word begins, or the end.
    private var place = 0
    /// Where the last word that was taken began.
    private(set) var taken = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        skipBlanks()
    }

    var count: Int { bytes.count }
    var isAtEnd: Bool { place == bytes.count }
    var isAtNumber: Bool { Self.isDigit(byte(0)) || byte(0) == 0x2E && Self.isDigit(byte(1)) }

    /// The byte so many behind the place; 0 behind the end.
    private func byte(_ offset: Int) -> UInt8 {
        place + offset < bytes.count ? bytes[place + offset] : 0
    }

    /// Takes a sign of one character.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard byte(0) == UInt8(ascii: sign) else { return false }
        advance(1)
        return true
    }

    /// Takes `!`, but not of `!=`.
    mutating func takeNot() -> Bool { byte(1) != 0x3D && take("!") }

    /// What joins the value before it with one behind it; not taken yet.
    func nextOperator() throws(ExpressionTextError) -> (ExpressionOperator, String)? {
        let isDouble = byte(1) == byte(0)
        let hasEqual = byte(1) == UInt8(ascii: "=")
        switch byte(0) {
        case UInt8(ascii: "+"): return (.add, "+")
        case UInt8(ascii: "-"): return (.subtract, "-")
        case UInt8(ascii: "*"): return (.multiply, "*")
        case UInt8(ascii: "/"): return (.divide, "/")
        case UInt8(ascii: "%"): return (.remainder, "%")
        case UInt8(ascii: "<"): return hasEqual ? (.lessOrEqual, "<=") : (.less, "<")
        case UInt8(ascii: ">"): return hasEqual ? (.greaterOrEqual, ">=") : (.greater, ">")
        case UInt8(ascii: "!") where hasEqual: return (.notEqual, "!=")
        case UInt8(ascii: "="):
            guard isDouble else { throw error("'=' is not an operator", hint: "write ==") }
            return (.equal, "==")
        case UInt8(ascii: "&"):
            guard isDouble else { throw error("'&' is not an operator", hint: "write &&") }
            return (.and, "&&")
        case UInt8(ascii: "|"):
            guard isDouble else { throw error("'|' is not an operator", hint: "write ||") }
            return (.or, "||")
        default: return nil
        }
    }

    /// Takes an operator, and gives its place.
    mutating func skip(_ spelling: String) -> Int {
        advance(spelling.utf8.count)
        return taken
    }

    /// Takes a name.
    mutating func name() throws(ExpressionTextError) -> String {
        var length = 0
        while Self.isLetter(byte(length)) || length > 0 && Self.isDigit(byte(length)) {
            length += 1
        }
        guard length > 0 else {
            throw isAtEnd
                ? error("a value is missing at the end", hint: "max_pods + 2")
                : error("a value is missing before '\(word)'", hint: unread)
        }
        let name = String(decoding: bytes[place..<place + length], as: UTF8.self)
        advance(length)
        return name
    }

    /// Takes a string in quotes; `nil` where there is none.
    mutating func text() throws(ExpressionTextError) -> String? {
        let quote = byte(0)
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
        var length = 1
        while byte(length) != quote {
            guard place + length < bytes.count, byte(length) != UInt8(ascii: "\n") else {
                throw error("the string is not closed", hint: "\"m5.large\"")
            }
            guard byte(length) != UInt8(ascii: "\\") else {
                throw error("'\\' in a string is not supported", hint: "\"m5.large\"")
            }
            length += 1
        }
        let text = String(decoding: bytes[place + 1..<place + length], as: UTF8.self)
        advance(length + 1)
        return text
    }

    /// Takes a number; `nil` where there is none. A decimal one has at most 15 digits and an exponent
    /// up to 22, for which the quotient or product of two exact numbers is the nearest one.
    mutating func number(isNegative: Bool) throws(ExpressionTextError) -> ExpressionValue? {
        guard isAtNumber else { return nil }
        var (digits, length, decimals): (UInt64, Int, Int) = (0, 0, 0)
        var isTooLong = false
        var isDecimal = false
        while true {
            let next = byte(length)
            if next == 0x2E, !isDecimal, Self.isDigit(byte(length + 1)) {
                isDecimal = true
            } else if Self.isDigit(next) {
                let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(next - 48))
                isTooLong = isTooLong || overflow || carry
                digits = sum
                if isDecimal { decimals += 1 }
            } else {
                break
            }
            length += 1
        }
        if byte(length) | 0x20 == UInt8(ascii: "x") || byte(length) | 0x20 == UInt8(ascii: "u") {
            throw error("the number is not supported", hint: "write it in decimal, without u: 110")
        }
        var exponent = -decimals
        if let (size, value) = exponentBehind(length) {
            isDecimal = true
            exponent += value
            length += size
        }
        defer { advance(length) }
        guard isDecimal else {
            guard !isTooLong, digits <= (isNegative ? 1 << 63 : 1 << 63 - 1) else {
                throw error("the number has more than 64 bits", hint: "at most 2147483647")
            }
            return .integer(isNegative ? Int64(truncatingIfNeeded: 0 &- digits) : Int64(digits))
        }
        guard !isTooLong, digits < 1_000_000_000_000_000, -22...22 ~= exponent else {
            throw error("the number has too many digits", hint: "at most 15, such as 0.75")
        }
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
        return .double(isNegative ? -value : value)
    }

    /// The length and value of an exponent so far behind the place: `e-2`.
    private func exponentBehind(_ start: Int) -> (Int, Int)? {
        guard byte(start) | 0x20 == UInt8(ascii: "e") else { return nil }
        let hasSign = byte(start + 1) == UInt8(ascii: "-") || byte(start + 1) == UInt8(ascii: "+")
        var (length, value) = (hasSign ? 2 : 1, 0)
        guard Self.isDigit(byte(start + length)) else { return nil }
        while Self.isDigit(byte(start + length)) {
            value = min(1_000, value * 10 + Int(byte(start + length)) - 48)
            length += 1
        }
        return (length, byte(start + 1) == UInt8(ascii: "-") ? -value : value)
    }

    /// A mistake at the next word, or at a place.
    func error(at start: Int? = nil, _ reason: String, hint: String, unknownName: String? = nil)
        -> ExpressionTextError
    {
        // A character is counted by its first byte.
        let before = bytes[..<(start ?? place)].count { $0 & 0xC0 != 0x80 }
        return ExpressionTextError(
            character: before + 1, reason, hint: hint, unknownName: unknownName)
    }

    /// What stands where an operator or the end would.
    func errorBehindExpression() -> ExpressionTextError {
        error(
            byte(0) == UInt8(ascii: ")")
                ? "')' without '('" : "unexpected '\(word)' after a value",
            hint: unread)
    }

    private var unread: String {
        switch word {
        case "[", "{", "in": "lists and 'in' are not supported: write a == 1 || a == 2"
        case "?": "put a nested condition in parentheses"
        default: "max_pods + 2, or max_pods < 30 ? max_pods : 30"
        }
    }

    /// The next word: a name, or one character.
    private var word: String {
        var length = 1
        if Self.isLetter(byte(0)) {
            while Self.isLetter(byte(length)) || Self.isDigit(byte(length)) { length += 1 }
        } else {
            while byte(length) & 0xC0 == 0x80 { length += 1 }
        }
        return String(decoding: bytes[place..<min(bytes.count, place + length)], as: UTF8.self)
    }

    private mutating func advance(_ length: Int) {
        taken = place
        place += length
        skipBlanks()
    }

    private mutating func skipBlanks() {
        while true {
            switch byte(0) {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D: place += 1
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
                while place < bytes.count, byte(0) != 0x0A { place += 1 }
            default: return
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

    private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 || byte == 0x5F }
}
