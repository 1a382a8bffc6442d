import Boundary

extension Workers {
    /// Workers who take so many tasks at once as there are threads, and begin with the last of them.
    static var several: Workers {
        Workers(count: 4) { threads, tasks, task in
            var (results, size) = ([BatchResult](), 0)
            while results.count < tasks, size < enough(threads: 2) {
                let next = results.count..<min(results.count + threads, tasks)
                let done = next.reversed().map { task($0) }
                size += done.reduce(0) { $0 + $1.bytes.count }
                results += done.reversed()
            }
            return results
        }
    }
}
