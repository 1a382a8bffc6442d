import Boundary
import Options
import Writing

/// `batch`: requests as lines of JSON, answered by all processors, in their order, in memory that does
/// not grow with their number.
struct Batch {
    /// How many threads answer, where that is asked for; the results are the same whatever their number.
    let threads: Int?
    /// Whether a request without a clean answer makes the whole batch end as "no".
    let isStrict: Bool

    init(_ arguments: Arguments) throws(Failure) {
        if let operand = arguments.operands.first {
            throw .usage(
                "batch reads requests from standard input, not from '\(operand)'",
                hint: "capcalc batch < requests.ndjson > results.ndjson")
        }
        threads = arguments.number(.threads)
        isStrict = arguments.has(.strict)
    }

    /// Answers every line of standard input. The requests may name all files but that one.
    func answer(
        _ files: Files, _ output: Output, _ workers: Workers
    ) throws(Failure) -> ExitStatus {
        let source = try files.stream("-")
        return try answer(source, files.withoutStandardInput, output, workers)
    }

    /// Answers every line of a source.
    ///
    /// What is read at once is answered at once: whoever waits for the result of one request gets it.
    func answer(
        _ source: ByteSource, _ files: Files, _ output: Output, _ workers: Workers
    ) throws(Failure) -> ExitStatus {
        var reader = BatchLineReader(source)
        var areAllDone = true
        while let lines = try Self.next(&reader) {
            var rest = lines[...]
            while !rest.isEmpty {
                let round = rest
                let results = workers.run(
                    min(threads ?? workers.count, round.count), round.count
                ) { index in BatchResult(of: round[round.startIndex + index], files) }
                var bytes: [UInt8] = []
                bytes.reserveCapacity(results.reduce(0) { $0 + $1.bytes.count })
                for result in results {
                    bytes.append(copying: result.bytes.span)
                    areAllDone = areAllDone && result.status == .done
                }
                rest = rest.dropFirst(results.count)
                guard try output.put(bytes) else { return .done }
            }
        }
        return isStrict && !areAllDone ? .answerIsNo : .done
    }

    private static func next(_ reader: inout BatchLineReader) throws(Failure) -> [BatchLine]? {
        do {
            return try reader.next()
        } catch {
            throw Failure(.noInput, "cannot read standard input: \(error.reason)")
        }
    }
}
