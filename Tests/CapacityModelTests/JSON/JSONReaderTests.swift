import Boundary
import Testing

@testable import Program

struct JSONReaderTests {
    /// A case of the JSON Parsing Test Suite (nst/JSONTestSuite, `test_parsing`; as the source
    /// distribution of orjson 3.9.9 on PyPI has it, `data/parsing`): names begin with y for what every
    /// parser accepts, n for what it refuses, i for what is its own choice.
    struct Case {
        let name: String
        let bytes: [UInt8]
    }

    static func suite() throws -> [Case] {
        var cases = try Fixture.records("json-test-suite.csv").map { record in
            Case(name: record["name"] ?? "", bytes: hexadecimal(record["hex"] ?? ""))
        }
        // Of the suite too, but too long for a table.
        let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        let objects = Array(String(repeating: "[{\"\":", count: 50_000).utf8)
        cases.append(Case(name: "n_structure_100000_opening_arrays", bytes: brackets))
        cases.append(Case(name: "n_structure_open_array_object", bytes: objects))
        let closed =
            [UInt8](repeating: UInt8(ascii: "["), count: 500)
            + [UInt8](repeating: UInt8(ascii: "]"), count: 500)
        cases.append(Case(name: "i_structure_500_nested_arrays", bytes: closed))
        return cases
    }

    static func hexadecimal(_ text: String) -> [UInt8] {
        let digits = Array(text.utf8)
        return stride(from: 0, to: digits.count, by: 2).map { index in
            (JSONText.digit(digits[index]) ?? 0) << 4 | (JSONText.digit(digits[index + 1]) ?? 0)
        }
    }

    /// Takes a whole document, in pieces of this size; the message of the error, or `nil`.
    static func refusal(_ bytes: [UInt8], piece: Int = .max, size: Int = 1 << 12) -> String? {
        do {
            var reader = try JSONReader(.bytes(bytes[...], piece: piece), name: "test", size: size)
            try reader.skipValue()
            try reader.end()
            return nil
        } catch {
            return error.message
        }
    }

    @Test(arguments: [Int.max, 1, 7])
    func `the public suite is accepted and refused as it says`(piece: Int) throws {
        let cases = try Self.suite()
        // As many as the suite has files.
        #expect(cases.count { $0.name.hasPrefix("y_") } == 95)
        #expect(cases.count { $0.name.hasPrefix("n_") } == 188)
        #expect(cases.count { $0.name.hasPrefix("i_") } == 35)
        let wrong = cases.filter { example in
            let refusal = Self.refusal(example.bytes, piece: piece, size: piece == 1 ? 16 : 4096)
            return refusal == nil ? example.name.hasPrefix("n_") : example.name.hasPrefix("y_")
        }
        #expect(wrong.map { $0.name } == [])
    }

    static let document = Array(
        #"{"a": [1, -2.5e+3, "x\n\u00e9é", {"b": null}], "c": {"d": [true, false, []]}, "e": ""}"#
            .utf8)

    @Test func `a document cut at any byte is an error, never half an answer`() {
        #expect(Self.refusal(Self.document) == nil)
        for length in 0..<Self.document.count {
            let cut = Array(Self.document.prefix(length))
            for piece in [1, 3, Int.max] {
                #expect(
                    Self.refusal(cut, piece: piece, size: 16)?.contains("expected") == true,
                    "\(length)")
            }
        }
    }

    struct Fault: Sendable {
        let text, message: String
    }

    static let faults: [Fault] = [
        Fault(text: "", message: "test: ends after byte 0: expected a value"),
        Fault(text: "[1 2]", message: "test: byte 3: expected ',' or ']'"),
        Fault(text: "{\"a\" 1}", message: "test: byte 5: expected ':'"),
        Fault(text: "{a: 1}", message: "test: byte 1: expected a key in quotes"),
        Fault(text: "{\"a\": 1,}", message: "test: byte 8: expected a key in quotes"),
        Fault(text: "[tru]", message: "test: byte 4: expected 'true'"),
        Fault(text: "[01]", message: "test: byte 2: expected ',' or ']'"),
        Fault(text: "[-]", message: "test: byte 2: expected a digit"),
        Fault(
            text: "[\"a",
            message: "test: ends after byte 3: expected '\"' at the end of a "
                + "string"),
        Fault(
            text: "[\"a\tb\"]",
            message: "test: byte 3: expected no control character in a string (write it as "
                + "\\u00…)"),
        Fault(
            text: "[\"\\x\"]",
            message: "test: byte 3: expected one of \" \\ / b f n r t u after a backslash"),
        Fault(text: "[] []", message: "test: byte 3: expected the end of the document"),
    ]

    @Test(arguments: faults)
    func `an error says where, and what was expected`(fault: Fault) {
        for piece in [1, Int.max] {
            #expect(Self.refusal(Array(fault.text.utf8), piece: piece) == fault.message)
        }
    }

    enum Key: String, CaseIterable {
        case name, count, tags, isOn
    }

    @Test(arguments: [1, 2, 5, Int.max])
    func `wanted keys are found among all others, whatever the pieces`(piece: Int) throws {
        let text = #"""
            {"x": {"name": "no"}, "n\u0061me": "a\u00e9\ud83d\ude00\"b\/", "count": 12, "isOn": true,
             "y": [1, [2]], "tags": ["one", "", null, "\ud800!"], "name2": 3}
            """#
        var reader = try JSONReader(
            .bytes(Array(text.utf8)[...], piece: piece), name: "test", size: 16)
        let keys = JSONKeys<Key>()
        var found: [String] = []
        try reader.enterObject()
        while let key = try reader.nextKey(keys) {
            switch key {
            case .name: found.append(try reader.string())
            case .count: found.append("\(try reader.wholeNumber())")
            case .isOn: found.append("\(try reader.flag())")
            case .tags:
                try reader.enterArray()
                while try reader.nextElement() {
                    found.append(try reader.optionalString() ?? "null")
                }
            }
        }
        try reader.end()
        #expect(found == ["aé😀\"b/", "12", "true", "one", "", "null", "\u{FFFD}!"])
    }

    @Test func `nesting is bounded`() {
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(Self.refusal(nested(512)) == nil)
        #expect(
            Self.refusal(nested(513)) == "test: byte 512: expected at most 512 levels")
    }

    @Test(
        arguments: [
            (#"\b"#, #"\u0008"#, 0x08), (#"\f"#, #"\u000c"#, 0x0C), (#"\n"#, #"\u000A"#, 0x0A),
            (#"\r"#, #"\u000d"#, 0x0D), (#"\t"#, #"\u0009"#, 0x09), (#"\""#, #"\u0022"#, 0x22),
            (#"\\"#, #"\u005c"#, 0x5C), (#"\/"#, #"\u002F"#, 0x2F),
        ] as [(String, String, UInt8)])
    func `both spellings of an escape are the same character`(
        _ short: String, _ long: String, _ byte: UInt8
    ) throws {
        for spelling in [short, long] {
            let document = Array("\"1\(spelling)2\"".utf8)
            var reader = try JSONReader(.bytes(document[...], piece: 4), name: "x")
            #expect(Array(try reader.string().utf8) == [0x31, byte, 0x32])
        }
    }
}
