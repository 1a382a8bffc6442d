/// Times one operation: many rounds of many repetitions, and the median of the rounds.
struct Measurement {
    let name: String
    /// Nanoseconds an operation took, in the median round.
    let nanoseconds: Double

    /// Runs `body`, which does `operations` operations and returns something that depends on all of
    /// them, so that the compiler leaves none out.
    init(_ name: String, operations: Int, rounds: Int = 15, _ body: () -> UInt64) {
        self.name = name
        let clock = ContinuousClock()
        var sink: UInt64 = body()
        var times: [Double] = []
        for _ in 0..<rounds {
            let start = clock.now
            sink &+= body()
            let elapsed = clock.now - start
            let (seconds, attoseconds) = elapsed.components
            times.append(
                (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(operations))
        }
        Self.keep(sink)
        nanoseconds = times.sorted()[rounds / 2]
    }

    /// What a compiler that cannot see in here must take for a use.
    @inline(never)
    private static func keep(_ value: UInt64) {
        if value == 0x5EED_0000_0000_0001 { print("") }
    }
}
