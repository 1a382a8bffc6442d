/// How time and memory grow with one quantity of the input.
struct Growth: Sendable {
    let name: String
    /// How many, in the order of the table: up to what a reader takes at most, and one beyond it where a reader
    /// sets a bound.
    let counts: [Int]
    /// The command line for so many.
    let words: @Sendable (Int) -> [String]
    /// The documents of so many, by their paths.
    let document: @Sendable (_ path: String, _ count: Int) -> Document?

    init(
        _ name: String, _ counts: [Int], _ words: @escaping @Sendable (Int) -> [String],
        document: @escaping @Sendable (_ path: String, _ count: Int) -> Document? = { _, _ in nil }
    ) {
        self.name = name
        self.counts = counts
        self.words = words
        self.document = document
    }

    private static let plan = ["subnets", "--cidr", "10.0.0.0/16", "--instance-type", "m5.large"]

    static let all = [
        Growth("pods", powers(2...7)) { plan + ["--pods", "\($0)"] },
        Growth("zones", [1, 3, 10, 26]) { plan + ["--pods", "600", "--azs", "\($0)"] },
        Growth("node groups", powers(0...3)) { count in
            ["subnets", "--cidr", "10.0.0.0/16"]
                + (0..<count).map { "--node-group=name=g\($0),type=m5.large,pods=10" }
        },
        Growth("existing subnets", powers(1...4) + [99_999, 100_000]) { _ in
            ["check", "plan.csv", "--instance-type", "t3.medium", "--pods", "600"]
        } document: { _, count in
            Document.plan(count)
        },
        Growth("avoided blocks", powers(1...5)) { _ in
            plan + ["--pods", "600", "--avoid", "avoided.txt"]
        } document: { _, count in
            Document.avoided(count)
        },
        Growth("avoided blocks, --fit", powers(1...4)) { _ in
            plan + ["--fit", "--avoid", "avoided.txt"]
        } document: { _, count in
            Document.avoided(count)
        },
        Growth("ENIs of 1.5 kB", powers(2...6)) { _ in
            ["check", "subnets.json", "enis.json", "--instance-type", "m5.large", "--pods", "600"]
        } document: { path, count in
            path == "enis.json" ? Document.interfaces(count) : Document.subnet
        },
        Growth("pods of 1.7 kB", powers(2...6)) { _ in
            ["check", "pods.json", "--private=10.0.0.0/16", "--instance-type", "m5.large"]
        } document: { _, count in
            Document.pods(count)
        },
        Growth("requests of a batch, 1 thread", powers(2...5)) { _ in
            ["batch"]
        } document: { _, count in
            Document.requests(count)
        },
    ]

    /// Powers of ten.
    private static func powers(_ exponents: ClosedRange<Int>) -> [Int] {
        exponents.map { (0..<$0).reduce(1) { power, _ in power * 10 } }
    }

    /// Runs it for so many: up to 15 rounds, or as many as two tenths of a second hold.
    func quickest(_ count: Int) -> ProgramRun {
        let (words, document) = (words(count), document)
        let run = { ProgramRun(words) { document($0, count) } }
        var quickest = run()
        var sum = quickest.nanoseconds
        for _ in 1..<15 where sum < 200_000_000 {
            let next = run()
            sum += next.nanoseconds
            if next.nanoseconds < quickest.nanoseconds { quickest = next }
        }
        return quickest
    }
}
