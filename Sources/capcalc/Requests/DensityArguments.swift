import Boundary
import CapacityModel
import Options

extension Arguments {
    private static var most: Int { 16 }

    /// The densities of `--density`, rising and each once; once to three times without it.
    func densities() throws(Failure) -> [Density] {
        guard let list = text(.density) else { return Density.standard }
        var densities: Set<Density> = []
        for text in list.split(separator: ",", omittingEmptySubsequences: false) {
            densities.insert(try Self.density(String(text), .density))
        }
        guard densities.count <= Self.most else {
            throw .usage(
                "--density takes up to \(Self.most) numbers, not \(densities.count)",
                hint: "--density 1,2,3")
        }
        return densities.sorted()
    }

    /// The density of `--require`, one of those that are asked for; `nil` without it.
    func requiredDensity(among densities: [Density]) throws(Failure) -> Density? {
        guard let text = text(.require) else { return nil }
        let required = try Self.density(text, .require)
        guard densities.contains(required) else {
            let all = densities.map { $0.description }.joined(separator: ",")
            throw .usage(
                "--require \(required): the density is none of those asked for, \(all)",
                hint: "--density \(all),\(required)")
        }
        return required
    }

    /// A number from 1 to 100 with at most two decimals.
    private static func density(_ text: String, _ option: Option) throws(Failure) -> Density {
        if let density = DecimalNumber.hundredths(text, most: 100).flatMap({
            Density(hundredths: $0)
        }) {
            return density
        }
        throw .usage(
            "\(option.spelling): a density is a number from 1 to 100 with at most two decimals, "
                + "not '\(text)'", hint: "\(option.spelling) 2.5")
    }
}
