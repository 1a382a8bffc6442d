/// Times one operation: many rounds of many repetitions, and the quickest of the rounds.
///
/// The clock is the CPU time of the thread, and what disturbs a round only makes it slower: on a busy
/// machine the quickest is near the truth where a median by the wall clock is off by a factor.
struct Measurement {
    /// What was done; of an alternative to the row above it, indented.
    let name: String
    /// Nanoseconds of CPU time that an operation took, in the quickest round; `nil` where the program that
    /// would do it is not installed.
    let nanoseconds: Double?

    /// Whether it is an alternative to the first of its group.
    var isPeer: Bool { name.hasPrefix("  ") }
    /// The name without its indentation.
    var label: String { isPeer ? String(name.dropFirst(2)) : name }

    /// What the figures are, for a title.
    static let method = "CPU time of the thread, quickest of 15 rounds"
    private static let rounds = 15

    /// Runs `body`, which does `operations` operations and returns something that depends on all of
    /// them, so that the compiler leaves none out.
    init(_ name: String, operations: Int, _ body: () -> UInt64) {
        self.name = name
        var sink: UInt64 = body()
        var quickest = UInt64.max
        for _ in 0..<Self.rounds {
            let start = CLibrary.threadNanoseconds
            sink &+= body()
            quickest = min(quickest, CLibrary.threadNanoseconds &- start)
        }
        Self.keep(sink)
        nanoseconds = Double(quickest) / Double(operations)
    }

    /// What was measured in another way.
    init(_ name: String, nanoseconds: Double?) {
        self.name = name
        self.nanoseconds = nanoseconds
    }

    /// What a peer has measured of itself.
    init(peer name: String, _ nanoseconds: Double?) {
        self.init("  \(name)", nanoseconds: nanoseconds)
    }

    /// What a compiler that cannot see in here must take for a use.
    @inline(never)
    private static func keep(_ value: UInt64) {
        if value == 0x5EED_0000_0000_0001 { print("") }
    }
}
