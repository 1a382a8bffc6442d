import Writing

/// What `--help --format json` writes: commands and their options, for what asks a person and not a shell.
///
/// All of it is what the table of options says (`Options/`); a form needs nothing else.
package enum OptionDocument {
    /// One command, or without one all.
    package static func bytes(_ command: CommandName?) -> [UInt8] {
        var json = JSONWriter()
        json.object(isSpread: true) { json in
            json.member("format_version", "1.0")
            json.member("kind", "help")
            json.array("commands", isSpread: true) { json in
                for each in CommandName.allCases where command.map({ $0 == each }) ?? true {
                    json.object(isSpread: true) { write(each, to: &$0) }
                }
            }
        }
        return json.bytes
    }

    private static func write(_ command: CommandName, to json: inout JSONWriter) {
        json.member("name", command.rawValue)
        json.member("summary", command.summary)
        json.object("operands") { json in
            json.member("placeholder", command.operands)
            write(command.candidates, otherwise: "text", to: &json)
        }
        json.array("examples", isSpread: true) { json in
            for example in command.examples {
                json.object { json in
                    json.member("line", example.line)
                    json.member("shows", example.shows)
                }
            }
        }
        json.array("sample", command.sample)
        json.array("formats") { json in
            for format in OutputFormat.allCases where format.commands.contains(command) {
                json.object { json in
                    json.member("name", format.name)
                    json.member("file", command.rawValue + format.fileEnding)
                }
            }
        }
        json.array("options", isSpread: true) { json in
            let essential = Help.essential(of: command)
            for group in OptionGroup.allCases {
                for option in group.options where option.commands.contains(command) {
                    json.object { json in
                        json.member("name", option.name)
                        json.member("group", group.rawValue)
                        json.member("essential", essential.contains(option))
                        write(option, of: command, to: &json)
                    }
                }
            }
        }
    }

    private static func write(
        _ option: Option, of command: CommandName, to json: inout JSONWriter
    ) {
        var (isNumber, minimum, maximum) = (false, Int?.none, Int?.none)
        if case .number(let range, _) = option.shape(in: command) {
            (isNumber, minimum, maximum) = (true, range.lowerBound, range.upperBound)
        }
        json.member("placeholder", option.placeholder(in: command))
        write(
            option.candidates(in: command), otherwise: isNumber ? "number" : "text", to: &json)
        json.member("minimum", minimum)
        json.member("maximum", maximum)
        json.member("default", option.usual(in: command))
        json.array("stops", option.stops(in: command))
        json.member("repeatable", option.isRepeatable)
        json.member("help", option.help(in: command))
    }

    /// What may be typed: `flag` for nothing, `word` for one of some, the name of a file or of an instance type.
    private static func write(
        _ candidates: Candidates?, otherwise kind: String, to json: inout JSONWriter
    ) {
        var words: [String] = []
        let kind =
            switch candidates {
            case nil: "flag"
            case .files?: "file"
            case .instanceTypes?: "instance-type"
            case Candidates.none?: kind
            case .words?: "word"
            }
        if case .words(let all)? = candidates { words = all }
        json.member("kind", kind)
        json.array("words", words)
    }
}

extension Option {
    /// What help writes behind the option in a command; `nil` for a flag and for words, which are listed.
    fileprivate func placeholder(in command: CommandName) -> String? {
        switch shape(in: command) {
        case .flag, .word: nil
        case .number(_, let placeholder), .text(let placeholder, _): placeholder
        }
    }
}
