import Testing

@testable import CapacityModel

/// The evaluator against CEL itself, by a fixture, and against a slow one.
struct EvaluatedExpressionTests {
    @Test func `600 random expressions give what cel-go gives`() throws {
        let records = try Fixture.records("cel-go.csv")
        #expect(records.count == 600)
        for record in records {
            let text = try #require(record["expression"])
            let network = try Sample.network(try #require(record["instance_type"]))
            let isNodeadm = record["authority"] == "nodeadm"
            #expect(
                Self.outcome(of: text, network, isNodeadm: isNodeadm) == record["outcome"],
                "\(text)")
        }
    }

    private static func outcome(
        of text: String, _ network: NodeNetwork, isNodeadm: Bool
    ) -> String {
        guard let expression = try? MaxPodsExpression(parsing: text),
            !isNodeadm || expression.karpentersName == nil
        else { return "refused" }
        switch expression.outcome(for: network) {
        case .maxPods(let maxPods): return "\(maxPods)"
        case .failure(.notPositive(let result)), .failure(.tooLarge(let result)):
            return "failed \(result)"
        case .failure: return "failed"
        }
    }

    @Test func `random expressions give what a slow evaluator gives`() throws {
        var generator = SeededGenerator(seed: 11)
        let types = ["t3.nano", "t3.medium", "m5.large", "m5.24xlarge", "p5.48xlarge"]
        let networks = try types.map { try Sample.network($0) }
        var numbers = 0
        for _ in 0..<5_000 {
            let tree = ObviousExpression.random(depth: 5, &generator)
            let network = networks[Int.random(in: 0..<networks.count, using: &generator)]
            let outcome = try MaxPodsExpression(parsing: tree.text).outcome(for: network)
            if Self.isRight(outcome, tree.result(network)) {
                if case .maxPods = outcome { numbers += 1 }
            } else {
                Issue.record("\(tree.text) of \(network.type.name)")
            }
        }
        #expect((1_000..<4_500) ~= numbers)
    }

    private static func isRight(_ outcome: MaxPodsExpression.Outcome, _ result: Int64?) -> Bool {
        switch outcome {
        case .maxPods(let maxPods): result == Int64(maxPods)
        case .failure(.notPositive(let number)): result == number && number < 1
        case .failure(.tooLarge(let number)): result == number && number > 2_147_483_647
        case .failure(.overflow), .failure(.divisionByZero): result == nil
        case .failure(.unknown): false
        }
    }

    @Test func `nothing that is typed traps, and nothing long takes long`() {
        var generator = SeededGenerator(seed: 12)
        let words = [
            "max_pods", "vcpus", "min", "(", "(", ")", ")", "?", ":", "-", "!", "&&", "||", "=",
            "==",
            "1", "9223372036854775808", "0", "1e22", ".5", "1.", "\"", "'", ",", ".", "startsWith",
            "//", "\n", "é", "\0", "[", "%", "/", "*", "<", "instance_type", "true", "0x1", "1u",
        ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text += words[Int.random(in: 0..<words.count, using: &generator)]
                if Bool.random(using: &generator) { text += " " }
            }
            guard let expression = try? MaxPodsExpression(parsing: text) else { continue }
            _ = expression.outcome { _ in .integer(.max) }
        }
        for long in [
            String(repeating: "(", count: 4_000), String(repeating: "-", count: 4_000) + "1",
            "1" + String(repeating: "+1", count: 2_000), String(repeating: "min(", count: 1_000),
            "true" + String(repeating: " ? 1 : true", count: 300) + " ? 1 : 2",
            String(repeating: "9", count: 4_000), String(repeating: " ", count: 5_000),
        ] {
            if let expression = try? MaxPodsExpression(parsing: long) {
                _ = expression.outcome { _ in .integer(1) }
            }
        }
    }
}

/// An expression as a tree, of whole numbers, that is worked out from its top.
indirect enum ObviousExpression {
    case number(Int64)
    case variable(ExpressionVariable)
    case negative(ObviousExpression)
    case joined(String, ObviousExpression, ObviousExpression)
    /// Whether two compare so, and both branches.
    case conditional(String, [ObviousExpression])

    static func random(depth: Int, _ generator: inout SeededGenerator) -> ObviousExpression {
        func next() -> ObviousExpression { random(depth: depth - 1, &generator) }
        switch depth == 0 ? 0 : Int.random(in: 0...9, using: &generator) {
        case 0:
            let numbers: [Int64] = [0, 1, 2, 16, 30, 110, 250, 4_294_967_296, .max]
            return .number(numbers.randomElement(using: &generator) ?? 0)
        case 1, 2:
            let variables: [ExpressionVariable] = [.defaultENIs, .ipsPerENI, .maxPods, .vCPUs]
            return .variable(variables.randomElement(using: &generator) ?? .maxPods)
        case 3: return .negative(next())
        case 4, 5, 6, 7:
            let joins = ["+", "-", "*", "/", "%", "min", "max"]
            let join = joins.randomElement(using: &generator) ?? "+"
            return .joined(join, next(), next())
        default:
            let comparisons = ["<", "<=", ">", ">=", "==", "!="]
            let comparison = comparisons.randomElement(using: &generator) ?? "<"
            return .conditional(comparison, [next(), next(), next(), next()])
        }
    }

    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .variable(let variable): variable.rawValue
        case .negative(let other): "-(\(other.text))"
        case .joined("min", let left, let right): "min(\(left.text), \(right.text))"
        case .joined("max", let left, let right): "max(\(left.text), \(right.text))"
        case .joined(let join, let left, let right): "(\(left.text)) \(join) (\(right.text))"
        case .conditional(let comparison, let parts):
            "(\(parts[0].text)) \(comparison) (\(parts[1].text)) ? (\(parts[2].text)) : "
                + "(\(parts[3].text))"
        }
    }

    /// The number, in 128 bits so that one that leaves 64 is seen; `nil` where there is none.
    func result(_ network: NodeNetwork) -> Int64? {
        switch self {
        case .number(let number): return number
        case .variable(.defaultENIs): return Int64(network.type.maxENIs)
        case .variable(.ipsPerENI): return Int64(network.type.ipv4PerENI)
        case .variable(.vCPUs): return network.type.vCPUs.map { Int64($0) }
        case .variable: return Int64(network.type.maxENIs * (network.type.ipv4PerENI - 1) + 2)
        case .negative(let other):
            return other.result(network).flatMap { Int64(exactly: -Int128($0)) }
        case .joined(let join, let left, let right):
            guard let a = left.result(network), let b = right.result(network) else { return nil }
            return Self.joined(join, Int128(a), Int128(b)).flatMap { Int64(exactly: $0) }
        case .conditional(let comparison, let parts):
            guard let a = parts[0].result(network), let b = parts[1].result(network) else {
                return nil
            }
            let holds =
                switch comparison {
                case "<": a < b
                case "<=": a <= b
                case ">": a > b
                case ">=": a >= b
                case "==": a == b
                default: a != b
                }
            return parts[holds ? 2 : 3].result(network)
        }
    }

    private static func joined(_ join: String, _ a: Int128, _ b: Int128) -> Int128? {
        switch join {
        case "+": a + b
        case "-": a - b
        case "*": a * b
        case "/": b == 0 ? nil : a / b
        // The least number by -1 leaves 64 bits, and fails, of a remainder too.
        case "%": b == 0 || b == -1 && a == Int128(Int64.min) ? nil : a % b
        case "min": min(a, b)
        default: max(a, b)
        }
    }
}
