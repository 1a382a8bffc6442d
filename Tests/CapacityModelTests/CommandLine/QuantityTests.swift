import Options
import Testing

@testable import Program

struct QuantityTests {
    /// A quantity and its value in thousandths; `nil` where it is refused.
    struct Case: Sendable {
        let text: String
        let thousandths: Int64?

        init(_ text: String, _ thousandths: Int64?) {
            self.text = text
            self.thousandths = thousandths
        }
    }

    // Spellings of kubernetes/apimachinery pkg/api/resource/quantity_test.go, and of
    // https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/.
    static let accepted: [Case] = [
        Case("0", 0), Case("0n", 0), Case("0u", 0), Case("0m", 0), Case("0Ki", 0), Case("0k", 0),
        Case("0Mi", 0), Case("0M", 0), Case("0Gi", 0), Case("0G", 0), Case("0Ti", 0), Case("0T", 0),
        Case("0.0", 0), Case("00", 0), Case("0e99", 0), Case("1", 1_000), Case("01", 1_000),
        Case("250m", 250), Case("1.5", 1_500), Case("100m", 100), Case("100k", 100_000_000),
        Case("1Ki", 1_024_000), Case("8Ki", 8_192_000), Case("7Mi", 7 << 20 * 1_000),
        Case("6Gi", 6_442_450_944_000), Case("5Ti", 5_497_558_138_880_000),
        Case("1Pi", 1_125_899_906_842_624_000), Case("1k", 1_000_000), Case("5M", 5_000_000_000),
        Case("1G", 1_000_000_000_000), Case("1T", 1_000_000_000_000_000),
        Case("1P", 1_000_000_000_000_000_000), Case("0.001E", 1_000_000_000_000_000_000),
        Case("1E3", 1_000_000), Case("1e3", 1_000_000), Case("1e+3", 1_000_000), Case("1e-3", 1),
        Case("1E+03", 1_000_000), Case("1e0", 1_000), Case("1e-0", 1_000),
        Case("12.34e1", 123_400), Case("0.5Mi", 524_288_000), Case("1.5Gi", 1_610_612_736_000),
        Case(".5", 500), Case("5.", 5_000), Case(".5Ki", 512_000), Case("5.m", 5),
        Case("1000000n", 1), Case("1000u", 1), Case("1234u", 2), Case("1e-99", 1),
        // Rounded up, as Kubernetes does: 0.1m is a thousandth.
        Case("0.1m", 1), Case("1n", 1), Case("1u", 1), Case("1.0001", 1_001), Case("1.1m", 2),
        Case("0.0000000001", 1), Case("0.00000000000000001", 1),
        // Up to 2⁶³ thousandths, and 18 digits.
        Case("922337203685477580m", 922_337_203_685_477_580),
        Case("8Pi", 9_007_199_254_740_992_000),
        Case("9.22337203685477580P", 9_223_372_036_854_775_800),
        Case("100000000000000000", nil), Case("1Ei", nil), Case("1E", nil),
        Case("999999999999999999Ei", nil), Case("9e99", nil), Case("9P", 9_000_000_000_000_000_000),
        Case("9Pi", nil), Case("10P", nil),
    ]

    @Test func `quantities have the value that Kubernetes gives them`() {
        for row in Self.accepted {
            #expect(Quantity.thousandths(row.text) == row.thousandths, "\(row)")
        }
    }

    // Kubernetes takes a sign, and digits without end; a request here is never negative, `+1` has no
    // use, and 18 digits are more than any has. All else Kubernetes refuses as well.
    static let refused: [String] = [
        "", " ", "-1", "+1", "-0", "+", "-", " 1", "1 ", "1\n", "\t1", "1 Ki", "1mm", "1KI", "1ki",
        "1K", "1g", "1gi", "1GI", "1mi", "1B", "1Gb", "1GiB", "1MB", "0x10", "0x", "1_0", "1,000",
        "1.000,5", "1..5", "1.2.3", ".", ".m", ".Ki", "m", "Ki", "e3", "E", "1e", "1e+", "1e-",
        "1e3m", "1e3Ki", "1ee3", "1e++3", "1e1.5", "1Ee3", "1e100", "1e-100", "1e 3", "NaN", "nan",
        "inf", "Inf", "∞", "١", "１", "1٠", "½", "1µ", "1μ", "1m\u{0}", "\u{0}1", "1\u{FEFF}",
        "1\u{301}", "1M\u{301}", "1000000000000000000", "0000000000000000000",
        "0.000000000000000000", "1234567890123456789", "18446744073709551616",
        "340282366920938463463374607431768211456",
    ]

