import Writing

/// Completions for zsh: `_arguments` of each command.
enum ZshCompletions {
    static var script: String {
        var text = """
            #compdef capcalc kubectl-capcalc
            # zsh completions of capcalc: a file _capcalc in a folder of $fpath, or
            # source <(capcalc completions zsh) behind compinit

            _capcalc_types() {
                local -a types
                types=(${${(f)"$(capcalc \(Candidates.listing) 2>/dev/null)"}[2,-1]%%,*})
                compadd -a types
            }

            _capcalc() {
                local line state
                local -a commands
                commands=(

            """
        for command in CommandName.allCases {
            text += "        \(quoted("\(command.rawValue):\(command.summary)"))\n"
        }
        text += """
                )
                _arguments -C '1: :->command' '*:: :->arguments' && return
                if [[ $state == command ]]; then
                    _describe command commands
                    return
                fi
                case $line[1] in

            """
        for command in CommandName.allCases {
            text += "        \(command.rawValue)) _arguments -s"
            for option in command.options { text += " \\\n            \(rule(option, command))" }
            text += " \\\n            \(quoted("*:: :" + action(command.candidates))) ;;\n"
        }
        text += """
                esac
            }
            if [[ $funcstack[1] == _capcalc ]]; then
                _capcalc "$@"
            else
                compdef _capcalc capcalc kubectl-capcalc
            fi

            """
        return text
    }

    private static func rule(_ option: Option, _ command: CommandName) -> String {
        let help = part(option.help(in: command))
        guard let candidates = option.candidates(in: command) else {
            let flag = quoted("\(option.spelling)[\(help)]")
            guard let letter = option.letter else { return flag }
            return "{-\(letter),\(option.spelling)}" + quoted("[\(help)]")
        }
        let placeholder = part(option.placeholder ?? "")
        let value = "[\(help)]:\(placeholder):\(action(candidates))"
        let star = option.isRepeatable ? "*" : ""
        guard let letter = option.letter else {
            return quoted("\(star)\(option.spelling)=\(value)")
        }
        return "{-\(letter)+,\(option.spelling)=}" + quoted(value)
    }

    private static func action(_ candidates: Candidates) -> String {
        switch candidates {
        case .words(let words): "(\(words.joined(separator: " ")))"
        case .files: "_files"
        case .instanceTypes: "_capcalc_types"
        case .none: " "
        }
    }

    private static func quoted(_ text: String) -> String { ShellText.quoted(text) }

    /// What `_arguments` would read as the end of a part has a backslash.
    private static func part(_ text: String) -> String {
        text.escaped { ["[", "]", ":", "\\"].contains($0) ? "\\\($0)" : nil }
    }
}
