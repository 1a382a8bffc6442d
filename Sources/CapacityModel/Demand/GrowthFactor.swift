/// How many times the nodes of today: an exact fraction.
struct GrowthFactor: Sendable, Hashable, Comparable {
    /// 0 or more.
    let numerator: Int64
    /// 1 or more.
    let denominator: Int64

    init(_ numerator: Int64, _ denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    init(_ density: Density) { self.init(Int64(density.hundredths), 100) }

    /// So many times a number, rounded up: nodes are whole.
    func ofNodes(_ count: Int) -> Int64 {
        let (quotient, rest) = (Int64(count) * numerator).quotientAndRemainder(
            dividingBy: denominator)
        return rest > 0 ? quotient + 1 : quotient
    }

    /// So many times a number that is to be shared by so many, rounded up.
    func ofShare(_ count: Int, by sharers: Int) -> Int64 {
        GrowthFactor(numerator, denominator * Int64(sharers)).ofNodes(count)
    }

    /// So many times a number, cut: pods that are held.
    func ofPods(_ count: Int64) -> Int64 {
        let (high, low) = count.multipliedFullWidth(by: numerator)
        guard high < denominator else { return Int64.max }
        return denominator.dividingFullWidth((high, low)).quotient
    }

    /// In hundredths, cut.
    var hundredths: Int64 { ofPods(100) }

    static func < (left: GrowthFactor, right: GrowthFactor) -> Bool {
        let (a, b) = (
            left.numerator.multipliedFullWidth(by: right.denominator),
            right.numerator.multipliedFullWidth(by: left.denominator)
        )
        return a.high != b.high ? a.high < b.high : a.low < b.low
    }

    static func == (left: GrowthFactor, right: GrowthFactor) -> Bool {
        !(left < right) && !(right < left)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hundredths) }
}
