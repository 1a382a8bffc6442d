import Boundary

/// Pages of the manual, in the language of `man`: one of the program, one of each command.
package enum ManualPage {
    /// capcalc(1), or the page of a command.
    ///
    /// - Parameter version: of the program, for the foot of the page.
    package static func text(of command: CommandName?, version: String) -> String {
        var page = Roff()
        if let command {
            write(command, version, to: &page)
        } else {
            write(version, to: &page)
        }
        return page.text
    }

    private static func write(_ version: String, to page: inout Roff) {
        page.title("CAPCALC", version)
        page.section("Name")
        page.paragraph("capcalc - how many pods fit on EKS nodes, and which subnets hold them")
        page.section("Synopsis")
        page.paragraph("capcalc COMMAND [OPTIONS]")
        page.section("Description")
        page.paragraph(
            "With the AWS VPC CNI every pod takes an address of its subnet, and a subnet cannot "
                + "be enlarged. capcalc works out max pods, nodes, addresses and subnets, "
                + "offline, from a table of all instance types.")
        page.section("Commands")
        for command in CommandName.allCases {
            page.item("capcalc-\(command.rawValue)(1)", command.summary)
        }
        exitStatus(&page)
        page.section("Environment")
        for (name, meaning) in Help.environment { page.item(name, meaning) }
        page.paragraph("There is no configuration file.")
    }

    private static func write(
        _ command: CommandName, _ version: String, to page: inout Roff
    ) {
        let name = "capcalc-\(command.rawValue)"
        page.title(name.uppercased(), version)
        page.section("Name")
        page.paragraph("\(name) - \(command.summary)")
        page.section("Synopsis")
        let operands = command.operands.isEmpty ? "" : " \(command.operands)"
        page.paragraph("capcalc \(command.rawValue)\(operands) [OPTIONS]")
        page.section("Examples")
        for example in command.examples { page.example(example.line, example.shows) }
        for group in OptionGroup.allCases {
            let options = group.options.filter { $0.commands.contains(command) }
            if options.isEmpty { continue }
            page.section(group.rawValue)
            for option in options {
                page.item(Help.label(of: option, command), Help.description(of: option, command))
            }
        }
        if !command.notes.isEmpty { page.section("Notes") }
        for note in command.notes { page.item(note.label, note.text) }
        exitStatus(&page)
        page.section("See also")
        page.paragraph("capcalc(1)")
    }

    private static func exitStatus(_ page: inout Roff) {
        page.section("Exit status")
        for status in ExitStatus.allCases { page.item("\(status.rawValue)", status.meaning) }
    }
}
