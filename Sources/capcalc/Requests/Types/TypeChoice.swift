import Boundary
import CapacityModel
import Options

/// Which instance types of a table are chosen, and what leaves the others out: one choice for `types` and for
/// `node --all`.
struct TypeChoice {
    /// Why a type is not chosen, in the order in which it is asked.
    enum Exclusion: Hashable {
        /// No pattern matches it.
        case pattern
        /// The filter of this option leaves it out.
        case filter(String)
        /// It is of a kind that is listed only where somebody asks for it.
        case kind(TypeKind)
    }

    private let patterns: [[UInt8]]
    private let architecture: String?
    private let minimum: (vCPUs: Int?, memoryMiB: Int?, maxPods: Int?)
    /// The kinds that are listed; `nil` for all.
    private let kinds: [String]?

    /// The choice of a command line, whose operands are patterns.
    ///
    /// - Parameter isOfUsualTypes: whether kinds that few run are left out unless they are asked for.
    init(
        _ arguments: Arguments, of table: InstanceTable, isOfUsualTypes: Bool
    ) throws(Failure) {
        patterns = arguments.operands.map { Array($0.utf8) }
        architecture = arguments.text(.architecture)
        minimum = (
            arguments.number(.minVCPUs), arguments.number(.minMemory),
            arguments.number(.minMaxPods)
        )
        if case .words(let words) = arguments.value(.include) {
            kinds = words
        } else {
            kinds = isOfUsualTypes ? [] : nil
        }
        try Self.refuseUnmatched(arguments.operands, table, arguments.command)
    }

    /// What leaves a type out; `nil` where it is chosen.
    func exclusion(of network: NodeNetwork) -> Exclusion? {
        let type = network.type
        let name = Array(type.name.utf8)
        let matching = patterns.filter { Glob.matches($0, name) }
        if !patterns.isEmpty, matching.isEmpty { return .pattern }
        if let architecture, type.architecture?.rawValue != architecture {
            return .filter(Option.architecture.spelling)
        }
        if !Self.isAtLeast(type.vCPUs, minimum.vCPUs) { return .filter(Option.minVCPUs.spelling) }
        if !Self.isAtLeast(type.memoryMiB, minimum.memoryMiB) {
            return .filter(Option.minMemory.spelling)
        }
        if !Self.isAtLeast(network.maxPods, minimum.maxPods) {
            return .filter(Option.minMaxPods.spelling)
        }
        guard let kinds else { return nil }
        for kind in TypeKind.inOrder where kind.has(type) && !kinds.contains(kind.rawValue) {
            guard matching.contains(where: { kind.isNamed(by: $0) }) else { return .kind(kind) }
        }
        return nil
    }

    /// Whether a number reaches a bound; one that is not known reaches none.
    private static func isAtLeast(_ number: Int?, _ bound: Int?) -> Bool {
        guard let bound else { return true }
        return number.map { $0 >= bound } ?? false
    }

    /// Refuses patterns of which none matches any type of the table.
    static func refuseUnmatched(
        _ patterns: [String], _ table: InstanceTable, _ command: CommandName
    ) throws(Failure) {
        guard let first = patterns.first else { return }
        let globs = patterns.map { Array($0.utf8) }
        let isMatched = table.contains { type in
            let name = Array(type.name.utf8)
            return globs.contains { Glob.matches($0, name) }
        }
        guard !isMatched else { return }
        let names = table.map { $0.name }
        let plain = first.lowercased()
        let further = [plain, "\(plain).*", "\(plain)*"].first { pattern in
            let glob = Array(pattern.utf8)
            return names.contains { Glob.matches(glob, Array($0.utf8)) }
        }
        let nearest = Suggestion.nearest(to: first, among: names)
        let words =
            switch command {
            case .node: "capcalc node --all"
            case .maxpods: "capcalc maxpods"
            default: "capcalc types"
            }
        throw Failure(
            .badInput, "no instance type matches '\(patterns.joined(separator: "' or '"))'",
            hint: (further ?? nearest).map { "did you mean \(words) '\($0)'?" }
                ?? "capcalc types lists all; * stands for any characters, ? for one")
    }
}
