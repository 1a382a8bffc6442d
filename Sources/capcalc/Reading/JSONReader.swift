import Writing

import Boundary

/// Reads JSON as a stream, strictly by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259): the caller
/// pulls what it wants, and all the rest is checked and skipped.
///
/// Only a window of the document is in memory. A byte-order mark in front is ignored. Of a key that
/// stands twice in an object the reader sees both. A surrogate without its other half is read as
/// U+FFFD. Containers may be nested 512 deep.
///
/// Every method that takes a value expects one where the reader stands, and leaves it behind the value.
struct JSONReader: ~Copyable {
    /// What messages call the document.
    let name: String
    var buffer: JSONBuffer
    /// Where the reader stands.
    var index = 0
    /// The first byte that must stay in the buffer, where there is such a one.
    var pin: Int?
    /// Whether a value was taken since the container began, so that a comma has to come.
    var isBehindValue = false
    private(set) var depth = 0

    static var deepest: Int { 512 }

    /// A reader of a document that begins with whatever the first piece holds.
    init(_ source: ByteSource, name: String, size: Int = 1 << 18) throws(Failure) {
        self.name = name
        buffer = JSONBuffer(source, size: size)
        while buffer.end < 3, try refill() {}
        if buffer.end >= 3, buffer.holds([0xEF, 0xBB, 0xBF], at: 0) { index = 3 }
    }

    /// Makes an error of what was expected where the reader stands.
    func fault(_ expected: String) -> Failure { fault(expected, at: index) }

    func fault(_ expected: String, at index: Int) -> Failure {
        let isEnd = index >= buffer.end
        let place =
            isEnd
            ? "ends after byte \(String(grouped: buffer.discarded + index))"
            : "byte \(String(grouped: buffer.discarded + index))"
        return Failure(
            .badInput, "\(name): \(place): expected \(expected)",
            hint: isEnd
                ? "check whether the document is truncated"
                : "give the unchanged JSON output of the "
                    + "tool")
    }

    /// Reads on; false at the end of the document.
    ///
    /// - Parameter most: bytes of one text that may be kept.
    mutating func refill(keeping most: Int = 16 << 20) throws(Failure) -> Bool {
        let start = min(pin ?? index, index)
        guard buffer.end - start < most else {
            throw Failure(
                .badInput, "\(name): a text is longer than \(most >> 20) MiB",
                hint: "check whether the document is what capcalc reads")
        }
        do throws(Fault) {
            let hasMore = try buffer.refill(keepingFrom: start)
            index -= start
            if let pin { self.pin = pin - start }
            return hasMore
        } catch {
            throw Failure(.noInput, "cannot read \(name): \(error.reason)")
        }
    }

    /// The next byte that is no blank, without taking it; 0 at the end.
    @inline(__always)
    mutating func next() throws(Failure) -> UInt8 {
        while true {
            let byte = buffer.byte(at: index)
            if byte > 0x20 { return byte }
            switch byte {
            case 0x20: skipSpaces()
            case 0x0A, 0x0D, 0x09:
                index &+= 1
                // What follows a line end is nearly always the next line's indentation.
                skipSpaces()
            default:
                guard index >= buffer.end else { return byte }
                guard try refill() else { return 0 }
            }
        }
    }

    /// Takes spaces, eight at a time. The zeros behind the end are none.
    @inline(__always)
    private mutating func skipSpaces() {
        var place = index
        var others = buffer.word(at: place) ^ 0x2020_2020_2020_2020
        while others == 0 {
            place &+= 8
            others = buffer.word(at: place) ^ 0x2020_2020_2020_2020
        }
        index = place &+ others.trailingZeroBitCount >> 3
    }

    /// Takes the beginning of an object.
    mutating func enterObject() throws(Failure) {
        try enter(UInt8(ascii: "{"), "an object")
    }

    /// Takes the beginning of an array.
    mutating func enterArray() throws(Failure) {
        try enter(UInt8(ascii: "["), "an array")
    }

