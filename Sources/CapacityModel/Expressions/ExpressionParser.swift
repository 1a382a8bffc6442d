/// Reads CEL by its grammar (<https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax>), as far
/// as max pods are written in it, and checks types as it goes.
struct ExpressionParser {
    private var scanner: ExpressionScanner
    private(set) var nodes: [ExpressionNode] = []
    private(set) var karpentersName: String?
    private var depth = 0

    /// Bytes of a text.
    private static var longest: Int { 4_096 }

    /// Parentheses in parentheses.
    private static var deepest: Int { 64 }

    init(_ text: String) {
        scanner = ExpressionScanner(text)
    }

    mutating func parse() throws(ExpressionTextError) {
        guard scanner.count <= Self.longest else {
            throw scanner.error(
                at: Self.longest,
                "an expression has at most \(Self.longest.grouped) bytes",
                hint: "shorten it")
        }
        let result = try expression()
        if !scanner.isAtEnd { throw scanner.errorBehindExpression() }
        guard nodes[result].kind == .int || nodes[result].kind == .double else {
            throw scanner.error(
                at: 0, "the expression gives a \(nodes[result].kind.rawValue), not a number",
                hint: "max_pods > 30 ? 30 : max_pods")
        }
    }

    /// Conditions that end in another one go on in a loop, so that a list of types may be long.
    private mutating func expression() throws(ExpressionTextError) -> Int {
        var open: [(condition: Int, first: Int, place: Int)] = []
        var value = try joined(1)
        while scanner.take("?") {
            let place = scanner.taken
            let first = try joined(1)
            guard scanner.take(":") else {
                throw scanner.error("the ':' of '?' is missing", hint: "condition ? a : b")
            }
            open.append((value, first, place))
            value = try joined(1)
        }
        while let (condition, first, place) = open.popLast() {
            let kind = nodes[first].kind
            guard nodes[condition].kind == .bool, kind == nodes[value].kind else {
                throw scanner.error(
                    at: place,
                    "'?' takes a bool and two values of one type, not "
                        + "\(nodes[condition].kind.rawValue) ? \(kind.rawValue) : "
                        + nodes[value].kind.rawValue,
                    hint: "max_pods > 30 ? 30 : max_pods")
            }
            value = add(.conditional(condition, first, value), kind)
        }
        return value
    }

    /// Values joined by operators that bind at least so tightly; equal ones from left to right.
    private mutating func joined(_ precedence: Int) throws(ExpressionTextError) -> Int {
        var left = try signed()
        while let (join, spelling) = try scanner.nextOperator(), join.precedence >= precedence {
            let place = scanner.skip(spelling)
            let right = try joined(join.precedence + 1)
            left = try binary(join, spelling, left, right, at: place)
        }
        return left
    }

    private mutating func binary(
        _ join: ExpressionOperator, _ name: String, _ left: Int, _ right: Int, at place: Int
    ) throws(ExpressionTextError) -> Int {
        let (one, other) = (nodes[left].kind, nodes[right].kind)
        guard let kind = join.kind(one, other) else {
            let mixes = one == .int && other == .double || one == .double && other == .int
            throw scanner.error(
                at: place, "'\(name)' does not take \(one.rawValue) and \(other.rawValue)",
                hint: mixes && join != .remainder
                    ? "convert an int to a double first, such as double(max_pods)"
                    : "both sides must have the same type")
        }
        return add(.binary(join, left, right), kind)
    }

    private mutating func signed() throws(ExpressionTextError) -> Int {
        let isMinus = scanner.take("-")
        guard isMinus || scanner.takeNot() else { return try member(isNegative: false) }
        let place = scanner.taken
        var count = 1
        while isMinus ? scanner.take("-") : scanner.takeNot() { count += 1 }
        // The sign belongs to a number, so that the least one can be written.
        if isMinus, count == 1, scanner.isAtNumber { return try member(isNegative: true) }
        let value = try member(isNegative: false)
        // Signs that cancel each other are none, whatever they stand before: so does cel-go.
        if count % 2 == 0 { return value }
        let kind = nodes[value].kind
        guard isMinus ? kind == .int || kind == .double : kind == .bool else {
            throw scanner.error(
                at: place, "'\(isMinus ? "-" : "!")' does not take a \(kind.rawValue)",
                hint: isMinus ? "-max_pods + 40" : "!(max_pods > 30)")
        }
        return add(.negated(value), kind)
    }

