import Testing
import Writing

@testable import Program
@testable import Reports

/// Texts that would mean something else in the language they are written in.
struct ExportTextTests {
    struct Case: Sendable {
        let text, hcl, yaml, markdown: String
    }

    // HCL: hashicorp/hcl, `hclsyntax/spec.md`, "Template Expressions" ($${ and %%{ begin nothing).
    // YAML 1.2.2, 7.3.1 (double-quoted style). GFM 0.29, 2.4 (backslash escapes), 4.10 (cells).
    static let cases: [Case] = [
        Case(text: "private-a", hcl: "\"private-a\"", yaml: "\"private-a\"", markdown: "private-a"),
        Case(text: "a\"b", hcl: #""a\"b""#, yaml: #""a\"b""#, markdown: "a\"b"),
        Case(text: #"a\b"#, hcl: #""a\\b""#, yaml: #""a\\b""#, markdown: #"a\\b"#),
        Case(text: "${a}", hcl: #""$${a}""#, yaml: #""${a}""#, markdown: #"\$\{a\}"#),
        Case(text: "%{if}", hcl: #""%%{if}""#, yaml: #""%{if}""#, markdown: #"%\{if\}"#),
        Case(text: "$$ 5%", hcl: #""$$ 5%""#, yaml: #""$$ 5%""#, markdown: #"\$\$ 5%"#),
        Case(text: "a|b`c", hcl: #""a|b`c""#, yaml: #""a|b`c""#, markdown: #"a\|b\`c"#),
        Case(text: "x_1 *b*", hcl: #""x_1 *b*""#, yaml: #""x_1 *b*""#, markdown: #"x\_1 \*b\*"#),
        Case(
            text: "# no: - y", hcl: ##""# no: - y""##, yaml: ##""# no: - y""##,
            markdown: "\\# no: - y"),
        Case(
            text: "<b>&amp;", hcl: #""<b>&amp;""#, yaml: #""<b>&amp;""#, markdown: #"\<b\>\&amp;"#),
        Case(text: "서브넷🦆", hcl: "\"서브넷🦆\"", yaml: "\"서브넷🦆\"", markdown: "서브넷🦆"),
        Case(text: "a\u{FFFE}", hcl: "\"a\u{FFFE}\"", yaml: #""a\uFFFE""#, markdown: "a\u{FFFE}"),
        Case(text: "a\u{7}", hcl: "\"a\u{7}\"", yaml: #""a\u0007""#, markdown: "a?"),
    ]

    @Test(arguments: cases)
    func `a text says what it says`(example: Case) {
        #expect(HCLWriter.text(example.text) == example.hcl)
        #expect(YAMLText.quoted(example.text) == example.yaml)
        #expect(MarkdownText.escaped(example.text) == example.markdown)
    }

    struct Name: Sendable {
        let text, snake, camel: String
    }

    static let names: [Name] = [
        Name(text: "private-a", snake: "private_a", camel: "PrivateA"),
        Name(text: "private-a-2", snake: "private_a_2", camel: "PrivateA2"),
        Name(text: "Web  Tier!", snake: "Web_Tier", camel: "WebTier"),
        Name(text: "1st", snake: "subnet_1st", camel: "1st"),
        Name(text: "서브넷", snake: "subnet", camel: ""),
        Name(text: "é\"${x}", snake: "x", camel: "X"),
    ]

    @Test(arguments: names)
    func `a name becomes an identifier`(example: Name) {
        #expect(Identifiers.snakeCase(example.text) == example.snake)
        #expect(Identifiers.camelCase(example.text) == example.camel)
    }

    @Test func `no two identifiers are the same`() {
        var identifiers = Identifiers(joint: "_")
        let given = ["a", "a", "a_2", "a", "b"].map { identifiers.unique($0) }
        #expect(given == ["a", "a_2", "a_2_2", "a_3", "b"])
    }
}
