/// The arithmetic beside its peers, and how time and memory grow, in one run:
/// `swift run -c release Benchmarks [--json]`.
@main
struct Benchmarks {
    static func main() {
        let arguments = CommandLine.arguments
        if GrowthMeasurement.runRow(arguments) { return }
        guard arguments.count == 1 || arguments.dropFirst() == ["--json"] else {
            print("usage: Benchmarks [--json]")
            return
        }
        let peers = Peers()
        let groups = [
            NodeBenchmarks.maxPods(peers), NodeBenchmarks.lookUp(),
            AddressingBenchmarks.parse(peers), AddressingBenchmarks.format(peers),
            AddressingBenchmarks.allocate(peers), AddressingBenchmarks.apart(peers),
            DocumentBenchmarks.pods(peers), NodeBenchmarks.warmPool(), NodeBenchmarks.plan(),
        ]
        let report = BenchmarkReport(groups: groups, growth: GrowthMeasurement.all)
        print(arguments.count > 1 ? report.json : report.table, terminator: "")
    }
}
