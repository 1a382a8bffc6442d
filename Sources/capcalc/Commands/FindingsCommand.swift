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
                let nearest = Suggestion.nearest(
                    to: name, among: FindingCode.allCases.map { $0.rawValue })
                throw Failure(
                    .badInput, "there is no finding '\(name)'",
                    hint: nearest.map { "did you mean \($0)?" } ?? "list them: capcalc findings")
            }
            codes.append(code)
        }
        return Answer(
            report: .guides(GuidesReport(codes: codes.isEmpty ? FindingCode.allCases : codes)),
            findings: [])
    }
}
