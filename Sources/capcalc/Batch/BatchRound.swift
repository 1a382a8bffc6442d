import Synchronization

/// Lines that threads answer together, each taking the next one that nobody has.
///
/// A round is over when all are answered, or when the results are as large as is wise to hold: then the
/// rest is for another round.
final class BatchRound: Sendable {
    private struct Progress {
        /// The first line that nobody has taken.
        var next = 0
        /// The bytes of all results.
        var size = 0
        var results: [BatchResult?]
    }

    private let lines: [BatchLine]
    private let progress: Mutex<Progress>

    /// The size of the results from which on no further line is taken.
    private static var enough: Int { 1 << 20 }

    init(_ lines: [BatchLine]) {
        self.lines = lines
        progress = Mutex(Progress(results: Array(repeating: nil, count: lines.count)))
    }

    /// Answers lines until there are none left for this round.
    func work() {
        while let index = take() {
            let result = BatchResult(of: lines[index])
            progress.withLock { progress in
                progress.size += result.bytes.count
                progress.results[index] = result
            }
        }
    }

    private func take() -> Int? {
        progress.withLock { progress in
            guard progress.next < lines.count, progress.size < Self.enough else { return nil }
            defer { progress.next += 1 }
            return progress.next
        }
    }

    /// The results of the lines that were taken, in their order: at least one, when the work is done.
    var results: [BatchResult] {
        progress.withLock { progress in progress.results.compactMap { $0 } }
    }
}
