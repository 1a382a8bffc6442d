/// A way to do several tasks at once.
package struct Workers: Sendable {
    /// How many tasks are done at once, if nobody asks for another number.
    package let count: Int
    /// Does the tasks 0, 1, 2 … on at most so many threads, until all are done, or until their results
    /// are as large as is wise to hold.
    ///
    /// Gives the results in the order of the tasks: of at least one, if there is any.
    package let run:
        @Sendable (
            _ threads: Int, _ tasks: Int, _ task: @escaping @Sendable (Int) -> BatchResult
        ) -> [BatchResult]

    package init(
        count: Int,
        run:
            @escaping @Sendable (
                _ threads: Int, _ tasks: Int, _ task: @escaping @Sendable (Int) -> BatchResult
            ) -> [BatchResult]
    ) {
        self.count = count
        self.run = run
    }

    /// The size of results from which on so many threads begin no further task, in bytes.
    ///
    /// What one thread holds stays in its cache, and below what the C library gives back to the system when it is
    /// freed, only to ask for it again. Several are begun for each round, so theirs is longer.
    package static func enough(threads: Int) -> Int { threads > 1 ? 1 << 20 : 1 << 16 }

    /// One task after the other.
    package static var single: Workers {
        Workers(count: 1) { _, tasks, task in
            var (results, size) = ([BatchResult](), 0)
            while results.count < tasks, size < enough(threads: 1) {
                let result = task(results.count)
                size += result.bytes.count
                results.append(result)
            }
            return results
        }
    }
}

/// What a request of a batch comes to: one line of JSON.
package struct BatchResult: Sendable {
    /// The line, with its end.
    package let bytes: [UInt8]
    /// How a run of the program with the same request would end.
    package let status: ExitStatus

    package init(bytes: [UInt8], status: ExitStatus) {
        self.bytes = bytes
        self.status = status
    }
}
