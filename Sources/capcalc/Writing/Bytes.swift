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
        append(addingCapacity: 20) { output in output.append(decimal: number) }
    }

    package mutating func append(decimal number: Int) { append(decimal: Int64(number)) }

    /// Appends a number with a comma after every three digits.
    package mutating func append(grouped number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
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
            if place > 0, place % 3 == 0 { append(UInt8(ascii: ",")) }
        }
    }

    package mutating func append(grouped number: Int) { append(grouped: Int64(number)) }
}

extension OutputSpan<UInt8> {
    /// Appends a number in decimal: 20 bytes at most.
    @inline(__always)
    mutating func append(decimal number: Int64) {
        if 0..<10_000 ~= number, freeCapacity >= 4 {
            append(short: UInt32(truncatingIfNeeded: number))
        } else {
            append(long: number)
        }
    }

    /// Appends a number below 10,000: its four digits are made as one word, which is stored at once, without zeros in
    /// front. What it has too many of is written over by what comes next.
    private mutating func append(short number: UInt32) {
        let hundreds = (number &* 5_243) &>> 19  // number / 100 below 10,000
        let rest = number &- hundreds &* 100
        let (thousands, tens) = ((hundreds &* 103) &>> 10, (rest &* 103) &>> 10)
        // The characters in the order of memory.
        let first = thousands | (hundreds &- thousands &* 10) &<< 8
        let second = tens | (rest &- tens &* 10) &<< 8
        let text = (first | second &<< 16) | 0x3030_3030
        let width = number >= 100 ? (number >= 1_000 ? 4 : 3) : (number >= 10 ? 2 : 1)
        let word = text &>> (8 &* UInt32(truncatingIfNeeded: 4 &- width))
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            unsafe UnsafeMutableRawBufferPointer(buffer)
                .storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt32.self)
            count &+= width
        }
    }

    /// Appends a number, the last digit first.
    private mutating func append(long number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var (count, limit) = (1, UInt64(10))
        while rest >= limit {
            count &+= 1
            limit = limit &* 10
        }
        precondition(count <= freeCapacity, "there is no room for the number")
        unsafe withUnsafeMutableBufferPointer { buffer, initialized in
            for place in (initialized..<initialized + count).reversed() {
                let tenth = rest / 10
                let digit = UInt8(truncatingIfNeeded: 48 &+ rest &- tenth &* 10)
                unsafe buffer.initializeElement(at: place, to: digit)
                rest = tenth
            }
            initialized += count
        }
    }

    /// Appends a text of the program.
    @inline(__always)
    mutating func append(copying text: StaticString) {
        let bytes = unsafe UnsafeBufferPointer(
            start: text.utf8Start, count: text.utf8CodeUnitCount)
        append(copying: unsafe Span(_unsafeElements: bytes))
    }

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
