import Boundary
import CapacityModel
import Options
import Writing

extension Arguments {
    /// The table that `--table` names, or the built-in one.
    func instanceTable() throws(Failure) -> InstanceTable {
        guard let path = text(.table) else { return .bundled }
        return try files.instanceTable(path)
    }

    /// The types that the operands name, `-` those on standard input, or all of them.
    func types(of table: InstanceTable) throws(Failure) -> [InstanceType] {
        var types: [InstanceType] = []
        try forEachType(of: table) { types.append($0) }
        return types
    }

    /// That options hold for all types, where they stand between these; `nil` elsewhere.
    var remarkOnOptions: String? {
        guard areOptionsAmongOperands, !has(.all) else { return nil }
        let options = givenTexts.map { $0.option }.filter { !Option.ofOutput.contains($0) }
        guard !options.isEmpty else { return nil }
        return
            "\(Enumeration.text(options.map { $0.spelling })) "
            + "\(options.count == 1 ? "holds" : "hold") for every type, wherever "
            + "\(options.count == 1 ? "it stands" : "they stand"): run the command again for "
            + "other options"
    }

    /// The same one after another: all types are not held beside what is made of them.
    func forEachType(
        of table: InstanceTable, _ body: (InstanceType) -> Void
    ) throws(Failure) {
        if has(.all) {
            guard operands.isEmpty else {
                throw .usage(
                    "--all cannot be combined with a type: '\(operands[0])'",
                    hint: "leave out one of them")
            }
            for type in table { body(type) }
            return
        }
        guard !operands.isEmpty else {
            throw .usage(
                "\(command.rawValue) needs an instance type",
                hint: "capcalc \(command.rawValue) t3.medium, or --all; - reads standard input")
        }
        var names: [String] = []
        for operand in operands {
            names += operand == "-" ? try namesFromStandardInput() : [operand]
        }
        guard names.contains(where: { Glob.isPattern($0) }) else {
            for type in try table.types(named: names) { body(type) }
            return
        }
        for name in names {
            guard Glob.isPattern(name) else {
                for type in try table.types(named: [name]) { body(type) }
                continue
            }
            try TypeChoice.refuseUnmatched([name], table, command)
            let pattern = Array(name.utf8)
            for type in table where Glob.matches(pattern, Array(type.name.utf8)) { body(type) }
        }
    }

    /// Names between blanks and line ends; a `#` makes the rest of its line a comment.
    private func namesFromStandardInput() throws(Failure) -> [String] {
        let bytes = try files.bytes("-")
        var names: [String] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = line.prefix { $0 != UInt8(ascii: "#") }
            for word in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                names.append(String(decoding: word, as: UTF8.self))
            }
        }
        guard !names.isEmpty else {
            throw Failure(
                .badInput, "no instance type on standard input",
                hint: "one name per line: echo t3.medium | capcalc maxpods -")
        }
        return names
    }
}

extension InstanceTable {
    /// The types with these names; all names that there are not, in one failure.
    ///
    /// - Parameter source: says where a name stands, where that is not on the command line.
    func types(
        named names: [String], of source: (String) -> String? = { _ in nil }
    ) throws(Failure) -> [InstanceType] {
        var types: [InstanceType] = []
        for name in names {
            guard let type = instanceType(named: name) else {
                let unknown = unknown(names)
                throw failure(unknown, source(unknown[0]))
            }
            types.append(type)
        }
        return types
    }

    /// The names that are of no type, each once.
    private func unknown(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { instanceType(named: $0) == nil && seen.insert($0).inserted }
    }

    private func failure(_ unknown: [String], _ source: String?) -> Failure {
        let all = map { $0.name }
        let described = unknown.prefix(10).map { name in
            let near = Suggestion.nearest(to: name, among: all, limit: 3)
            return near.isEmpty
                ? "'\(name)'" : "'\(name)' (did you mean \(near.joined(separator: " or "))?)"
        }
        if let list = unknown.first(where: { $0.utf8.contains(UInt8(ascii: ",")) }) {
            let names = list.split { $0 == "," || $0 == " " }.joined(separator: " ")
            return Failure(
                .badInput,
                (source.map { "\($0): " } ?? "") + "'\(list)' is no instance type but a list",
                hint:
                    "separate types by blanks: capcalc maxpods \(names); --instance-type takes one, "
                    + "--node-group several")
        }
        let more = unknown.count > 10 ? " and \(unknown.count - 10) more" : ""
        let family = unknown[0].prefix { $0 != "." }
        let isKnown = all.contains { $0.hasPrefix("\(family).") }
        return Failure(
            .badInput,
            (source.map { "\($0): " } ?? "") + "there is no instance type "
                + described.joined(separator: ", ") + more,
            hint: source != nil
                ? "if it is newer than the table, run aws ec2 describe-instance-types | capcalc "
                    + "table update - -o table.csv, then add --table table.csv"
                : isKnown
                    ? "list them: capcalc types '\(family).*'"
                    : unknown.contains { Quantity.whole($0) != nil }
                        ? "what a pod requests needs an option: --cpu 250m --memory 512Mi"
                        : "list them: capcalc types")
    }
}
