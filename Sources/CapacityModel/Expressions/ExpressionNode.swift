/// A step of an expression; its operands are earlier steps, by their places.
struct ExpressionNode: Sendable {
    let step: Step
    let kind: ExpressionKind

    enum Step: Sendable {
        case constant(ExpressionValue)
        case variable(ExpressionVariable)
        /// `-a` of a number, `!a` of a bool.
        case negated(Int)
        /// `int(a)` or `double(a)`, by the kind of the step.
        case converted(Int)
        case binary(ExpressionOperator, Int, Int)
        /// `condition ? a : b`.
        case conditional(Int, Int, Int)
    }
}

/// What joins two values.
enum ExpressionOperator: Sendable {
    case or, and
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
    case add, subtract
    case multiply, divide, remainder
    case least, greatest
    case startsWith, endsWith, contains

    /// How tightly it binds, 1 to 5; a function stands before parentheses, and has none.
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: 3
        case .add, .subtract: 4
        case .multiply, .divide, .remainder: 5
        case .least, .greatest, .startsWith, .endsWith, .contains: 0
        }
    }

    /// The kind of the result; `nil` where it does not join these.
    func kind(_ left: ExpressionKind, _ right: ExpressionKind) -> ExpressionKind? {
        let areNumbers = left == .int || left == .double
        // Only Karpenter's own functions join an int and a double, into a double.
        if self == .least || self == .greatest {
            guard areNumbers, right == .int || right == .double else { return nil }
            return left == right ? left : .double
        }
        guard left == right else { return nil }
        switch self {
        case .or, .and: return left == .bool ? .bool : nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return areNumbers ? .bool : nil
        case .equal, .notEqual: return .bool
        case .add, .subtract, .multiply, .divide: return areNumbers ? left : nil
        case .remainder: return left == .int ? .int : nil
        case .startsWith, .endsWith, .contains: return left == .string ? .bool : nil
        case .least, .greatest: return nil
        }
    }

    /// Joins two values of kinds that it joins.
    func join(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
        switch (left, right) {
        case (.failure, _), (_, .failure): absorbed(left, right)
        case (.integer(let a), .integer(let b)): integers(a, b)
        case (.double(let a), .double(let b)): doubles(a, b)
        case (.integer(let a), .double(let b)): doubles(Double(a), b)
        case (.double(let a), .integer(let b)): doubles(a, Double(b))
        case (.boolean(let a), .boolean(let b)): booleans(a, b)
        case (.text(let a), .text(let b)): texts(Array(a.utf8), Array(b.utf8))
        default: .failure(.overflow)
        }
    }

    /// `true || x` and `false && x` are known whatever x is, on either side.
    private func absorbed(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
        for value in [left, right] {
            if case .boolean(let isTrue) = value, isTrue ? self == .or : self == .and {
                return value
            }
        }
        if case .failure = left { return left }
        return right
    }

    private func integers(_ a: Int64, _ b: Int64) -> ExpressionValue {
        switch self {
        case .add: Self.checked(a.addingReportingOverflow(b))
        case .subtract: Self.checked(a.subtractingReportingOverflow(b))
        case .multiply: Self.checked(a.multipliedReportingOverflow(by: b))
        case .divide:
            b == 0 ? .failure(.divisionByZero) : Self.checked(a.dividedReportingOverflow(by: b))
        case .remainder:
            b == 0
                ? .failure(.divisionByZero)
                : Self.checked(a.remainderReportingOverflow(dividingBy: b))
        case .least: .integer(a < b ? a : b)
        case .greatest: .integer(a > b ? a : b)
        default: .boolean(holds(a < b, a == b, a > b))
        }
    }

    private static func checked(
        _ result: (partialValue: Int64, overflow: Bool)
    ) -> ExpressionValue {
        result.overflow ? .failure(.overflow) : .integer(result.partialValue)
    }

    private func doubles(_ a: Double, _ b: Double) -> ExpressionValue {
        switch self {
        case .add: .double(a + b)
        case .subtract: .double(a - b)
        case .multiply: .double(a * b)
        case .divide: .double(a / b)
        case .least: .double(a < b ? a : b)
        case .greatest: .double(a > b ? a : b)
        default: .boolean(holds(a < b, a == b, a > b))
        }
    }

    private func booleans(_ a: Bool, _ b: Bool) -> ExpressionValue {
        switch self {
        case .or: .boolean(a || b)
        case .and: .boolean(a && b)
        default: .boolean(holds(false, a == b, false))
        }
    }

    private func texts(_ a: [UInt8], _ b: [UInt8]) -> ExpressionValue {
        switch self {
        case .startsWith: .boolean(a.starts(with: b))
        case .endsWith: .boolean(a.reversed().starts(with: b.reversed()))
        case .contains: .boolean(a.indices.contains { a[$0...].starts(with: b) } || b.isEmpty)
        default: .boolean(holds(false, a == b, false))
        }
    }

    /// Whether a comparison holds; nothing but `!=` does where a value is no number.
    private func holds(_ isLess: Bool, _ isEqual: Bool, _ isGreater: Bool) -> Bool {
        switch self {
        case .less: isLess
        case .lessOrEqual: isLess || isEqual
        case .greater: isGreater
        case .greaterOrEqual: isGreater || isEqual
        case .equal: isEqual
        default: !isEqual
        }
    }
}
