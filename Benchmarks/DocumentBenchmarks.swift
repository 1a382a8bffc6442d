/// Reading what kubectl writes.
enum DocumentBenchmarks {
    static func pods(_ peers: Peers) -> [Measurement] {
        let words = ["check", "pods.json", "--private=10.0.0.0/16", "--instance-type=m5.large"]
        var quickest = UInt64.max
        for _ in 0..<5 {
            quickest = min(quickest, ProgramRun(words) { _ in BenchmarkInput.pods }.nanoseconds)
        }
        return [
            Measurement(
                "read the JSON of a pod, 1.7 kB",
                nanoseconds: Double(quickest) / Double(BenchmarkInput.podCount)),
            Measurement(peer: "Python: json.load", peers["json.pods"]),
            Measurement(peer: "jq, as a process", peers["jq.pods"]),
        ]
    }
}
