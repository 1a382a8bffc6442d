import Writing

/// The elements of a document in HTML (<https://html.spec.whatwg.org>): text is escaped, every element is
/// closed. Names of elements and attributes are the program's own.
struct HTMLWriter {
    /// The name of an attribute, and its value.
    typealias Attribute = (name: String, value: String)

    private(set) var bytes: [UInt8] = []

    /// An element with what `body` writes in it.
    mutating func element(
        _ name: String, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void
    ) {
        start(name, attributes)
        body(&self)
        bytes.append("</\(name)>")
    }

    /// An element of a line of text.
    mutating func line(_ name: String, _ text: String, _ attributes: [Attribute] = []) {
        element(name, attributes) { $0.text(text) }
        endLine()
    }

    /// An element in lines of its own.
    mutating func block(
        _ name: String, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void
    ) {
        start(name, attributes)
        endLine()
        body(&self)
        bytes.append("</\(name)>\n")
    }

    /// The start of an element.
    mutating func start(_ name: String, _ attributes: [Attribute] = []) {
        bytes.append("<\(name)")
        for attribute in attributes {
            bytes.append(" \(attribute.name)=\"\(MarkupText.literal(attribute.value))\"")
        }
        bytes.append(">")
    }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// A text for people.
    mutating func text(_ text: String) { bytes.append(MarkupText.escaped(text)) }

    /// A text that is typed, sign for sign, in an element of its own.
    mutating func code(_ text: String) {
        element("code") { $0.bytes.append(MarkupText.literal(VisibleText.of(text))) }
    }

    /// The text of a file, sign for sign.
    mutating func file(_ text: [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): bytes.append("&amp;")
            case UInt8(ascii: "<"): bytes.append("&lt;")
            case UInt8(ascii: ">"): bytes.append("&gt;")
            default: bytes.append(byte)
            }
        }
    }

    /// What is in HTML already.
    mutating func markup(_ text: String) { bytes.append(text) }
    mutating func markup(_ text: [UInt8]) { bytes.append(copying: text.span) }
}
