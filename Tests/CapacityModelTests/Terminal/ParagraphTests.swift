import Testing

@testable import Writing

struct ParagraphTests {
    private static let page = Page(columns: 60)

    @Test func `lines break at blanks, and a long word stays whole`() {
        let word = String(repeating: "w", count: 70)
        #expect(Paragraph.lines("a \(word) b c", Self.page) == ["a", word, "b c"])
    }

    @Test func `a text that fits stays as it is, its blanks too`() {
        #expect(Paragraph.lines("a   b  c", Self.page) == ["a   b  c"])
    }

    @Test func `statements stay whole where they fit a line`() {
        let text = "2,385 pods in all of the zones · one zone lost 1,590 · two zones lost 795"
        #expect(
            Paragraph.lines(text, Self.page) == [
                "2,385 pods in all of the zones · one zone lost 1,590", "two zones lost 795",
            ])
        let cure = "one more private /23 per zone: 172.16.6.0, .8.0 are free   does not fit"
        #expect(
            Paragraph.lines(cure, Self.page) == [
                "one more private /23 per zone: 172.16.6.0, .8.0 are free", "does not fit",
            ])
    }

    @Test(arguments: [
        "needs some more words until here is it:  69 × 12 + 24 addresses",
        "needs some more words until here is the end: --cidr 10.0.0.0/8",
        "needs some more words until here is the end a: --max-pods 110",
    ])
    func `a product and an option with its number stay together`(text: String) {
        let lines = Paragraph.lines(text, Page(columns: 60), indent: 12)
        #expect(lines.count == 2)
        #expect(!lines[0].hasSuffix("×") && !lines[0].hasSuffix("--cidr"))
        #expect(!lines[0].hasSuffix("--max-pods") && !lines[1].hasPrefix("×"))
    }

    @Test func `a command goes on behind a backslash`() {
        let words = (1...12).map { "--option\($0)" }.joined(separator: " ")
        let text = Paragraph.command("capcalc \(words)", indent: 2, Self.page)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 60 })
        #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
        #expect(text.replacing(" \\\n      ", with: " ") == "  capcalc \(words)\n")
    }

    @Test func `the value of an option stays with it, and no more than that`() {
        let text = Paragraph.command(
            "capcalc subnets --cidr 172.16.0.0/16 --pods 600 --table -o plan.csv", Page(columns: 60)
        )
        #expect(
            text == "capcalc subnets --cidr 172.16.0.0/16 --pods 600 \\\n    --table -o plan.csv\n")
        let long = String(repeating: "9", count: 55)
        #expect(
            Paragraph.lines("a --max-pods \(long) b", Self.page) == ["a --max-pods", "\(long) b"])
        #expect(Paragraph.lines("--pods 1 2 \(long)", Self.page) == ["--pods 1 2", long])
    }

    @Test func `a message goes on under its beginning`() {
        let words = String(repeating: "word ", count: 14).dropLast()
        let text = Paragraph.message("error: ", String(words), Self.page)
        #expect(text.split(separator: "\n").last == "       word word word word")
        #expect(Paragraph.message("error: ", String(words), .endless(Self.page.ink)) == words)
    }

    static let signs: [(text: String, ascii: String)] = [
        ("3 × (6 − 1)", "3 x (6 - 1)"), ("1.2× → 3×", "1.2x -> 3x"), ("a · b", "a - b"),
        ("TYPE… | -", "TYPE... | -"), ("██░░►", "##..>"), ("1–2 — ≥ ≤", "1-2 - >= <="),
        // Names of documents stay as they are, whatever their bytes begin with.
        ("Zürich Â ÷ 東京 ▲ ✓", "Zürich Â ÷ 東京 ▲ ✓"), ("", ""),
    ]

    @Test(arguments: signs)
    func `signs of the program are written in ASCII, and nothing else is`(
        text: String, ascii: String
    ) {
        #expect(ASCIIText.of(text) == ascii)
        #expect(Page(isASCII: true).width(of: text) == ascii.unicodeScalars.count)
        #expect(Page().width(of: text) == text.unicodeScalars.count)
    }

    @Test func `half a sign at the end is kept`() {
        for bytes: [UInt8] in [[0xE2], [0xE2, 0x86], [0xC3], [0xC2]] {
            #expect(ASCIIText.of(bytes) == bytes)
        }
    }
}
