import CapacityModel
import Options

/// What left types out of a choice, and how many.
struct TypeTally {
    private var counts: [(exclusion: TypeChoice.Exclusion, types: Int)] = []

    /// Counts a type that is left out.
    mutating func count(_ exclusion: TypeChoice.Exclusion) {
        guard let place = counts.firstIndex(where: { $0.exclusion == exclusion }) else {
            return counts.append((exclusion, 1))
        }
        counts[place].types += 1
    }

    /// Why nothing is chosen.
    var reasonForNone: String {
        let reasons = counts.map { exclusion, types in
            switch exclusion {
            case .pattern: "\(types.grouped) match no pattern"
            case .filter(let option): "\(types.grouped) by \(option)"
            case .kind(let kind): "\(types.grouped) \(kind.name)"
            }
        }
        let hint = hasKinds ? "; --include all lists those of every kind" : ""
        return "no instance type is left, all are excluded: " + reasons.joined(separator: ", ")
            + hint
    }

    /// The kinds that are not listed because nobody asked for them; `nil` where there is none.
    var kindsLeftOut: String? {
        guard hasKinds else { return nil }
        let kinds = counts.compactMap { exclusion, types in
            if case .kind(let kind) = exclusion { "\(types.grouped) \(kind.name)" } else { nil }
        }
        return "not listed: \(kinds.joined(separator: ", ")); --include all lists them"
    }

    private var hasKinds: Bool {
        counts.contains { if case .kind = $0.exclusion { true } else { false } }
    }
}
