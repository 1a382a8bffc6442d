/// A value of an expression.
///
/// What goes wrong is a value too, as in CEL: a branch that is not taken may fail unseen.
enum ExpressionValue: Sendable {
    case integer(Int64)
    case double(Double)
    case boolean(Bool)
    case text(String)
    case failure(ExpressionFailure)

    /// What it is a value of; `nil` of a failure.
    var kind: ExpressionKind? {
        switch self {
        case .integer: .int
        case .double: .double
        case .boolean: .bool
        case .text: .string
        case .failure: nil
        }
    }

    /// The whole number of a result: decimals are cut off, as nodeadm and Karpenter do.
    var whole: ExpressionValue {
        guard case .double(let double) = self else { return self }
        // Both bounds fail, as they do in cel-go (`doubleToInt64Checked`).
        guard double > -0x1p63, double < 0x1p63 else { return .failure(.overflow) }
        return .integer(Int64(double))
    }
}

/// The types of CEL that an expression can have, by CEL's names.
enum ExpressionKind: String, Sendable {
    case int
    case double
    case bool
    case string
}

/// Why an expression has no usable value for an instance type.
public enum ExpressionFailure: Sendable, Hashable {
    /// A whole number is divided by 0.
    case divisionByZero
    /// A whole number leaves the 64 bits of CEL's, or a result is no finite number.
    case overflow
    /// A result below 1, which no kubelet takes.
    case notPositive(Int64)
    /// A result above 2³¹ − 1, which no kubelet takes.
    case tooLarge(Int64)
    /// The table does not know a variable's value.
    case unknown(ExpressionVariable)
}

extension ExpressionFailure: CustomStringConvertible {
    /// What happened, in the present tense: `it divides by zero`.
    public var description: String {
        switch self {
        case .divisionByZero: "it divides by zero"
        case .overflow: "it is outside the range of 64 bits"
        case .notPositive(let result), .tooLarge(let result): "it gives \(result.grouped)"
        case .unknown(let variable): "\(variable.rawValue) is unknown"
        }
    }
}
