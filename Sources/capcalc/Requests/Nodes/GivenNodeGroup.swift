import Boundary
import CapacityModel
import Options

/// The keys of `--node-group` that are no option, or mean something else there.
enum NodeGroupKey: String, CaseIterable {
    case name
    case type
    case share
    case mode
    case azs
}

/// A node group as it is given: options that go before those of the command line, and its own keys.
struct GivenNodeGroup {
    let text: String
    var name: String?
    var types: [String] = []
    /// Hundredths of a hundredth of the pods.
    var share: Int?
    var mode: NetworkMode?
    /// The zones that it is pinned to, as they are given; all where there is none.
    var zones: [String] = []
    var values: [(option: Option, text: String)] = []

    /// Reads `name=web,type=m6i.large,pods=400`: keys are those of the table, or options of a node and
    /// of what runs on it.
    init(_ text: String) throws(Failure) {
        self.text = text
        var previous = ""
        for part in Self.parts(text) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (key, value) = (String(pair[0]), pair.count > 1 ? String(pair[1]) : nil)
            defer { previous = key }
            if let own = NodeGroupKey(rawValue: key) {
                try read(own, value ?? "")
                continue
            }
            guard let option = Option.named(key), option.isNodeGroupKey else {
                if value == nil, let hint = Self.hint(forFurther: key, of: previous, types, zones) {
                    throw Self.failure(text, "'\(key)' is no key", hint)
                }
                let keys =
                    NodeGroupKey.allCases.map { $0.rawValue }
                    + Option.allCases.filter { $0.isNodeGroupKey }.map { $0.name }
                throw Self.failure(
                    text, "there is no key '\(key)'",
                    Suggestion.question(key, among: keys)
                        ?? "valid keys: \(keys.joined(separator: ", "))")
            }
            let isFlag = option.placeholder == nil
            guard isFlag == (value == nil) else {
                throw Self.failure(
                    text, isFlag ? "\(key) takes no value" : "\(key) needs a value",
                    isFlag ? key : "\(key)=\(option.placeholder ?? "")")
            }
            if option == .pods, let value, value.hasSuffix("%") {
                throw Self.failure(text, "'\(value)' is a share of the pods", "share=\(value)")
            }
            if values.contains(where: { $0.option == option }) {
                throw Self.failure(text, "\(key) is given twice", "give it once")
            }
            values.append((option, value ?? ""))
        }
        guard !types.isEmpty else {
            throw Self.failure(text, "the instance type is missing", "type=m6i.large")
        }
    }

    /// What to type for a word behind a comma that would be a further type or zone.
    private static func hint(
        forFurther word: String, of key: String, _ types: [String], _ zones: [String]
    ) -> String? {
        switch NodeGroupKey(rawValue: key) {
        case .type: types.last.map { "repeat the key for each type: type=\($0),type=\(word)" }
        case .azs: "put + between zones: azs=\((zones + [word]).joined(separator: "+"))"
        default: nil
        }
    }

    /// The parts between commas, without the blanks behind these, but for those in the parentheses and strings of an
    /// expression.
    static func parts(_ text: String) -> [Substring] {
        var (depth, quote): (Int, UInt8?) = (0, nil)
        var parts: [Substring] = []
        var start = text.startIndex
        for place in text.utf8.indices {
            let byte = text.utf8[place]
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                if quote == nil { quote = byte } else if quote == byte { quote = nil }
            case UInt8(ascii: "(") where quote == nil: depth += 1
            case UInt8(ascii: ")") where quote == nil: depth -= 1
            case UInt8(ascii: ",") where quote == nil && depth <= 0:
                parts.append(text[start..<place].trimmed)
                start = text.utf8.index(after: place)
            default: continue
            }
        }
        return parts + [text[start...].trimmed]
    }

    private mutating func read(
        _ key: NodeGroupKey, _ value: String
    ) throws(Failure) {
        switch key {
        case .name:
            guard ZoneNames.isName(value) else {
                throw Self.failure(
                    text, "'\(value)' is not a group name",
                    "up to 32 lowercase letters, digits and hyphens: name=web")
            }
            name = value
        case .type:
            guard !value.contains(where: { $0 == "*" || $0 == "?" }) else {
                throw Self.failure(
                    text, "'\(value)' is a pattern, not an instance type",
                    "repeat the key for each type: type=m6i.large,type=m6i.xlarge "
                        + "(list them: capcalc types '\(value)')")
            }
            types.append(value)
        case .share:
            guard value.hasSuffix("%"),
                let share = DecimalNumber.hundredths(value.dropLast(), most: 100),
                1...10_000 ~= share
            else {
                throw Self.failure(text, "'\(value)' is not a share of the pods", "share=40%")
            }
            self.share = share
        case .mode:
            guard let mode = NetworkMode(rawValue: value) else {
                let modes = NetworkMode.allCases.map { $0.rawValue }
                throw Self.failure(
                    text, "'\(value)' is not a network mode",
                    Suggestion.question(value, among: modes) { "mode=\($0)" }
                        ?? "mode= \(modes.joined(separator: ", "))")
            }
            self.mode = mode
        case .azs:
            guard zones.isEmpty else {
                throw Self.failure(text, "azs is given twice", "azs=a+b")
            }
            zones = value.split(separator: "+", omittingEmptySubsequences: false)
                .map { String($0) }
        }
    }

    /// The names of its zones, which may be given by their letters.
    func zoneNames(among zones: [AvailabilityZone]) throws(Failure) -> [String] {
        var names: [String] = []
        for given in self.zones {
            let zone = zones.first { $0.name == given } ?? zones.first { $0.suffix == given }
            guard let zone else {
                let all = zones.map { $0.name }
                let nearest = Suggestion.nearest(to: given, among: all)
                throw Self.failure(
                    text, "there is no zone '\(given)' among \(all.joined(separator: ", "))",
                    "azs=" + (nearest ?? all.prefix(2).joined(separator: "+")))
            }
            guard !names.contains(zone.name) else {
                throw Self.failure(text, "zone \(zone.name) is given twice", "give it once")
            }
            names.append(zone.name)
        }
        return names
    }

    static func failure(_ text: String, _ message: String, _ hint: String) -> Failure {
        .usage("--node-group \(text): \(message)", hint: hint)
    }
}
