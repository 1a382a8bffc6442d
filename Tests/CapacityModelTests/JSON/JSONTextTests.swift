import Testing

@testable import Program

/// Texts at the edges of Unicode; what Python's `json.loads` makes of each, but for halves of surrogates
/// that stand alone: Swift has no such character, and RFC 8259, section 8.2, leaves them open.
struct JSONTextTests {
    struct Escape: Sendable {
        let text: String
        let scalars: [UInt32]
    }

    static let escapes: [Escape] = [
        Escape(text: #"\uD7FF"#, scalars: [0xD7FF]),
        Escape(text: #"\uE000"#, scalars: [0xE000]),
        Escape(text: #"\uD800\uDC00"#, scalars: [0x10000]),
        Escape(text: #"\ud83e\udd86"#, scalars: [0x1F986]),
        Escape(text: #"\uDBFF\uDFFF"#, scalars: [0x10FFFF]),
        Escape(text: #"\uD800\uDFFF"#, scalars: [0x103FF]),
        Escape(text: #"\uDBFF\uDC00"#, scalars: [0x10FC00]),
        Escape(text: #"\uD800"#, scalars: [0xFFFD]),
        Escape(text: #"\uD800x"#, scalars: [0xFFFD, 0x78]),
        Escape(text: #"\uDC00\uDC00"#, scalars: [0xFFFD, 0xFFFD]),
        Escape(text: #"\uD800\uDBFF"#, scalars: [0xFFFD, 0xFFFD]),
        Escape(text: #"\uD800\uE000"#, scalars: [0xFFFD, 0xE000]),
        Escape(text: #"\uDFFF\uD800"#, scalars: [0xFFFD, 0xFFFD]),
    ]

    @Test(arguments: escapes)
    func `an escape is one character, two halves are one`(escape: Escape) {
        let text = JSONText.unescaped(Array(escape.text.utf8))
        #expect(text.unicodeScalars.map { $0.value } == escape.scalars)
    }

    struct Bytes: Sendable {
        let what: String
        let bytes: [UInt8]
        let isText: Bool
    }

    /// The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
    static let sequences: [Bytes] = [
        Bytes(what: "U+007F", bytes: [0x7F], isText: true),
        Bytes(what: "a byte that continues nothing", bytes: [0x80], isText: false),
        Bytes(what: "U+0080", bytes: [0xC2, 0x80], isText: true),
        Bytes(what: "U+007F in two bytes", bytes: [0xC1, 0xBF], isText: false),
        Bytes(what: "U+0800", bytes: [0xE0, 0xA0, 0x80], isText: true),
        Bytes(what: "U+07FF in three bytes", bytes: [0xE0, 0x9F, 0xBF], isText: false),
        Bytes(what: "U+D7FF", bytes: [0xED, 0x9F, 0xBF], isText: true),
        Bytes(what: "U+D800", bytes: [0xED, 0xA0, 0x80], isText: false),
        Bytes(what: "U+DFFF", bytes: [0xED, 0xBF, 0xBF], isText: false),
        Bytes(what: "U+E000", bytes: [0xEE, 0x80, 0x80], isText: true),
        Bytes(what: "U+10000", bytes: [0xF0, 0x90, 0x80, 0x80], isText: true),
        Bytes(what: "U+FFFF in four bytes", bytes: [0xF0, 0x8F, 0xBF, 0xBF], isText: false),
        Bytes(what: "U+10FFFF", bytes: [0xF4, 0x8F, 0xBF, 0xBF], isText: true),
        Bytes(what: "U+110000", bytes: [0xF4, 0x90, 0x80, 0x80], isText: false),
        Bytes(what: "U+140000", bytes: [0xF5, 0x80, 0x80, 0x80], isText: false),
        Bytes(what: "three bytes of four", bytes: [0xF0, 0x9F, 0xA6], isText: false),
        Bytes(what: "a letter inside a character", bytes: [0xE2, 0x61, 0xAC], isText: false),
    ]

    @Test(arguments: sequences)
    func `a string is well-formed UTF-8, whatever the pieces`(sequence: Bytes) {
        let quote = UInt8(ascii: "\"")
        for piece in [1, 2, 3, Int.max] {
            let refusal = JSONReaderTests.refusal(
                [quote] + sequence.bytes + [quote], piece: piece, size: 16)
            #expect((refusal == nil) == sequence.isText, "\(sequence.what), \(piece)")
        }
    }

    @Test(arguments: [(512, true), (513, false)])
    func `containers are nested up to 512 deep`(depth: Int, isRead: Bool) {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let middle = open == "[" ? "" : "0"
            let text =
                String(repeating: open, count: depth) + middle
                + String(repeating: close, count: depth)
            #expect((JSONReaderTests.refusal(Array(text.utf8)) == nil) == isRead, "\(open)")
        }
    }
}
