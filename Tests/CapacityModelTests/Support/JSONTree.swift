/// JSON as a tree, read the slow and obvious way: for texts that the program wrote.
indirect enum JSONTree: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONTree])
    case object([String: JSONTree])

    init?(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        guard let tree = Self.value(&rest) else { return nil }
        self = tree
    }

    /// A member of an object; `null` where there is none.
    subscript(_ name: String) -> JSONTree {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    /// The elements of a list; none of anything else.
    var list: [JSONTree] { if case .list(let elements) = self { elements } else { [] } }

    /// A number; `nil` where there is none.
    var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// A text; `nil` where there is none.
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The names of an object's members.
    var names: [String] {
        if case .object(let members) = self { members.keys.sorted() } else { [] }
    }

    private static func value(_ rest: inout ArraySlice<Unicode.Scalar>) -> JSONTree? {
        skip(&rest)
        guard let first = rest.first else { return nil }
        switch first {
        case "{":
            var members: [String: JSONTree] = [:]
            let isWhole = elements(&rest, until: "}") { rest in
                guard case .text(let name)? = value(&rest) else { return false }
                skip(&rest)
                guard rest.popFirst() == ":", let member = value(&rest) else { return false }
                members[name] = member
                return true
            }
            return isWhole ? .object(members) : nil
        case "[":
            var list: [JSONTree] = []
            let isWhole = elements(&rest, until: "]") { rest in
                guard let element = value(&rest) else { return false }
                list.append(element)
                return true
            }
            return isWhole ? .list(list) : nil
        case "\"": return string(&rest).map { .text($0) }
        default:
            var word = ""
            while let next = rest.first, !",]} \n".unicodeScalars.contains(next) {
                word.unicodeScalars.append(next)
                rest.removeFirst()
            }
            switch word {
            case "null": return .null
            case "true": return .bool(true)
            case "false": return .bool(false)
            default: return Double(word).map { .number($0) }
            }
        }
    }

    private static func elements(
        _ rest: inout ArraySlice<Unicode.Scalar>, until end: Unicode.Scalar,
        _ read: (inout ArraySlice<Unicode.Scalar>) -> Bool
    ) -> Bool {
        rest.removeFirst()
        skip(&rest)
        if rest.first == end {
            rest.removeFirst()
            return true
        }
        while read(&rest) {
            skip(&rest)
            guard let next = rest.popFirst() else { return false }
            if next == end { return true }
            guard next == "," else { return false }
        }
        return false
    }

    /// A text; escapes other than of one character are kept as they are.
    private static func string(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let next = rest.popFirst() {
            if next == "\"" { return String(text) }
            if next == "\\", let escaped = rest.popFirst() {
                text.append(escaped)
            } else {
                text.append(next)
            }
        }
        return nil
    }

    private static func skip(_ rest: inout ArraySlice<Unicode.Scalar>) {
        while let next = rest.first, next == " " || next == "\n" { rest.removeFirst() }
    }
}
