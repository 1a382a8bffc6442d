extension String {
    /// A number with a comma after every three digits, as people write it: `1,019`.
    package init(grouped number: Int) {
        var digits: [UInt8] = []
        digits.append(grouped: number)
        self.init(decoding: digits, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a text.
    ///
    /// Not `+= text.utf8`, whose first use costs more than the rest of a short report.
    package mutating func append(_ text: String) {
        append(copying: text.utf8Span.span)
    }

    /// Appends bytes.
    package mutating func append(copying bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in output.append(copying: bytes) }
    }

    /// Appends a number in decimal, without making a string of it. It has a label, for a literal behind
    /// a bare `append` is to be a byte.
    package mutating func append(decimal number: Int64) {
        appendDigits(number, isGrouped: false)
    }

    package mutating func append(decimal number: Int) { append(decimal: Int64(number)) }

    /// Appends a number with a comma after every three digits.
    package mutating func append(grouped number: Int64) {
        appendDigits(number, isGrouped: true)
    }

    package mutating func append(grouped number: Int) { append(grouped: Int64(number)) }

    private mutating func appendDigits(_ number: Int64, isGrouped: Bool) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        if rest < 10 { return append(UInt8(truncatingIfNeeded: 48 + rest)) }
        let tenth = rest / 10
        var divisor: UInt64 = 1
        var place = 1
        while divisor <= tenth {
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

extension OutputSpan<UInt8> {
    /// Appends bytes, all at once.
    @inline(__always)
    mutating func append(copying bytes: Span<UInt8>) {
        precondition(bytes.count <= freeCapacity, "there is no room for the bytes")
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            unsafe bytes.withUnsafeBytes { bytes in
                unsafe UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
                )
                .copyMemory(from: bytes)
                count += bytes.count
            }
        }
    }
}

extension UInt8 {
    /// Whether the byte is a decimal digit of ASCII.
    package var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
