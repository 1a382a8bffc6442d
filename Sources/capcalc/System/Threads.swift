import Boundary
import Synchronization

extension Workers {
    /// Threads of the system, each of which takes the next task that nobody has.
    static var threads: Workers {
        Workers(count: System.processors) { threads, tasks, task in
            let round = Round(tasks, enough: Workers.enough(threads: threads), task)
            var others: [System.Thread] = []
            for _ in 1..<max(1, threads) {
                // Where the system has no further thread, fewer do it.
                guard let thread = System.thread({ round.work() }) else { break }
                others.append(thread)
            }
            round.work()
            for thread in others { System.join(thread) }
            return round.results
        }
    }
}

/// Tasks that threads do together, until all are done or the results are large enough.
private final class Round: Sendable {
    private struct Progress {
        /// The first task that nobody has taken.
        var next = 0
        /// The bytes of all results.
        var size = 0
        var results: [BatchResult?]
    }

    private let count: Int
    /// The size of results from which on no further task is begun, in bytes.
    private let enough: Int
    private let task: @Sendable (Int) -> BatchResult
    private let progress: Mutex<Progress>

    init(_ count: Int, enough: Int, _ task: @escaping @Sendable (Int) -> BatchResult) {
        self.count = count
        self.enough = enough
        self.task = task
        progress = Mutex(Progress(results: Array(repeating: nil, count: count)))
    }

    func work() {
        while let index = take() {
            let result = task(index)
            progress.withLock { progress in
                progress.size += result.bytes.count
                progress.results[index] = result
            }
        }
    }

    private func take() -> Int? {
        progress.withLock { progress in
            guard progress.next < count, progress.size < enough else { return nil }
            defer { progress.next += 1 }
            return progress.next
        }
    }

    /// The results of the tasks that were taken, in their order.
    var results: [BatchResult] {
        progress.withLock { progress in progress.results.compactMap { $0 } }
    }
}

extension System {
    /// What a thread of its own does.
    final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
