import CapacityModel

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
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if let whole = WholeNumber.read(String(parts[0])), whole <= 100 {
            var hundredths: Int? = whole * 100
            if parts.count == 2 {
                hundredths = Self.hundredths(parts[1]).map { whole * 100 + $0 }
            } else if parts.count > 2 {
                hundredths = nil
            }
            if let density = hundredths.flatMap({ Density(hundredths: $0) }) { return density }
        }
        throw .usage(
            "\(option.spelling): a density is a number from 1 to 100 with at most two decimals, "
                + "not '\(text)'", hint: "\(option.spelling) 2.5")
    }

    /// One or two decimals as hundredths; further ones must be zeros.
    private static func hundredths(_ decimals: Substring) -> Int? {
        let digits = decimals.utf8.map { Int($0) - 48 }
        guard !digits.isEmpty, digits.allSatisfy({ 0...9 ~= $0 }),
            digits.dropFirst(2).allSatisfy({ $0 == 0 })
        else { return nil }
        return digits[0] * 10 + (digits.count > 1 ? digits[1] : 0)
    }
}
