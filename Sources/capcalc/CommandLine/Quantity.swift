/// Resource quantities as Kubernetes writes them: `250m`, `1.5`, `512Mi`, `1G`, `1e3`
/// (<https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/>).
package enum Quantity {
    /// The value in thousandths, rounded up as Kubernetes does; `nil` for anything that is no quantity,
    /// for a negative one, and from 2⁶³ thousandths on.
    package static func thousandths(_ text: String) -> Int64? {
        var digits: [UInt8] = []
        var decimals = 0
        var hasPoint = false
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                digits.append(byte - 48)
                if hasPoint { decimals += 1 }
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard !digits.isEmpty, digits.count <= 18,
            let (factor, exponent) = scale(String(decoding: rest, as: UTF8.self))
        else { return nil }
        var value: UInt128 = 0
        for digit in digits { value = value * 10 + UInt128(digit) }
        // value × factor × 10^(exponent + 3 − decimals)
        let (scaled, isOver) = value.multipliedReportingOverflow(by: UInt128(factor))
        guard !isOver else { return nil }
        return power(scaled, exponent + 3 - decimals)
    }

    /// The value as a whole number, rounded up.
    package static func whole(_ text: String) -> Int64? {
        thousandths(text).map { $0 / 1_000 + ($0 % 1_000 > 0 ? 1 : 0) }
    }

    /// What a suffix multiplies with: a power of two, and a power of ten.
    private static func scale(_ suffix: String) -> (factor: UInt64, exponent: Int)? {
        switch suffix {
        case "n": return (1, -9)
        case "u": return (1, -6)
        case "m": return (1, -3)
        case "": return (1, 0)
        case "k": return (1, 3)
        case "M": return (1, 6)
        case "G": return (1, 9)
        case "T": return (1, 12)
        case "P": return (1, 15)
        case "E": return (1, 18)
        case "Ki": return (1 << 10, 0)
        case "Mi": return (1 << 20, 0)
        case "Gi": return (1 << 30, 0)
        case "Ti": return (1 << 40, 0)
        case "Pi": return (1 << 50, 0)
        case "Ei": return (1 << 60, 0)
        default: return exponent(suffix).map { (1, $0) }
        }
    }

    /// The number behind `e` or `E`, with or without a sign.
    private static func exponent(_ suffix: String) -> Int? {
        guard let letter = suffix.utf8.first,
            letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E")
        else { return nil }
        var digits = suffix.utf8.dropFirst()
        let sign = digits.first
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.count <= 2 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(digit) - 48
        }
        return sign == UInt8(ascii: "-") ? -value : value
    }

    /// A number times a power of ten, rounded up; `nil` where it does not fit.
    private static func power(_ number: UInt128, _ exponent: Int) -> Int64? {
        var number = number
        if exponent >= 0 {
            guard number > 0 else { return 0 }
            for _ in 0..<exponent {
                let (product, isOver) = number.multipliedReportingOverflow(by: 10)
                guard !isOver else { return nil }
                number = product
            }
        } else {
            var isCut = false
            for _ in 0..<(-exponent) {
                if number % 10 > 0 { isCut = true }
                number /= 10
            }
            if isCut { number += 1 }
        }
        return Int64(exactly: number)
    }
}
