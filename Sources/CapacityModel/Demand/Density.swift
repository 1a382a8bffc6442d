/// How many times the pods of today: 1 to 100, in hundredths.
public struct Density: Sendable, Hashable, Comparable {
    /// The factor times 100: 100 to 10,000.
    public let hundredths: Int

    /// The density with this number of hundredths; `nil` outside 100 to 10,000.
    public init?(hundredths: Int) {
        guard hundredths >= 100, hundredths <= 10_000 else { return nil }
        self.hundredths = hundredths
    }

    private init(times: Int) { hundredths = times * 100 }

    /// The pods of today.
    public static var once: Density { Density(times: 1) }

    /// Once, twice and three times: an EKS cluster carries two to three times as many pods as its
    /// owner had EC2 instances.
    public static var standard: [Density] {
        [Density(times: 1), Density(times: 2), Density(times: 3)]
    }

    /// Pods at this density, rounded up.
    public func pods(_ pods: Int64) -> Int64 {
        (pods * Int64(hundredths)).dividedRoundingUp(by: 100)
    }

    /// Densities are ordered by their factor.
    public static func < (left: Density, right: Density) -> Bool {
        left.hundredths < right.hundredths
    }
}

extension Density: CustomStringConvertible {
    /// The factor without trailing zeros: `1`, `2.5`, `1.25`.
    public var description: String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