    @Test func `anything else is no quantity`() {
        for text in Self.refused {
            #expect(Quantity.thousandths(text) == nil, "'\(text)'")
            #expect(Quantity.whole(text) == nil, "'\(text)'")
        }
    }

    @Test func `whole numbers are rounded up`() {
        let cases: [Case] = [
            Case("0", 0), Case("1", 1), Case("1m", 1), Case("1000m", 1), Case("1001m", 2),
            Case("1.5", 2), Case("0.0001", 1), Case("512Mi", 536_870_912), Case("1.5Ki", 1_536),
            Case("0.3Ki", 308), Case("1Pi", 1 << 50), Case("100u", 1), Case("1E", nil),
        ]
        for row in cases { #expect(Quantity.whole(row.text) == row.thousandths, "\(row)") }
    }

    /// Suffixes: a power of two, and a power of ten.
    struct Suffix: Sendable {
        let text: String
        let two, ten: Int
    }

    static let suffixes: [Suffix] = [
        Suffix(text: "", two: 0, ten: 0), Suffix(text: "n", two: 0, ten: -9),
        Suffix(text: "u", two: 0, ten: -6), Suffix(text: "m", two: 0, ten: -3),
        Suffix(text: "k", two: 0, ten: 3), Suffix(text: "M", two: 0, ten: 6),
        Suffix(text: "G", two: 0, ten: 9), Suffix(text: "T", two: 0, ten: 12),
        Suffix(text: "P", two: 0, ten: 15), Suffix(text: "E", two: 0, ten: 18),
        Suffix(text: "Ki", two: 10, ten: 0), Suffix(text: "Mi", two: 20, ten: 0),
        Suffix(text: "Gi", two: 30, ten: 0), Suffix(text: "Ti", two: 40, ten: 0),
        Suffix(text: "Pi", two: 50, ten: 0), Suffix(text: "Ei", two: 60, ten: 0),
    ]

    @Test func `random quantities agree with decimals worked out digit by digit`() throws {
        var random = SeededGenerator(seed: 70)
        var known = 0
        for _ in 0..<20_000 {
            let length = Int.random(in: 1...18, using: &random)
            let digits = (0..<length).map { _ in Int.random(in: 0...9, using: &random) }
            let decimals = Int.random(in: 0...length, using: &random)
            let written = digits.map { String($0) }
            var text = written.dropLast(decimals).joined()
            if decimals > 0 || Bool.random(using: &random) {
                text += "." + written.suffix(decimals).joined()
            }
            var suffix = try #require(Self.suffixes.randomElement(using: &random))
            if suffix.text.isEmpty, Bool.random(using: &random) {
                let ten = Int.random(in: -25...25, using: &random)
                let sign = ten >= 0 && Bool.random(using: &random) ? "+" : ""
                suffix = Suffix(text: "e\(sign)\(ten)", two: 0, ten: ten)
            }
            text += suffix.text
            let value = Self.thousandths(digits, ten: suffix.ten + 3 - decimals, two: suffix.two)
            #expect(Quantity.thousandths(text) == value, "\(text)")
            if value != nil { known += 1 }
        }
        #expect(known > 10_000)
    }

    /// Decimal digits × 2ᵗʷᵒ × 10ᵗᵉⁿ, rounded up; `nil` from 2⁶³ on.
    private static func thousandths(_ digits: [Int], ten: Int, two: Int) -> Int64? {
        var digits = digits
        for _ in 0..<two {
            var carry = 0
            for place in digits.indices.reversed() {
                carry += 2 * digits[place]
                digits[place] = carry % 10
                carry /= 10
            }
            if carry > 0 { digits.insert(carry, at: 0) }
        }
        if ten >= 0 {
            digits += Array(repeating: 0, count: ten)
        } else {
            let cut = digits.suffix(-ten).contains { $0 > 0 }
            digits = Array(digits.dropLast(-ten))
            for place in digits.indices.reversed() where cut {
                digits[place] += 1
                if digits[place] < 10 { break }
                digits[place] = 0
            }
            if cut, digits.allSatisfy({ $0 == 0 }) { digits.insert(1, at: 0) }
        }
        return digits.reduce(0 as Int64?) { value, digit in
            guard let (shifted, isOver) = value?.multipliedReportingOverflow(by: 10), !isOver
            else { return nil }
            let (sum, isOverToo) = shifted.addingReportingOverflow(Int64(digit))
            return isOverToo ? nil : sum
        }
    }
}
