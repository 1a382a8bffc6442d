/// Appends JSON by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), keys in the order given.
///
/// The outer object has a line for each key, and an array of objects a line for each of them: good to
/// read, to compare and to cut. A compact document is one line without a blank between its parts.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private let isCompact: Bool
    /// How findings write settings.
    package let spelling: SettingSpelling
    /// Open containers: whether something stands in them, and whether every element has a line.
    private var open: [(hasElement: Bool, isSpread: Bool)] = []

    package init(isCompact: Bool = false, spelling: SettingSpelling = .commandLine) {
        self.isCompact = isCompact
        self.spelling = spelling
    }

    /// An object with what `body` puts into it.
    package mutating func object(isSpread: Bool = false, _ body: (inout JSONWriter) -> Void) {
        element()
        contain("{", "}", isSpread, body)
    }

    /// The object or array behind a key.
    package mutating func object(
        _ key: String, isSpread: Bool = false, _ body: (inout JSONWriter) -> Void
    ) {
        self.key(key)
        contain("{", "}", isSpread, body)
    }

    /// An array behind a key, with what `body` puts into it.
    package mutating func array(
        _ key: String, isSpread: Bool = false, _ body: (inout JSONWriter) -> Void
    ) {
        self.key(key)
        contain("[", "]", isSpread, body)
    }

    /// An array of texts.
    package mutating func array(_ key: String, _ texts: [String]) {
        array(key) { for text in texts { $0.element(text) } }
    }

    package mutating func member(_ key: String, _ number: Int64?) {
        self.key(key)
        if let number { bytes.append(decimal: number) } else { raw("null") }
    }

    package mutating func member(_ key: String, _ number: Int?) {
        member(key, number.map { Int64($0) })
    }

    package mutating func member(_ key: String, _ text: String?) {
        self.key(key)
        if let text { string(text) } else { raw("null") }
    }

    package mutating func member(_ key: String, _ flag: Bool?) {
        self.key(key)
        raw(flag.map { $0 ? "true" : "false" } ?? "null")
    }

    /// A number that is text already, such as `2.5`.
    package mutating func member(_ key: String, decimal: String?) {
        self.key(key)
        raw(decimal ?? "null")
    }

    /// A value that is JSON already.
    package mutating func member(_ key: String, json: [UInt8]) {
        self.key(key)
        bytes.append(copying: json.span)
    }

    /// A value that `body` writes as if it were a document of its own.
    package mutating func member(_ key: String, document body: (inout JSONWriter) -> Void) {
        self.key(key)
        open.append((false, false))
        body(&self)
        open.removeLast()
    }

    package mutating func element(_ text: String) {
        element()
        string(text)
    }

    package mutating func element(decimal: String) {
        element()
        raw(decimal)
    }

    private mutating func key(_ key: String) {
        element()
        string(key, behind: open.last?.isSpread == true ? .colonAndBlank : .colon)
    }

    /// Separates an element from the one before.
    private mutating func element() {
        guard let last = open.indices.last else { return }
        if open[last].hasElement { bytes.append(UInt8(ascii: ",")) }
        open[last].hasElement = true
        if open[last].isSpread { newLine() }
    }

    private mutating func contain(
        _ start: String, _ end: String, _ isSpread: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        let isSpread = isSpread && !isCompact
        raw(start)
        open.append((false, isSpread))
        body(&self)
        let hasElement = open.removeLast().hasElement
        if isSpread, hasElement { newLine() }
        raw(end)
        if open.isEmpty { raw("\n") }
    }

    private mutating func newLine() {
        raw("\n")
        for _ in open { raw("  ") }
    }

    private mutating func raw(_ text: String) {
        bytes.append(text)
    }

    /// What stands behind a text.
    private enum Behind {
        case nothing, colon, colonAndBlank
    }

    private mutating func string(_ text: String, behind: Behind = .nothing) {
        let span = text.utf8Span.span
        guard Self.isPlain(span) else {
            escaped(text)
            return raw(behind == .nothing ? "" : behind == .colon ? ":" : ": ")
        }
        // Most are: all of it at once.
        bytes.append(addingCapacity: span.count + 4) { output in
            output.append(UInt8(ascii: "\""))
            output.append(copying: span)
            output.append(UInt8(ascii: "\""))
            if behind != .nothing { output.append(UInt8(ascii: ":")) }
            if behind == .colonAndBlank { output.append(UInt8(ascii: " ")) }
        }
    }

    /// Whether every byte stands for itself.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        let (bytes, count) = (unsafe text.bytes, text.count)
        guard count >= 8 else {
            var word = blanks
            for index in text.indices { word = word << 8 | UInt64(text[index]) }
            return !hasOther(word)
        }
        // Eight at a time; the last eight may overlap those before.
        var index = 0
        while index < count {
            let place = min(index, count &- 8)
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            if hasOther(word) { return false }
            index &+= 8
        }
        return true
    }

    private static var blanks: UInt64 { 0x2020_2020_2020_2020 }

    /// Whether one of eight bytes does not stand for itself: a quote, a backslash, a control character, or what is
    /// beyond ASCII.
    private static func hasOther(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Each is beyond 0x7F, or below zero, for the bytes that it looks for, or for those behind such a one.
        let quotes = (word ^ (ones &* UInt64(UInt8(ascii: "\"")))) &- ones
        let backslashes = (word ^ (ones &* UInt64(UInt8(ascii: "\\")))) &- ones
        let controls = word &- blanks
        return (quotes | backslashes | controls | word | (word &+ ones)) & (ones &* 0x80) != 0
    }

    private mutating func escaped(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let span = text.utf8Span.span
        // What is behind the last byte with an escape, up to here, stands for itself.
        var start = 0
        for index in span.indices {
            let byte = span[index]
            // Beyond ASCII a character may be one that is not seen.
            if byte >= 0x7F { return escapeRest(of: text, from: start) }
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                continue
            }
            bytes.append(copying: span.extracting(start..<index))
            start = index + 1
            escape(byte)
        }
        bytes.append(copying: span.extracting(start..<span.count))
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends a text of which so many bytes, all ASCII, are written.
    private mutating func escapeRest(of text: String, from start: Int) {
        for scalar in text.unicodeScalars.dropFirst(start) {
            switch scalar {
            case "\"", "\\": escape(UInt8(truncatingIfNeeded: scalar.value))
            case _ where VisibleText.isVisible(scalar):
                bytes.append(String(Character(scalar)))
            default: for unit in String(Character(scalar)).utf16 { escape(unit: unit) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        guard byte >= 0x20 else { return escape(unit: UInt16(byte)) }
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
    }

    private mutating func escape(unit: UInt16) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append("\\u")
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
    }
}
