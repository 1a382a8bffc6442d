extension [UInt8] {
    /// Appends a text.
    ///
    /// Not `+= text.utf8`, whose first use costs more than the rest of a short report.
    mutating func append(_ text: String) {
        append(copying: text.utf8Span.span)
    }

    /// Appends bytes.
    mutating func append(copying bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }

    /// Appends a number in decimal, without making a string of it.
    mutating func append(_ number: Int64) {
        appendDigits(number, isGrouped: false)
    }

    mutating func append(_ number: Int) { append(Int64(number)) }

    /// Appends a number with a comma after every three digits.
    mutating func append(grouped number: Int64) {
        appendDigits(number, isGrouped: true)
    }

    mutating func append(grouped number: Int) { append(grouped: Int64(number)) }

    private mutating func appendDigits(_ number: Int64, isGrouped: Bool) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var divisor: UInt64 = 1
        var place = 1
        while rest / divisor >= 10 {
            divisor *= 10
            place += 1
        }
        while place > 0 {
            append(UInt8(truncatingIfNeeded: 48 + rest / divisor))
            rest %= divisor
            divisor /= 10
            place -= 1
            if isGrouped, place > 0, place % 3 == 0 { append(UInt8(ascii: ",")) }
        }
    }
}