    private mutating func enter(_ bracket: UInt8, _ name: String) throws(Failure) {
        guard try next() == bracket else { throw fault(name) }
        guard depth < Self.deepest else { throw fault("at most \(Self.deepest) levels") }
        index += 1
        depth += 1
        isBehindValue = false
    }

    /// Takes the next wanted key of an object and the colon behind it, or the end of the object.
    ///
    /// The values of other keys are skipped.
    mutating func nextKey<Key>(_ keys: JSONKeys<Key>) throws(Failure) -> Key? {
        try nextPlace(keys.names).map { keys[$0] }
    }

    /// The same for the place of the key's name, so that what is long is not made for each kind of keys.
    private mutating func nextPlace(_ names: JSONNames) throws(Failure) -> Int? {
        while try hasNext(UInt8(ascii: "}")) {
            guard try next() == UInt8(ascii: "\"") else { throw fault("a key in quotes") }
            let (range, isPlain) = try takeText()
            let place = place(of: range, isPlain, among: names)
            guard try next() == UInt8(ascii: ":") else { throw fault("':'") }
            index &+= 1
            if let place { return place }
            try skipValue()
        }
        return nil
    }

    /// Takes the next key of an object, whatever it is, and the colon behind it, or the end of the
    /// object.
    mutating func nextName() throws(Failure) -> String? {
        guard try hasNext(UInt8(ascii: "}")) else { return nil }
        guard try next() == UInt8(ascii: "\"") else { throw fault("a key in quotes") }
        let name = try string()
        guard try next() == UInt8(ascii: ":") else { throw fault("':'") }
        index += 1
        return name
    }

    /// Takes an object whose values are texts; others are left out.
    mutating func texts() throws(Failure) -> [(key: String, value: String)] {
        var texts: [(key: String, value: String)] = []
        try enterObject()
        while let key = try nextName() {
            if try next() == UInt8(ascii: "\"") {
                texts.append((key, try string()))
            } else {
                try skipValue()
            }
        }
        return texts
    }

    /// The bytes from the first one on: of what is no JSON.
    mutating func rest() throws(Failure) -> [UInt8] {
        index = 0
        pin = 0
        while try refill(keeping: .max) {
            guard buffer.end <= Self.mostOfOther else {
                throw Failure(
                    .badInput, "\(name) is not JSON and larger than \(Self.mostOfOther >> 20) MiB",
                    hint: "give the JSON output of the AWS CLI or kubectl, or a plan of capcalc")
            }
        }
        return buffer.bytes(0..<buffer.end)
    }

    private static var mostOfOther: Int { 64 << 20 }

    /// The place of the text that was taken among names. Inlined, for a call would copy the reader.
    @inline(__always)
    func place(of range: Range<Int>, _ isPlain: Bool, among names: JSONNames) -> Int? {
        isPlain
            ? names.place(buffer, range)
            : names.place(of: JSONText.unescaped(buffer.bytes(range)))
    }

    /// Whether another element of an array follows; the end of the array is taken.
    mutating func nextElement() throws(Failure) -> Bool {
        try hasNext(UInt8(ascii: "]"))
    }

    /// Takes the comma in front of a further element, or the bracket that closes the container.
    @inline(__always)
    private mutating func hasNext(_ bracket: UInt8) throws(Failure) -> Bool {
        let byte = try next()
        if byte == bracket {
            index &+= 1
            depth &-= 1
            isBehindValue = true
            return false
        }
        if isBehindValue {
            guard byte == UInt8(ascii: ",") else {
                throw fault("',' or '\(Character(Unicode.Scalar(bracket)))'")
            }
            index &+= 1
        }
        // Whoever asked takes the element next.
        isBehindValue = true
        return true
    }

    /// Expects nothing but blanks up to the end of the document.
    mutating func end() throws(Failure) {
        guard try next() == 0, index >= buffer.end else {
            throw fault("the end of the document")
        }
    }
}
