import Boundary
import Testing

struct PathTextTests {
    /// Bytes of paths, and what people are shown of them.
    static let paths: [(bytes: [UInt8], shown: String)] = [
        (Array("plan.csv".utf8), "plan.csv"),
        (Array("é/🦆".utf8), "é/🦆"),
        ([0x78, 0xFF, 0x2E, 0x63], "x\u{FFFD}.c"),
        ([0xC3], "\u{FFFD}"),
        ([0xE2, 0x82, 0x41], "\u{FFFD}\u{FFFD}A"),
        // A surrogate, and what is beyond the last character.
        ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        // U+10F7FF, which is one of those that stand for bytes.
        ([0xF4, 0x8F, 0x9F, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ]

    @Test(arguments: paths)
    func `bytes come back from the text that stands for them`(bytes: [UInt8], shown: String) {
        let text = PathText.text(of: bytes)
        #expect(PathText.bytes(of: text) == bytes)
        #expect(PathText.shown(text) == shown)
    }

    @Test func `no two paths become one text`() {
        var random = SeededGenerator(seed: 9)
        let bytes: [UInt8] = [0x41, 0xC3, 0xA9, 0xF4, 0x8F, 0x9F, 0xBF, 0xFF]
        for _ in 0..<2_000 {
            let path = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                bytes[Int.random(in: bytes.indices, using: &random)]
            }
            #expect(PathText.bytes(of: PathText.text(of: path)) == path)
        }
    }
}
