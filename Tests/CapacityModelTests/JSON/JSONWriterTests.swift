import Testing

@testable import Writing

/// What the writer appends at once: separators, keys, numbers and texts.
struct JSONWriterTests {
    @Test func `A spread document has a line for each key`() {
        var json = JSONWriter()
        json.object(isSpread: true) { json in
            json.member("a", 1)
            json.array("b", isSpread: true) { json in
                json.object { json in
                    json.member("c", "x")
                    json.member("d", nil as String?)
                }
                json.object { $0.member("c", true) }
            }
            json.array("e", isSpread: true) { _ in }
            json.object("f", isSpread: true) { $0.member("g", decimal: "2.5") }
        }
        let text = """
            {
              "a": 1,
              "b": [
                {"c":"x","d":null},
                {"c":true}
              ],
              "e": [],
              "f": {
                "g": 2.5
              }
            }

            """
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test func `A compact document is one line, a document in it too`() {
        var json = JSONWriter(isCompact: true)
        json.object(isSpread: true) { json in
            json.member("id", json: Array("[7]".utf8))
            json.member(
                "result",
                document: { json in
                    json.object(isSpread: true) { json in
                        json.array("texts", ["", "a", "é"])
                        json.object(named: "k\"") { $0.member(named: "n", -1) }
                    }
                })
            json.member("exit", 0)
        }
        let text = #"{"id":[7],"result":{"texts":["","a","é"],"k\"":{"n":-1}},"exit":0}"# + "\n"
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test func `Texts are written as they are, or with escapes, whatever their length`() {
        let all = "abcdefghijklmnopqrstuvwxyz"
        for count in 0...20 {
            let plain = String(all.prefix(count))
            #expect(Self.written(plain) == "\"\(plain)\"")
            for (escaped, escape) in [
                ("\"", "\\\""), ("\\", "\\\\"), ("\u{1}", "\\u0001"), ("\u{7F}", "\\u007f"),
                ("×", "×"), ("é\u{202E}", "é\\u202e"),
            ] {
                for place in 0...count {
                    let (before, behind) = (plain.prefix(place), plain.dropFirst(place))
                    #expect(
                        Self.written(before + escaped + behind) == "\"\(before)\(escape)\(behind)\""
                    )
                }
            }
        }
    }

    private static func written(_ text: some StringProtocol) -> String {
        var json = JSONWriter()
        json.object { $0.member("k", String(text)) }
        return String(String(decoding: json.bytes, as: UTF8.self).dropFirst(5).dropLast(2))
    }

    @Test func `Numbers of every length are written digit by digit`() {
        var numbers = Array(Int64(-20)..<10_000) + [.max, .min, .min + 1]
        var power: Int64 = 1
        for _ in 0..<18 {
            power *= 10
            numbers += [power - 1, power, power + 1, -power, 1 - power]
        }
        for number in numbers {
            var bytes: [UInt8] = []
            bytes.append(decimal: number)
            #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
            var json = JSONWriter()
            json.object { $0.member("n", number) }
            #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"n\":\(number)}\n")
        }
    }

    @Test func `Numbers that people read have a comma after every three digits`() {
        let cases: [(Int64, String)] = [
            (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"),
            (12_345_678, "12,345,678"),
            (.min, "-9,223,372,036,854,775,808"),
        ]
        for (number, text) in cases {
            var bytes: [UInt8] = []
            bytes.append(grouped: number)
            #expect(String(decoding: bytes, as: UTF8.self) == text)
        }
    }
}
