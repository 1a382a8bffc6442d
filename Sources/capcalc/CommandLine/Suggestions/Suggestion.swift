/// Finds what somebody probably meant.
package enum Suggestion {
    /// The candidate with the fewest slips from a word, when they are few for its length.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String?
    {
        nearest(to: word, among: candidates, limit: 1).first
    }

    /// The candidates that are equally near, in the order given.
    package static func nearest(
        to word: String, among candidates: some Sequence<String>, limit: Int
    ) -> [String] {
        let typed = Array(word.lowercased().utf8.prefix(64))
        guard !typed.isEmpty else { return [] }
        var bound = max(1, min(2, typed.count / 4))
        var found: [String] = []
        for candidate in candidates {
            let bytes = Array(candidate.utf8)
            guard abs(bytes.count - typed.count) <= bound else { continue }
            let slips = slips(from: typed, to: bytes)
            guard slips <= bound else { continue }
            if slips < bound {
                bound = slips
                found.removeAll()
            }
            found.append(candidate)
        }
        return Array(found.prefix(limit))
    }

    /// Letters added, dropped, changed or swapped with their neighbour: the distance of Damerau and
    /// Levenshtein, without editing a swapped pair again.
    package static func slips(from left: [UInt8], to right: [UInt8]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                let change = previous[j] + (left[i] == right[j] ? 0 : 1)
                var least = min(change, previous[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    least = min(least, beforePrevious[j - 1] + 1)
                }
                row.append(least)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[right.count]
    }
}
