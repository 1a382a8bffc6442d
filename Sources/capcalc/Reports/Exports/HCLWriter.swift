import Writing

/// Appends HCL, Terraform's language, laid out as `terraform fmt` does
/// (<https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md>).
struct HCLWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    /// A name and an expression behind it.
    typealias Attribute = (name: String, expression: String)

    mutating func comment(_ text: String) { line("# \(text)") }

    mutating func blankLine() { bytes.append(UInt8(ascii: "\n")) }

    /// A block of this type with these labels and nothing in it, a blank line before it.
    mutating func emptyBlock(_ type: String, _ labels: [String]) {
        blankLine()
        line(Self.head(type, labels) + " {}")
    }

    /// A block of this type with these labels, a blank line before it.
    mutating func block(_ type: String, _ labels: [String], _ body: (inout HCLWriter) -> Void) {
        blankLine()
        line(Self.head(type, labels) + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }

    /// Attributes on a line each, their signs in a column.
    mutating func attributes(_ attributes: [Attribute]) {
        let width = attributes.map { $0.name.count }.max() ?? 0
        for (name, expression) in attributes {
            let padding = String(repeating: " ", count: width - name.count)
            line("\(name)\(padding) = \(expression)")
        }
    }

    /// An object, a line for each tag.
    mutating func object(_ name: String, _ tags: [SubnetTag]) {
        line("\(name) = {")
        depth += 1
        attributes(tags.map { (Self.text($0.key), Self.text($0.value)) })
        depth -= 1
        line("}")
    }

    /// A text in quotes, which says what it says: no template begins in it.
    static func text(_ text: String) -> String {
        var quoted = "\""
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"", "\\":
                quoted += "\\"
            case "$", "%":
                if next == "{" { quoted.unicodeScalars.append(scalar) }
            default: break
            }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Texts in a row.
    static func list(_ texts: [String]) -> String {
        "[" + texts.map { text($0) }.joined(separator: ", ") + "]"
    }

    private static func head(_ type: String, _ labels: [String]) -> String {
        ([type] + labels.map { text($0) }).joined(separator: " ")
    }

    private mutating func line(_ text: String) {
        for _ in 0..<depth { bytes.append("  ") }
        bytes.append(text)
        bytes.append(UInt8(ascii: "\n"))
    }
}
