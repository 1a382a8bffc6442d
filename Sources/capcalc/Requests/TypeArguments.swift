import CapacityModel

extension Arguments {
    /// The table that `--table` names, or the built-in one.
    func instanceTable() throws(Failure) -> InstanceTable {
        guard let path = text(.table) else { return .bundled }
        return try InputFile.instanceTable(path)
    }
}

extension InstanceTable {
    /// The types with these names; all names that there are not, in one failure.
    func types(named names: [String]) throws(Failure) -> [InstanceType] {
        var types: [InstanceType] = []
        var unknown: [String] = []
        for name in names {
            if let type = instanceType(named: name) {
                types.append(type)
            } else if !unknown.contains(name) {
                unknown.append(name)
            }
        }
        guard unknown.isEmpty else { throw failure(unknown) }
        return types
    }

    private func failure(_ unknown: [String]) -> Failure {
        let all = map { $0.name }
        let described = unknown.prefix(10).map { name in
            let near = Suggestion.nearest(to: name, among: all, limit: 3)
            return near.isEmpty
                ? "'\(name)'" : "'\(name)' (did you mean \(near.joined(separator: " or "))?)"
        }
        let more = unknown.count > 10 ? " and \(unknown.count - 10) more" : ""
        let family = unknown[0].prefix { $0 != "." }
        let isKnown = all.contains { $0.hasPrefix("\(family).") }
        return Failure(
            .badInput,
            "there is no instance type " + described.joined(separator: ", ") + more,
            hint: isKnown ? "list them: capcalc types '\(family).*'" : "list them: capcalc types")
    }
}
