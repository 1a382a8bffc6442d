/// Peers that are programs of their own: what they measured of themselves, on the same input, in the same run.
struct Peers {
    /// Nanoseconds of an operation by the key of a peer; none of a peer that is not installed.
    private let nanoseconds: [String: Double]

    subscript(_ key: String) -> Double? { nanoseconds[key] }

    /// Runs those that are installed.
    init() {
        var nanoseconds: [String: Double] = [:]
        if let folder = CLibrary.makeFolder() {
            BenchmarkInput.write(to: folder)
            for program in [
                "python3 '\(Self.folder)/addresses.py'", "go run '\(Self.folder)/addresses.go'",
            ] {
                for line in Self.run("\(program) \(folder)").split(separator: "\n") {
                    let words = line.split(separator: " ")
                    if words.count == 2 { nanoseconds[String(words[0])] = Double(words[1]) }
                }
            }
            nanoseconds["jq.pods"] = Self.jq(folder)
            _ = CLibrary.run("rm -r \(folder)")
        }
        self.nanoseconds = nanoseconds
    }

    /// The folder of the peers' sources, beside this file.
    private static var folder: String {
        String(#filePath.dropLast("Peers.swift".count)) + "Peers"
    }

    /// What a program writes; nothing where it is not installed.
    private static func run(_ line: String) -> String {
        let name = line.prefix { $0 != " " }
        let (status, output) = CLibrary.run("command -v \(name) >/dev/null || exit 127; \(line)")
        if status != 0, status != 127 { CLibrary.complain("\(name) ended with \(status)") }
        return status == 0 ? output : ""
    }

    /// jq has no clock: a whole process, the quickest of three.
    private static func jq(_ folder: String) -> Double? {
        var quickest: Double?
        for _ in 0..<3 {
            let start = CLibrary.nanosecondsOfPrograms
            let counted = run(
                "jq '[.items[] | select(.spec.nodeName)] | length' \(folder)/pods.json")
            let time = Double(CLibrary.nanosecondsOfPrograms - start)
            guard counted == "\(BenchmarkInput.podCount)\n" else { return nil }
            quickest = min(quickest ?? time, time)
        }
        return quickest.map { $0 / Double(BenchmarkInput.podCount) }
    }
}
