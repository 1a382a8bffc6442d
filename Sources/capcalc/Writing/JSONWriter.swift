/// Appends JSON by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), keys in the order given.
///
/// The outer object has a line for each key, and an array of objects a line for each of them: good to
/// read, to compare and to cut. A compact document is one line without a blank between its parts.
///
/// A key that is written in the program is appended as it stands, with what is before it and behind it at once;
/// any other is ``member(named:_:)``.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private let isCompact: Bool
    /// How findings write settings.
    package let spelling: SettingSpelling
    /// The innermost container that is open.
    private var inner = Container(isSpread: false)
    /// How many are open.
    private var depth = 0

    private struct Container {
        /// Whether every element has a line.
        let isSpread: Bool
        /// Whether something stands in it.
        var hasElement = false
    }

    package init(isCompact: Bool = false, spelling: SettingSpelling = .commandLine) {
        self.isCompact = isCompact
        self.spelling = spelling
    }

    /// Makes room for so many bytes, for one who makes many documents.
    package mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// An object with what `body` puts into it.
    package mutating func object(isSpread: Bool = false, _ body: (inout JSONWriter) -> Void) {
        begin(room: 1) { $0.append(UInt8(ascii: "{")) }
        contain("}", isSpread, body)
    }

    /// The object or array behind a key.
    package mutating func object(
        _ key: StaticString, isSpread: Bool = false, _ body: (inout JSONWriter) -> Void
    ) {
        self.key(key, room: 1) { $0.append(UInt8(ascii: "{")) }
        contain("}", isSpread, body)
    }

    package mutating func object(named key: String, _ body: (inout JSONWriter) -> Void) {
        self.key(named: key, room: 1) { $0.append(UInt8(ascii: "{")) }
        contain("}", false, body)
    }

    /// An array behind a key, with what `body` puts into it.
    package mutating func array(
        _ key: StaticString, isSpread: Bool = false, _ body: (inout JSONWriter) -> Void
    ) {
        self.key(key, room: 1) { $0.append(UInt8(ascii: "[")) }
        contain("]", isSpread, body)
    }

    /// An array of texts.
    package mutating func array(_ key: StaticString, _ texts: [String]) {
        array(key) { for text in texts { $0.element(text) } }
    }

    package mutating func member(_ key: StaticString, _ number: Int64?) {
        self.key(key, room: Self.longestNumber) { $0.append(number) }
    }

    package mutating func member(_ key: StaticString, _ number: Int?) {
        member(key, number.map { Int64($0) })
    }

    package mutating func member(_ key: StaticString, _ text: String?) {
        guard let text else { return member(key, nil as Int64?) }
        let span = text.utf8Span.span
        guard JSONString.isPlain(span) else {
            self.key(key, room: 0) { _ in }
            return JSONString.append(escaping: text, to: &bytes)
        }
        self.key(key, room: span.count + 2) { $0.append(quoting: span) }
    }

    package mutating func member(_ key: StaticString, _ flag: Bool?) {
        self.key(key, room: 5) { $0.append(copying: flag.map { $0 ? "true" : "false" } ?? "null") }
    }

    /// A number that is text already, such as `2.5`.
    package mutating func member(_ key: StaticString, decimal: String?) {
        guard let decimal else { return member(key, nil as Int64?) }
        let span = decimal.utf8Span.span
        self.key(key, room: span.count) { $0.append(copying: span) }
    }

    /// A text of so many bytes at most, all of which stand for themselves.
    package mutating func member(
        _ key: StaticString, ofAtMost count: Int, _ text: (inout OutputSpan<UInt8>) -> Void
    ) {
        self.key(key, room: count + 2) { $0.append(quoted: text) }
    }

    /// A value that is JSON already.
    package mutating func member(_ key: StaticString, json: [UInt8]) {
        self.key(key, room: json.count) { $0.append(copying: json.span) }
    }

    /// A value that `body` writes as if it were a document of its own.
    package mutating func member(
        _ key: StaticString, document body: (inout JSONWriter) -> Void
    ) {
        self.key(key, room: 0) { _ in }
        let outer = inner
        inner = Container(isSpread: false)
        depth += 1
        body(&self)
        depth -= 1
        inner = outer
    }

    package mutating func member(named key: String, _ number: Int64?) {
        self.key(named: key, room: Self.longestNumber) { $0.append(number) }
    }

    package mutating func member(named key: String, _ number: Int?) {
        member(named: key, number.map { Int64($0) })
    }

    package mutating func member(named key: String, _ text: String?) {
        guard let text else { return member(named: key, nil as Int64?) }
        self.key(named: key, room: 0) { _ in }
        let span = text.utf8Span.span
        guard JSONString.isPlain(span) else {
            return JSONString.append(escaping: text, to: &bytes)
        }
        bytes.append(addingCapacity: span.count + 2) { $0.append(quoting: span) }
    }

    package mutating func member(named key: String, _ flag: Bool?) {
        self.key(named: key, room: 5) { output in
            output.append(copying: flag.map { $0 ? "true" : "false" } ?? "null")
        }
    }

    package mutating func element(_ text: String) {
        let span = text.utf8Span.span
        guard JSONString.isPlain(span) else {
            begin(room: 0) { _ in }
            return JSONString.append(escaping: text, to: &bytes)
        }
        begin(room: span.count + 2) { $0.append(quoting: span) }
    }

    package mutating func element(decimal: String) {
        let span = decimal.utf8Span.span
        begin(room: span.count) { $0.append(copying: span) }
    }

    /// A text of so many bytes at most, all of which stand for themselves.
    package mutating func element(ofAtMost count: Int, _ text: (inout OutputSpan<UInt8>) -> Void) {
        begin(room: count + 2) { $0.append(quoted: text) }
    }

    private static var longestNumber: Int { 20 }

    /// A key, and so many bytes at most behind it.
    @inline(__always)
    private mutating func key(
        _ key: StaticString, room: Int, _ value: (inout OutputSpan<UInt8>) -> Void
    ) {
        let isSpread = inner.isSpread
        begin(room: key.utf8CodeUnitCount + 4 + room) { output in
            output.append(UInt8(ascii: "\""))
            output.append(copying: key)
            output.append(UInt8(ascii: "\""))
            output.appendColon(isSpread)
            value(&output)
        }
    }

    private mutating func key(
        named key: String, room: Int, _ value: (inout OutputSpan<UInt8>) -> Void
    ) {
        let (span, isSpread) = (key.utf8Span.span, inner.isSpread)
        guard JSONString.isPlain(span) else {
            begin(room: 0) { _ in }
            JSONString.append(escaping: key, to: &bytes)
            return bytes.append(addingCapacity: 2 + room) { output in
                output.appendColon(isSpread)
                value(&output)
            }
        }
        begin(room: span.count + 4 + room) { output in
            output.append(quoting: span)
            output.appendColon(isSpread)
            value(&output)
        }
    }

    /// What stands before an element, and so many bytes at most behind that.
    @inline(__always)
    private mutating func begin(room: Int, _ value: (inout OutputSpan<UInt8>) -> Void) {
        let isFurther = inner.hasElement && depth > 0
        let indentation = inner.isSpread ? 2 * depth : 0
        let isSpread = inner.isSpread
        inner.hasElement = true
        bytes.append(addingCapacity: indentation + 2 + room) { output in
            if isFurther { output.append(UInt8(ascii: ",")) }
            if isSpread {
                output.append(UInt8(ascii: "\n"))
                output.append(repeating: UInt8(ascii: " "), count: indentation)
            }
            value(&output)
        }
    }

    /// What is in the container that has just been opened, and its end.
    private mutating func contain(
        _ end: Unicode.Scalar, _ isSpread: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        let outer = inner
        inner = Container(isSpread: isSpread && !isCompact)
        depth += 1
        body(&self)
        depth -= 1
        if inner.isSpread, inner.hasElement {
            bytes.append(UInt8(ascii: "\n"))
            for _ in 0..<depth { bytes.append("  ") }
        }
        inner = outer
        bytes.append(UInt8(ascii: end))
        if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
    }
}
