/// A row of the table of growth.
struct GrowthMeasurement {
    let name: String
    let count: Int
    /// CPU time, in nanoseconds.
    let nanoseconds: UInt64
    /// The most memory of the process, in bytes.
    let memory: Int64
    /// How the run of the program ended.
    let status: Int32
    /// Why there is no answer, where there is none.
    let error: String?

    /// All rows, each of a process of its own.
    static var all: [GrowthMeasurement] {
        Growth.all.indices.flatMap { place in
            Growth.all[place].counts.compactMap { GrowthMeasurement(place, $0) }
        }
    }

    /// Lets this program measure one row in a process of its own, whose memory nothing else has used.
    private init?(_ place: Int, _ count: Int) {
        let line = "'\(CommandLine.arguments[0])' \(Self.word) \(place) \(count)"
        let (status, output) = CLibrary.run(line)
        let words = output.split(separator: "\n").first?.split(separator: " ", maxSplits: 3) ?? []
        guard status == 0, words.count >= 3, let nanoseconds = UInt64(words[0]),
            let memory = Int64(words[1]), let ended = Int32(words[2])
        else {
            CLibrary.complain("\(line) ended with \(status)")
            return nil
        }
        (name, self.count) = (Growth.all[place].name, count)
        (self.nanoseconds, self.memory, self.status) = (nanoseconds, memory, ended)
        error = words.count > 3 ? String(words[3]) : nil
    }

    private static let word = "--growth-of"

    /// Measures a row, where that is what this process was started for.
    static func runRow(_ arguments: [String]) -> Bool {
        guard arguments.count == 4, arguments[1] == word, let place = Int(arguments[2]),
            let count = Int(arguments[3]), Growth.all.indices.contains(place)
        else { return false }
        let run = Growth.all[place].quickest(count)
        print(run.nanoseconds, CLibrary.mostMemory, run.status, run.error ?? "")
        return true
    }
}
