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
        end(name)
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
        end(name)
        endLine()
    }

    /// The start of an element.
    mutating func start(_ name: String, _ attributes: [Attribute] = []) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(attribute.name)
            bytes.append("=\"")
            bytes.append(MarkupText.literal(attribute.value))
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func end(_ name: String) {
        bytes.append("</")
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// A text for people.
    mutating func text(_ text: String) { words(MarkupText.escaped(text)) }

    /// A text that is typed, sign for sign, in an element of its own.
    mutating func code(_ text: String) {
        element("code") { $0.words(MarkupText.spoken(text)) }
    }

    /// Escaped words; an option is an element, so that no line ends at one of its hyphens.
    private mutating func words(_ escaped: String) {
        let text = escaped.utf8Span.span
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
            let isOption =
                end - start > 2 && text[start] == UInt8(ascii: "-")
                && text[start + 1] == UInt8(ascii: "-")
            if isOption { bytes.append("<span class=\"option\">") }
            bytes.append(copying: text.extracting(start..<end))
            if isOption { bytes.append("</span>") }
            start = end
            while start < text.count, text[start] == UInt8(ascii: " ") {
                bytes.append(text[start])
                start += 1
            }
        }
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
