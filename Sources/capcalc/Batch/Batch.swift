/// `batch`: requests as lines of JSON, answered by all processors, in their order, in memory that does
/// not grow with their number.
struct Batch {
    /// How many threads answer; the results are the same whatever their number.
    let threads: Int
    /// Whether a request without a clean answer makes the whole batch end as "no".
    let isStrict: Bool

    init(_ arguments: Arguments) throws(Failure) {
        if let operand = arguments.operands.first {
            throw .usage(
                "batch reads its requests from standard input, not from '\(operand)'",
                hint: "capcalc batch < requests.ndjson > results.ndjson")
        }
        threads = arguments.number(.threads) ?? System.processors
        isStrict = arguments.has(.strict)
    }

    /// Answers every line of a source.
    ///
    /// What is read at once is answered at once: whoever waits for the result of one request gets it.
    ///
    /// - Parameter put: takes results, whole lines; false where nobody wants further ones.
    func answer(
        _ source: ByteSource, _ put: ([UInt8]) throws(Failure) -> Bool
    ) throws(Failure) -> ExitStatus {
        var reader = BatchLineReader(source)
        var areAllDone = true
        while let lines = try Self.next(&reader) {
            var rest = lines[...]
            while !rest.isEmpty {
                let round = BatchRound(Array(rest))
                System.onThreads(min(threads, rest.count)) { round.work() }
                let results = round.results
                var output: [UInt8] = []
                for result in results {
                    output.append(copying: result.bytes.span)
                    areAllDone = areAllDone && result.status == .done
                }
                rest = rest.dropFirst(results.count)
                guard try put(output) else { return .done }
            }
        }
        return isStrict && !areAllDone ? .answerIsNo : .done
    }

    private static func next(_ reader: inout BatchLineReader) throws(Failure) -> [BatchLine]? {
        do {
            return try reader.next()
        } catch {
            throw Failure(.noInput, "standard input cannot be read: \(error.reason)")
        }
    }
}
