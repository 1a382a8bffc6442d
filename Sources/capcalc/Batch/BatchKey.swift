import Boundary
import Options

/// The keys of a request that are options: their names with `_` for `-`.
enum BatchKey {
    /// The option that a key stands for.
    static func option(named key: String) throws(Failure) -> Option {
        let isSpelled = !key.utf8.contains(UInt8(ascii: "-"))
        guard isSpelled, let option = Option.named(with("-", for: "_", in: key)) else {
            let options = Option.allCases.filter { refusal(of: $0) == nil }
            let keys = ["id", "command", "operands"] + options.map { $0.key }
            throw .usage(
                "there is no key '\(key)'",
                hint: Suggestion.question(with("_", for: "-", in: key), among: keys) { "'\($0)'" }
                    ?? "the options of the command, with _ for -")
        }
        if let reason = refusal(of: option) {
            throw .usage("'\(key)' is not a key of a request: \(reason)", hint: "leave it out")
        }
        return option
    }

    /// Why an option means nothing in a request; `nil` where it has a meaning.
    static func refusal(of option: Option) -> String? {
        switch option {
        case .format, .picture: "its result is JSON"
        case .output: "its result is one line of standard output"
        case .color: "its result has no colours"
        case .quiet: "its result holds the findings"
        case .threads: "the batch has them"
        case .help, .version: "its result is a report"
        default: nil
        }
    }

    private static func with(
        _ new: Unicode.Scalar, for old: Unicode.Scalar, in text: String
    ) -> String {
        let (new, old) = (UInt8(ascii: new), UInt8(ascii: old))
        guard text.utf8.contains(old) else { return text }
        return String(decoding: text.utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
    }
}
