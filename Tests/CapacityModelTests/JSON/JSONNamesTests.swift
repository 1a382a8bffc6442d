import Boundary
import Testing

@testable import Program

struct JSONNamesTests {
    /// Names around the lengths of words of eight bytes, some of which begin alike.
    enum Name: String, CaseIterable {
        case a
        case abcdefg, abcdefgh, abcdefghi, abcdefghijklmno, abcdefghijklmnop, abcdefghijklmnopq
        case otherEnd = "abcdefghijklmnoq"
        case otherMiddle = "abcdefghxjklmnop"
        case beyondASCII = "ä€😀"
    }

    /// What a text is among the names, as a key and as a value.
    private static func found(_ text: String, piece: Int) throws -> [Name?] {
        var reader = try JSONReader(
            .bytes(Array(text.utf8)[...], piece: piece), name: "test", size: 16)
        let names = JSONKeys<Name>()
        var found: [Name?] = []
        try reader.enterArray()
        while try reader.nextElement() {
            if try reader.next() == UInt8(ascii: "{") {
                try reader.enterObject()
                while let key = try reader.nextKey(names) {
                    found.append(key)
                    try reader.skipValue()
                }
            } else {
                found.append(try reader.name(of: names))
            }
        }
        try reader.end()
        return found
    }

    @Test(arguments: [1, 7, Int.max])
    func `a name is found by all of its bytes`(piece: Int) throws {
        for name in Name.allCases {
            let text = #"["\#(name.rawValue)", {"\#(name.rawValue)": true}]"#
            #expect(try Self.found(text, piece: piece) == [name, name])
        }
    }

    @Test(arguments: [1, Int.max])
    func `a name with escapes is found too`(piece: Int) throws {
        let text = #"["\u0061bcdefgh", {"abcdefg\u0068i": null}, "\u00e4\u20ac\ud83d\ude00"]"#
        #expect(try Self.found(text, piece: piece) == [.abcdefgh, .abcdefghi, .beyondASCII])
    }

    @Test(
        arguments: [
            "", "b", "abcdef", "abcdefgx", "abcdefghx", "xbcdefgh", "abcdefghijklmnx",
            "abcdefghijklmnox", "abcdefghijklmnopr", "abcdefghijklmnopqr", "ä€😁", "a\\u0000",
        ])
    func `another text is none of them`(text: String) throws {
        #expect(try Self.found(#"["\#(text)", {"\#(text)": false}]"#, piece: .max) == [nil])
    }

    @Test(arguments: [3, Int.max])
    func `texts that are said again are the same, however many there are`(piece: Int) throws {
        var random = SeededGenerator(seed: 5)
        let texts = (0..<3_000).map { _ in
            String(repeating: "i-é", count: Int.random(in: 0...9, using: &random))
                + "\(Int.random(in: 0..<700, using: &random))"
        }
        let document = "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        var reader = try JSONReader(
            .bytes(Array(document.utf8)[...], piece: piece), name: "test", size: 64)
        var known = JSONTexts()
        var read: [String] = []
        try reader.enterArray()
        while try reader.nextElement() { read.append(try reader.string(&known)) }
        #expect(read == texts)
    }
}
