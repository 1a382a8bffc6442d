import Writing

/// Completions for fish: a `complete` for each command and option.
enum FishCompletions {
    static var script: String {
        var text = """
            # fish completions of capcalc: capcalc completions fish | source
            function __capcalc_types
                capcalc \(Candidates.listing) 2>/dev/null | tail -n +2 | string replace -r ',.*' ''
            end
            complete -c capcalc -f

            """
        for command in CommandName.allCases {
            text += "complete -c capcalc -n __fish_use_subcommand -a \(command.rawValue)"
            text += " -d \(quoted(command.summary))\n"
        }
        for command in CommandName.allCases {
            let condition = quoted("__fish_seen_subcommand_from \(command.rawValue)")
            let start = "complete -c capcalc -n \(condition)"
            if let offer = offer(command.candidates) { text += "\(start) \(offer)\n" }
            for option in command.options {
                text += "\(start) -l \(option.name)"
                if let letter = option.letter { text += " -s \(letter)" }
                if let candidates = option.candidates(in: command) {
                    text += " -r"
                    if let offer = offer(candidates) { text += " \(offer)" }
                }
                text += " -d \(quoted(option.help(in: command)))\n"
            }
        }
        return text
    }

    private static func offer(_ candidates: Candidates) -> String? {
        switch candidates {
        case .words(let words): "-a \(quoted(words.joined(separator: " ")))"
        case .files: "-F"
        case .instanceTypes: "-a '(__capcalc_types)'"
        case .none: nil
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.escaped { $0 == "'" || $0 == "\\" ? "\\\($0)" : nil } + "'"
    }
}