    /// A value, and a function of strings behind it.
    private mutating func member(isNegative: Bool) throws(ExpressionTextError) -> Int {
        var value = try primary(isNegative: isNegative)
        while scanner.take(".") {
            let name = try scanner.name()
            let place = scanner.taken
            let join: ExpressionOperator
            switch name {
            case "startsWith": join = .startsWith
            case "endsWith": join = .endsWith
            case "contains": join = .contains
            default:
                throw scanner.error(
                    at: place, "'.\(name)' is not supported",
                    hint: "supported for strings: .startsWith(), .endsWith(), .contains()")
            }
            let arguments = try arguments(of: name, 1)
            value = try binary(join, name, value, arguments[0], at: place)
        }
        return value
    }

    private mutating func primary(isNegative: Bool) throws(ExpressionTextError) -> Int {
        if let number = try scanner.number(isNegative: isNegative) { return constant(number) }
        if let text = try scanner.text() { return constant(.text(text)) }
        if scanner.take("(") { return try parenthesised() }
        let name = try scanner.name()
        let place = scanner.taken
        if name == "true" || name == "false" { return constant(.boolean(name == "true")) }
        if let variable = ExpressionVariable(rawValue: name) {
            if !variable.isNodeadms { karpentersName = karpentersName ?? name }
            return add(.variable(variable), variable.kind)
        }
        switch name {
        case "min", "max":
            karpentersName = karpentersName ?? name
            let arguments = try arguments(of: name, 2)
            return try binary(
                name == "min" ? .least : .greatest, name, arguments[0], arguments[1], at: place)
        case "int", "double":
            let argument = try arguments(of: name, 1)[0]
            let kind = nodes[argument].kind
            guard kind == .int || kind == .double else {
                throw scanner.error(
                    at: place, "\(name)() does not take a \(kind.rawValue)",
                    hint: "\(name)(max_pods)")
            }
            return add(.converted(argument), name == "int" ? .int : .double)
        default:
            throw scanner.error(
                at: place, "there is no '\(name)'",
                hint: "there are " + ExpressionTextError.names.joined(separator: ", "),
                unknownName: name)
        }
    }

    private mutating func parenthesised() throws(ExpressionTextError) -> Int {
        try enter()
        let value = try expression()
        guard scanner.take(")") else {
            throw scanner.isAtEnd
                ? scanner.error("a ')' is missing", hint: "close every '('")
                : scanner.errorBehindExpression()
        }
        depth -= 1
        return value
    }

    /// So many values in parentheses.
    private mutating func arguments(
        of name: String, _ count: Int
    ) throws(ExpressionTextError) -> [Int] {
        let hint = count == 2 ? "\(name)(110, max_pods)" : "\(name)(…)"
        guard scanner.take("(") else {
            throw scanner.error("'\(name)' is a function: '(' is missing", hint: hint)
        }
        let place = scanner.taken
        try enter()
        var values = [try expression()]
        while scanner.take(",") { values.append(try expression()) }
        guard scanner.take(")") else {
            throw scanner.isAtEnd
                ? scanner.error("a ')' is missing", hint: hint) : scanner.errorBehindExpression()
        }
        guard values.count == count else {
            throw scanner.error(
                at: place,
                "\(name)() takes \(count == 1 ? "one value" : "two values"), not \(values.count)",
                hint: values.count > count && count == 2 ? "\(name)(a, \(name)(b, c))" : hint)
        }
        depth -= 1
        return values
    }

    private mutating func enter() throws(ExpressionTextError) {
        depth += 1
        guard depth > Self.deepest else { return }
        throw scanner.error(
            at: scanner.taken, "parentheses can be at most \(Self.deepest) deep",
            hint: "remove unneeded parentheses")
    }

    private mutating func constant(_ value: ExpressionValue) -> Int {
        add(.constant(value), value.kind ?? .int)
    }

    private mutating func add(_ step: ExpressionNode.Step, _ kind: ExpressionKind) -> Int {
        nodes.append(ExpressionNode(step: step, kind: kind))
        return nodes.count - 1
    }
}
