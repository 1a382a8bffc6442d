/// Numbers with at most two decimals, as hundredths: `2.5` is 250.
package enum DecimalNumber {
    /// The number; `nil` for anything else, and above so many whole ones. Further decimals must be zeros.
    package static func hundredths(_ text: some StringProtocol, most: Int) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = WholeNumber.read(String(parts[0])), whole <= most else { return nil }
        switch parts.count {
        case 1: return whole * 100
        case 2: return decimals(String(parts[1])).map { whole * 100 + $0 }
        default: return nil
        }
    }

    /// The text of hundredths, always with two decimals: `2.50`.
    package static func text(hundredths: Int64) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func decimals(_ text: String) -> Int? {
        let digits = text.utf8.map { Int($0) - 48 }
        guard !digits.isEmpty, digits.allSatisfy({ 0...9 ~= $0 }),
            digits.dropFirst(2).allSatisfy({ $0 == 0 })
        else { return nil }
        return digits[0] * 10 + (digits.count > 1 ? digits[1] : 0)
    }
}
