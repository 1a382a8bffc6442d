import CapacityModel

/// `maxpods`: instance types in the network modes.
enum MaxPodsCommand {
    static func run(_ arguments: Arguments, format: OutputFormat) throws(Failure) -> Answer {
        if arguments.has(.instanceTypeFromIMDS) {
            throw .usage(
                "--instance-type-from-imds asks the metadata service of an instance; capcalc works offline",
                hint: "--instance-type TYPE")
        }
        if let name = arguments.text(.instanceType) {
            return try MaxPodsScript.run(arguments, type: name)
        }
        try MaxPodsScript.refuseOptions(arguments)
        if arguments.has(.allModes), arguments.networkMode != nil {
            throw .usage(
                "--all-modes shows every mode; a mode beside it says nothing",
                hint: "leave out one of them")
        }
        let table = try arguments.instanceTable()
        let types = try types(arguments, table)
        let asked =
            arguments.has(.allModes)
            ? NetworkMode.allCases : [arguments.networkMode ?? .secondaryIP]
        let isPanorama = format == .table && arguments.networkMode == nil
        let shown = isPanorama ? NetworkMode.allCases : asked
        let report = MaxPodsReport(
            tableEdition: table.edition, networks: try networks(arguments, types, shown))
        return Answer(
            report: .maxPods(report), findings: Findings.of(try networks(arguments, types, asked)))
    }

    private static func networks(
        _ arguments: Arguments, _ types: [InstanceType], _ modes: [NetworkMode]
    ) throws(Failure) -> [NodeNetwork] {
        let shared = try arguments.networkSettings(.secondaryIP)
        var networks: [NodeNetwork] = []
        networks.reserveCapacity(types.count * modes.count)
        for type in types {
            for mode in modes {
                var settings = shared
                settings.mode = mode
                networks.append(NodeNetwork(type: type, settings: settings))
            }
        }
        return networks
    }

    private static func types(
        _ arguments: Arguments, _ table: InstanceTable
    ) throws(Failure) -> [InstanceType] {
        if arguments.has(.all) {
            guard arguments.operands.isEmpty else {
                throw .usage(
                    "--all is every type; '\(arguments.operands[0])' beside it says nothing",
                    hint: "leave out one of them")
            }
            return Array(table)
        }
        guard !arguments.operands.isEmpty else {
            throw .usage(
                "maxpods needs an instance type", hint: "capcalc maxpods t3.medium, or --all")
        }
        var names: [String] = []
        for operand in arguments.operands {
            names += operand == "-" ? try namesFromStandardInput() : [operand]
        }
        return try table.types(named: names)
    }

    /// Names between blanks and line ends; a `#` makes the rest of its line a comment.
    private static func namesFromStandardInput() throws(Failure) -> [String] {
        let bytes = try InputFile.read("-")
        var names: [String] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = line.prefix { $0 != UInt8(ascii: "#") }
            for word in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                names.append(String(decoding: word, as: UTF8.self))
            }
        }
        guard !names.isEmpty else {
            throw Failure(
                .badInput, "there is no instance type on standard input",
                hint: "one name a line: echo t3.medium | capcalc maxpods -")
        }
        return names
    }
}
