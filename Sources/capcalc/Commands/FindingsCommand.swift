import Boundary
import CapacityModel
import Options
import Reports

/// `findings`: what the codes mean.
enum FindingsCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        var codes: [FindingCode] = []
        for name in arguments.operands {
            guard let code = FindingCode(rawValue: name) else {
                let codes = FindingCode.allCases.map { $0.rawValue }
                throw Failure(
                    .badInput, "there is no finding '\(name)'",
                    hint: Suggestion.question(name, among: codes) ?? "list them: capcalc findings")
            }
            codes.append(code)
        }
        return Answer(
            report: .guides(GuidesReport(codes: codes.isEmpty ? FindingCode.allCases : codes)),
            findings: [])
    }
}
