import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The expression for max pods, read and tried on the nodes that it is for; `nil` without one.
    func maxPodsExpression(
        for networks: [NodeNetwork]
    ) throws(Failure) -> MaxPodsExpression? {
        guard let text = text(.maxPodsExpression) else { return nil }
        guard !has(.maxPods) else {
            throw .usage(
                "--max-pods and --max-pods-expression cannot be combined",
                hint: "give one of them")
        }
        let expression: MaxPodsExpression
        do {
            expression = try MaxPodsExpression(parsing: text)
        } catch {
            throw .usage(
                "\(Option.maxPodsExpression.spelling), character \(error.character): \(error.reason)",
                hint: error.unknownName.flatMap {
                    Suggestion.question($0, among: ExpressionTextError.names)
                } ?? error.hint)
        }
        for network in networks {
            guard case .maxPods(let maxPods) = expression.outcome(for: network),
                maxPods > MaxPodsExpression.mostMaxPods
            else { continue }
            throw Failure(
                .badInput,
                "\(Option.maxPodsExpression.spelling) gives \(maxPods.grouped) for "
                    + "\(network.type.name); the maximum is "
                    + MaxPodsExpression.mostMaxPods.grouped,
                hint: "limit it: max_pods < 250 ? max_pods : 250")
        }
        return expression
    }

    /// Without the max pods of the command line where a group has its own, in whichever way.
    func withoutMaxPods(givenBy values: [(option: Option, text: String)]) -> Arguments {
        let ways: [Option] = [.maxPods, .maxPodsExpression]
        let isGiven = values.contains { ways.contains($0.option) }
        return isGiven ? without(ways) : self
    }
}
