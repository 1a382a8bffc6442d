import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The densities of `--density`, rising and each once; once to three times without it.
    var densities: [Density] {
        guard case .numbers(let hundredths) = value(.density) else { return Density.standard }
        return hundredths.compactMap { Density(hundredths: $0) }
    }

    /// The density of `--require`, one of those that are asked for; `nil` without it.
    func requiredDensity(among densities: [Density]) throws(Failure) -> Density? {
        guard let required = number(.require).flatMap({ Density(hundredths: $0) }) else {
            return nil
        }
        guard densities.contains(required) else {
            let all = densities.map { $0.description }.joined(separator: ",")
            throw .usage(
                "--require \(required) is not one of the densities \(all)",
                hint: "--density \(all),\(required)")
        }
        return required
    }
}
