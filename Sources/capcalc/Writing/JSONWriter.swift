/// Appends JSON by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), keys in the order given.
///
/// The outer object has a line for each key, and an array of objects a line for each of them: good to
/// read, to compare and to cut. A compact document is one line without a blank between its parts.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private let isCompact: Bool
    /// Open containers: whether something stands in them, and whether every element has a line.
    private var open: [(hasElement: Bool, isSpread: Bool)] = []

    package init(isCompact: Bool = false) {
        self.isCompact = isCompact
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
        if let number { bytes.append(number) } else { raw("null") }
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
        string(key)
        raw(open.last?.isSpread == true ? ": " : ":")
    }

    /// Separates an element from the one before.
    private mutating func element() {
        guard let last = open.indices.last else { return }
        if open[last].hasElement { raw(",") }
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

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let span = text.utf8Span.span
        // What is behind the last byte with an escape, up to here, stands for itself.
        var start = 0
        for index in span.indices {
            let byte = span[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                continue
            }
            bytes.append(copying: span.extracting(start..<index))
            start = index + 1
            if byte < 0x20 {
                let digits = Array("0123456789abcdef".utf8)
                bytes.append("\\u00")
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            } else {
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            }
        }
        bytes.append(copying: span.extracting(start..<span.count))
        bytes.append(UInt8(ascii: "\""))
    }
}
