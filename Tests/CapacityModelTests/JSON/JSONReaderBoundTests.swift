import Boundary
import Testing

@testable import Program

/// Where the window of a document begins and ends, and what may stand in it.
struct JSONReaderBoundTests {
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    @Test(arguments: [1, 2, 3, 4, Int.max])
    func `a byte-order mark is no part of the document, whatever the pieces`(piece: Int) {
        func refusal(_ bytes: [UInt8]) -> String? { JSONReaderTests.refusal(bytes, piece: piece) }
        #expect(refusal(Self.mark + Array("1".utf8)) == nil)
        #expect(refusal(Self.mark) == "test: ends after byte 3: expected a value")
        #expect(refusal(Array(Self.mark.prefix(2))) == "test: byte 0: expected a value")
        #expect(refusal(Self.mark + Self.mark) == "test: byte 3: expected a value")
    }

    /// Each level is an object or an array by itself, 64 levels further out or in.
    @Test(arguments: [63, 64, 65, 128, 200, 448])
    func `arrays around objects are told apart at every depth`(arrays: Int) {
        let objects = 512 - arrays
        let text =
            String(repeating: "[", count: arrays) + String(repeating: "{\"a\":", count: objects)
            + "1"
            + String(repeating: "}", count: objects) + String(repeating: "]", count: arrays)
        #expect(JSONReaderTests.refusal(Array(text.utf8)) == nil)
        let wrong = text.replacing("1}", with: "1]")
        #expect(JSONReaderTests.refusal(Array(wrong.utf8)) != nil)
    }

    @Test func `what is no JSON is kept up to 64 MiB`() throws {
        let most = [UInt8](repeating: UInt8(ascii: "a"), count: 64 << 20)
        var reader = try JSONReader(.bytes(most[...], piece: .max), name: "test")
        #expect(try reader.rest().count == 64 << 20)
        var beyond = try JSONReader(.bytes((most + [0])[...], piece: .max), name: "test")
        let failure = #expect(throws: Failure.self) { try beyond.rest() }
        #expect(failure?.message == "test is not JSON and larger than 64 MiB")
    }

    @Test(
        arguments: [
            ("kube-system", true), ("kube-public", false), ("kube-syste", false),
            ("kube-systems", false), ("kube", false), ("", false), ("xkube-system", false),
        ])
    func `a known text is one of the same length and bytes`(text: String, isKnown: Bool) throws {
        let document = Array("[\"\(text)\", null]".utf8)
        var reader = try JSONReader(.bytes(document[...], piece: 5), name: "test", size: 16)
        try reader.enterArray()
        #expect(try reader.nextElement())
        let found = try reader.hashOfString(comparedTo: Array("kube-system".utf8))
        #expect(found.isKnown == isKnown)
        #expect(found.hash != nil)
        #expect(try reader.nextElement())
        let other = try reader.hashOfString(comparedTo: [])
        #expect(other.hash == nil)
        #expect(!other.isKnown)
    }

    @Test func `bytes have one hash wherever they stand, and other bytes another one`() throws {
        // Words of eight bytes, and what is left of one.
        let texts = (0...18).flatMap { count in
            ["a", "b"].map { String(repeating: "a", count: count) + $0 }
        }
        var hashes: [UInt64: String] = [:]
        for text in texts {
            for blanks in 0...9 {
                let document = Array((String(repeating: " ", count: blanks) + "\"\(text)\"x").utf8)
                var reader = try JSONReader(.bytes(document[...], piece: .max), name: "test")
                let hash = try #require(try reader.hashOfString())
                #expect(hashes.updateValue(text, forKey: hash) ?? text == text)
            }
        }
        #expect(hashes.count == texts.count)
    }
}
