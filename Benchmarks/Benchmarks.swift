/// The arithmetic beside its peers, in one run: `swift run -c release Benchmarks`.
@main
struct Benchmarks {
    static func main() {
        let groups: [() -> [Measurement]] = [
            NodeBenchmarks.maxPods, NodeBenchmarks.lookUp, AddressingBenchmarks.parse,
            AddressingBenchmarks.format, AddressingBenchmarks.allocate, NodeBenchmarks.warmPool,
            NodeBenchmarks.plan,
        ]
        line(Measurement.method, "ns/operation", "ratio to the first")
        for group in groups {
            let measurements = group()
            for measurement in measurements {
                let first = measurements[0].nanoseconds
                line(
                    measurement.name, text(measurement.nanoseconds),
                    text(measurement.nanoseconds / first))
            }
        }
    }

    private static func line(_ name: String, _ time: String, _ ratio: String) {
        print(padded(name, -46) + padded(time, 14) + padded(ratio, 20))
    }

    /// Two decimals, or none from 1,000 on.
    private static func text(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return whole >= 1_000 ? "\(whole)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The text in a column of so many characters, to its right or, where negative, to its left.
    private static func padded(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + blanks : blanks + text
    }
}
