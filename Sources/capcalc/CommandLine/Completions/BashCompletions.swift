/// Completions for bash: one function that looks at the command and at the word before.
enum BashCompletions {
    /// bash splits words at `=`, so that `--format=json` arrives as three words.
    static var script: String {
        var text = """
            # bash completions of capcalc: eval "$(capcalc completions bash)"
            _capcalc() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
                local command='' word commands='\(CommandName.allCases.map { $0.rawValue }.joined(separator: " "))'
                COMPREPLY=()
                if [[ $current == = ]]; then
                    current=
                elif [[ $previous == = && $COMP_CWORD -ge 2 ]]; then
                    previous=${COMP_WORDS[COMP_CWORD-2]}
                fi
                for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    if [[ " $commands " == *" $word "* ]]; then command=$word; break; fi
                done
                case "$command $previous" in

            """
        for command in CommandName.allCases {
            for (candidates, options) in values(of: command) {
                let words = options.map { "'\(command.rawValue) \($0)'" }
                text += "        \(words.joined(separator: "|"))) \(offer(candidates)); return ;;\n"
            }
        }
        text += """
                esac
                if [[ $current == -* ]]; then
                    case $command in

            """
        for command in CommandName.allCases {
            let options = command.options.map { $0.spelling }.joined(separator: " ")
            text += "            \(command.rawValue)) \(compgen("-W '\(options)'")) ;;\n"
        }
        text += """
                        *) \(compgen("-W '--help --version'")) ;;
                    esac
                    return
                fi
                case $command in
                    '') \(compgen("-W \"$commands\"")) ;;

            """
        for command in CommandName.allCases {
            text += "        \(command.rawValue)) \(offer(command.candidates)) ;;\n"
        }
        text += """
                esac
            }
            complete -F _capcalc capcalc kubectl-capcalc

            """
        return text
    }

    /// The options of a command behind which the same is offered, with their letters.
    private static func values(
        of command: CommandName
    ) -> [(candidates: Candidates, options: [String])] {
        var values: [(candidates: Candidates, options: [String])] = []
        for option in command.options {
            guard let candidates = option.candidates(in: command) else { continue }
            let options = [option.spelling] + (option.letter.map { ["-\($0)"] } ?? [])
            if let place = values.firstIndex(where: { $0.candidates == candidates }) {
                values[place].options += options
            } else {
                values.append((candidates, options))
            }
        }
        return values
    }

    private static func offer(_ candidates: Candidates) -> String {
        switch candidates {
        case .words(let words): compgen("-W '\(words.joined(separator: " "))'")
        case .files: "compopt -o filenames; " + compgen("-f")
        case .instanceTypes:
            compgen(
                "-W \"$(capcalc \(Candidates.listing) 2>/dev/null | cut -d, -f1 | tail -n +2)\"")
        case .none: "COMPREPLY=()"
        }
    }

    private static func compgen(_ words: String) -> String {
        "mapfile -t COMPREPLY < <(compgen \(words) -- \"$current\")"
    }
}
