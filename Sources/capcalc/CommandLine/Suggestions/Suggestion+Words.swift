import Writing

/// What somebody probably meant among the words of a closed list: one answer for all such lists.
extension Suggestion {
    /// What other tools call some of the words.
    private static let otherNames: [(names: [String], word: String)] = [
        (["amd64", "x86-64", "x64", "intel"], "x86_64"), (["aarch64", "graviton"], "arm64"),
        (["md", "summary"], "markdown"), (["tf", "hcl"], "terraform"), (["cfn"], "cloudformation"),
        (["prom", "prometheus", "metrics"], "openmetrics"), (["xml"], "junit"),
        (["xlsx", "xls", "ods", "excel", "spreadsheet"], "csv"), (["pdf"], "html"),
        (["text", "txt", "plain"], "table"), (["picture", "png"], "svg"),
        (["annotations", "gha"], "github"), (["pd", "prefixes"], "prefix-delegation"),
        (["eniconfig", "cni-custom-networking"], "custom-networking"),
        (["both"], "custom-networking+prefix-delegation"), (["on", "yes"], "always"),
        (["off", "no", "none"], "never"), (["al2", "al2023", "amazon-linux"], "linux"),
    ]

    /// The words that are meant: what is nearest by its letters, what other tools call so, what begins so or ends
    /// so, or has it as a part between hyphens; up to three where several are alike.
    package static func meant(by word: String, among words: [String]) -> [String] {
        let typed = word.lowercased()
        let near = nearest(to: word, among: words, limit: 3)
        if !near.isEmpty { return near }
        if let other = otherNames.first(where: {
            $0.names.contains(typed) && words.contains($0.word)
        }) {
            return [other.word]
        }
        guard typed.utf8.count >= 3 else { return [] }
        let begun = words.filter { $0.hasPrefix(typed) }
        if !begun.isEmpty { return begun.count <= 3 ? begun : [] }
        let parts = words.filter { word in
            word.split { $0 == "-" || $0 == "_" || $0 == "+" }.contains { String($0) == typed }
        }
        if !parts.isEmpty { return parts.count <= 3 ? parts : [] }
        let longest = words.filter { $0.utf8.count >= 3 && typed.hasPrefix($0) }
            .max { $0.utf8.count < $1.utf8.count }
        return longest.map { [$0] } ?? []
    }

    /// The question whether these words are meant; `nil` where none is like it.
    ///
    /// - Parameter shown: how a word is written in the question.
    package static func question(
        _ word: String, among words: [String], shown: (String) -> String = { $0 }
    ) -> String? {
        let meant = meant(by: word, among: words).map(shown)
        return meant.isEmpty ? nil : "did you mean \(Enumeration.text(meant, "or"))?"
    }
}
