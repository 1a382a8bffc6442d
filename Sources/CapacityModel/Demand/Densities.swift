/// The densities that are asked for, rising: never none.
public struct Densities: Sendable, Hashable, RandomAccessCollection {
    private let rising: [Density]
    /// The density below which the answer is "no".
    public let required: Density

    /// Densities in any order; `nil` without any.
    ///
    /// - Parameters:
    ///   - densities: the densities.
    ///   - required: the smallest where it is `nil`.
    public init?(_ densities: [Density], required: Density? = nil) {
        let rising = densities.sorted()
        guard let smallest = rising.first else { return nil }
        self.rising = rising
        self.required = required ?? smallest
    }

    /// One density, which is the required one too.
    init(_ density: Density) {
        rising = [density]
        required = density
    }

    /// The smallest.
    public var smallest: Density { rising[0] }
    /// The largest.
    public var largest: Density { rising[rising.count - 1] }
    /// The index of the smallest: 0.
    public var startIndex: Int { 0 }
    /// The number of densities: 1 or more.
    public var endIndex: Int { rising.count }
    /// The density with an index, counted from the smallest.
    public subscript(index: Int) -> Density { rising[index] }

    /// What is missing where no more than a density fits: the required one, or else the largest.
    public func missing(above fitting: Density) -> Density {
        fitting < required ? required : largest
    }

    /// The largest alone, which is then the required one too.
    var largestOnly: Densities { Densities(largest) }
}
