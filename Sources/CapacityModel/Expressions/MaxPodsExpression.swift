/// An expression for the kubelet's max pods, in CEL: one text, a number for each instance type.
///
/// nodeadm takes it as `spec.kubelet.maxPodsExpression`
/// (<https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/doc/examples.md>), Karpenter as
/// `spec.kubelet.maxPods` of an EC2NodeClass, behind the feature gate `NodeClassCEL`
/// (<https://github.com/aws/karpenter-provider-aws/blob/main/website/content/en/preview/concepts/nodeclasses.md>).
/// What both have is read: whole and decimal numbers, `true`, `false`, strings; `+ - * / %`, comparisons,
/// `&& || !`, `? :`, `int()` and `double()`; and what Karpenter has beside it: more variables, strings of
/// instance types, and `min` and `max` of two numbers.
public struct MaxPodsExpression: Sendable {
    /// The text as it was given.
    public let text: String
    /// The first name that only Karpenter's expressions have; `nil` where nodeadm has all.
    public let karpentersName: String?
    private let nodes: [ExpressionNode]

    /// The most max pods that are planned with: 100,000.
    public static var mostMaxPods: Int { 100_000 }

    /// Reads an expression.
    ///
    /// - Throws: `ExpressionTextError` for what CEL does not take, and what of CEL is not read here.
    /// - Complexity: O(n) for n bytes of text, at most 4,096.
    public init(parsing text: String) throws(ExpressionTextError) {
        var parser = ExpressionParser(text)
        try parser.parse()
        self.text = text
        nodes = parser.nodes
        karpentersName = parser.karpentersName
    }

    /// The max pods of a node, or why there are none.
    public enum Outcome: Sendable, Hashable {
        /// A number that a kubelet takes: 1 to 2³¹ − 1.
        case maxPods(Int)
        /// No such number.
        case failure(ExpressionFailure)
    }

    /// What comes out for a node.
    public func outcome(for network: NodeNetwork) -> Outcome {
        outcome { $0.value(of: network) }
    }

    /// What comes out for values of variables.
    func outcome(_ value: (ExpressionVariable) -> ExpressionValue) -> Outcome {
        switch result(value).whole {
        case .integer(let result) where result < 1: .failure(.notPositive(result))
        case .integer(let result) where result > 2_147_483_647: .failure(.tooLarge(result))
        case .integer(let result): .maxPods(Int(result))
        case .failure(let failure): .failure(failure)
        case .double, .boolean, .text: .failure(.overflow)
        }
    }

    /// The kubelet's max pods of a node, at most `mostMaxPods`: where the expression has none, those that
    /// nodeadm falls back to, which it has without one.
    public func maxPods(of network: NodeNetwork) -> Int {
        switch outcome(for: network) {
        case .maxPods(let maxPods): return min(maxPods, Self.mostMaxPods)
        case .failure:
            guard case .integer(let own) = ExpressionVariable.maxPods.value(of: network) else {
                return 0
            }
            return Int(own)
        }
    }

    /// The pods that nodeadm reserves memory for, which are those of the expression, whatever the kubelet's
    /// configuration says; `nil` where nodeadm has none: on Windows, and of an expression of Karpenter's,
    /// which reserves by the formula for secondary IPs.
    public func nodeadmPods(of network: NodeNetwork) -> Int? {
        // Windows and Bottlerocket have no nodeadm.
        let hasNodeadm =
            network.settings.platform != .windows && !network.settings.isBottlerocket
        return hasNodeadm && karpentersName == nil ? maxPods(of: network) : nil
    }

    /// Every step once, in their order: operands come first, and a branch that is not taken does no harm.
    func result(_ value: (ExpressionVariable) -> ExpressionValue) -> ExpressionValue {
        var values: [ExpressionValue] = []
        values.reserveCapacity(nodes.count)
        for node in nodes {
            switch node.step {
            case .constant(let constant): values.append(constant)
            case .variable(let variable): values.append(value(variable))
            case .negated(let place): values.append(Self.negated(values[place]))
            case .converted(let place):
                values.append(Self.converted(values[place], to: node.kind))
            case .binary(let join, let left, let right):
                values.append(join.join(values[left], values[right]))
            case .conditional(let condition, let first, let second):
                if case .boolean(let isTrue) = values[condition] {
                    values.append(values[isTrue ? first : second])
                } else {
                    values.append(values[condition])
                }
            }
        }
        return values[values.count - 1]
    }

    private static func negated(_ value: ExpressionValue) -> ExpressionValue {
        switch value {
        case .integer(.min): .failure(.overflow)
        case .integer(let integer): .integer(-integer)
        case .double(let double): .double(-double)
        case .boolean(let boolean): .boolean(!boolean)
        case .text, .failure: value
        }
    }

    private static func converted(
        _ value: ExpressionValue, to kind: ExpressionKind
    ) -> ExpressionValue {
        if kind == .int { return value.whole }
        if case .integer(let integer) = value { return .double(Double(integer)) }
        return value
    }
}

extension MaxPodsExpression: Hashable {
    /// Whether both are the same text.
    public static func == (left: MaxPodsExpression, right: MaxPodsExpression) -> Bool {
        left.text == right.text
    }

    /// The text alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
