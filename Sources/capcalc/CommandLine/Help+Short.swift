package import Writing

/// What `-h` shows, and the program alone: a screen of what matters, where `--help` has all.
extension Help {
    /// The question, examples, and the commands.
    package static func shortText(_ page: Page) -> String {
        var text = lines(question, page) + "\n"
        for example in [
            "capcalc maxpods t3.medium",
            "capcalc node m5.large --cpu 250m --memory 512Mi",
            "capcalc subnets --cidr 172.16.0.0/16 --pods 600",
            "capcalc subnets --cidr 172.16.0.0/16 --pods 600 -o plan.csv",
            "capcalc check plan.csv --instance-type t3.medium --pods 900",
        ] {
            text += Paragraph.command(example, indent: 2, page)
        }
        text += "\nUsage: capcalc COMMAND [OPTIONS]\n\n"
        for command in CommandName.allCases where !isOfTheShell(command) {
            text += entry(command.rawValue, command.summary, page, indent: 12)
        }
        return text + "\ncapcalc COMMAND -h: a command in short. capcalc --help: all.\n"
    }

    /// What a command answers, examples, and the options that matter.
    package static func shortText(of command: CommandName, _ page: Page) -> String {
        let name = "capcalc \(command.rawValue)"
        let width = page.columns
        var text = lines("\(name): \(command.summary)", page) + "\n"
        text += "\(usage(of: command, page))\n"
        // Those that have a line for themselves where nothing tells the width, first.
        let (short, long) = (
            command.examples.filter { $0.line.count + 2 <= Page.usual },
            command.examples.filter { $0.line.count + 2 > Page.usual }
        )
        let examples = (short + long).prefix(5)
        let column = examples.reduce(0) { max($0, $1.line.count) }
        for example in examples {
            let blanks = String(repeating: " ", count: column - example.line.count + 2)
            let remark = column + 4 + example.shows.count <= width ? blanks + example.shows : ""
            text +=
                remark.isEmpty
                ? Paragraph.command(example.line, indent: 2, page)
                : "  \(example.line)\(remark)\n"
        }
        text += "\n"
        let chosen = essential(of: command)
        for option in chosen {
            text += entry(label(of: option, command), option.help(in: command), page)
        }
        let all = command.options.count
        text += chosen.count < all ? "\n\(name) --help has all \(all) options.\n" : ""
        return text
    }

    /// Whether a command serves the shell and not the question.
    private static func isOfTheShell(_ command: CommandName) -> Bool {
        switch command {
        case .completions, .manual, .schema, .help: true
        default: false
        }
    }

    /// The options that matter most, at most ten.
    static func essential(of command: CommandName) -> [Option] {
        let wanted: [Option] =
            switch command {
            case .maxpods:
                [
                    .all, .allModes, .prefixDelegation, .customNetworking, .maxENI, .cniVersion,
                    .table, .format, .output, .quiet,
                ]
            case .node:
                [
                    .cpu, .memory, .pods, .daemonSetPods, .maxPods, .prefixDelegation, .all,
                    .minFits, .explain, .format,
                ]
            case .subnets:
                [
                    .cidr, .pods, .instanceType, .azs, .tolerateAZLoss, .prefixDelegation,
                    .customNetworking, .density, .avoid, .output,
                ]
            case .check:
                [
                    .pods, .instanceType, .cidr, .privateSubnet, .publicSubnet, .prefixDelegation,
                    .density, .require, .explain, .output,
                ]
            case .migrate:
                [
                    .to, .pods, .instanceType, .cidr, .privateSubnet, .podCIDR, .surge, .density,
                    .format, .output,
                ]
            default: command.options
            }
        return Array(wanted.filter { $0.commands.contains(command) }.prefix(10))
    }
}
