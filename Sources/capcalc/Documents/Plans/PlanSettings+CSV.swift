import Boundary
import CapacityModel
import Options
import Writing

/// A plan in CSV says what it was made for in four columns, the same in every row.
extension PlanDocument {
    /// The columns by which a plan says what it was made for.
    private enum SettingColumn: String, CaseIterable {
        case instanceType = "instance_type"
        case mode = "network_mode"
        case pods
        case options
    }

    /// What a plan says of the request that it answers; nothing where it lacks one of the columns.
    static func settings(of records: [CSVRecord], name: String) throws(Failure) -> PlanSettings {
        guard records.count > 1 else { return PlanSettings() }
        let (header, first) = (records[0].cells, records[1])
        var cells: [String] = []
        for column in SettingColumn.allCases {
            guard let place = header.firstIndex(of: column.rawValue), place < first.cells.count
            else { return PlanSettings() }
            cells.append(first.cells[place])
        }
        guard !cells[0].isEmpty else { return PlanSettings() }
        let place = "\(name):\(first.line)"
        guard let mode = NetworkMode(rawValue: cells[1]) else {
            throw Failure(
                .badInput, "\(place): network_mode '\(cells[1])' is unknown",
                hint: "one of " + NetworkMode.allCases.map { $0.rawValue }.joined(by: ", "))
        }
        let densities = header.compactMap { column -> String? in
            column.hasPrefix("needed_") && column.hasSuffix("x")
                ? String(column.dropFirst(7).dropLast()) : nil
        }
        return try PlanSettings(
            instanceType: cells[0], mode, pods: cells[2], densities: densities,
            options: cells[3], place)
    }
}

extension PlanSettings {
    /// What a plan in CSV says.
    ///
    /// - Parameters:
    ///   - options: `warm-ip-target=2;max-eni=3`.
    ///   - place: where that stands, for messages.
    fileprivate init(
        instanceType: String, _ mode: NetworkMode, pods: String, densities: [String],
        options: String, _ place: String
    ) throws(Failure) {
        var typed: [(option: Option, text: String)] = []
        for text in options.split(separator: ";") {
            let pair = text.split(separator: "=", maxSplits: 1)
            guard let option = pair.first.flatMap({ Option.named(String($0)) }) else {
                throw Failure(
                    .badInput, "\(place): there is no option '\(pair.first ?? "")'",
                    hint: "the column 'options' has options of capcalc check: "
                        + "warm-ip-target=2;surge=4")
            }
            typed.append((option, pair.count > 1 ? String(pair[1]) : ""))
        }
        var members: Members = [
            ("instance_type", .text(instanceType)), ("pods", .number(pods)),
            ("prefix_delegation", .flag(mode.usesPrefixDelegation)),
            ("custom_networking", .flag(mode.usesCustomNetworking)),
        ]
        if !densities.isEmpty {
            members.append(("density", .list(densities.map { .number($0) })))
        }
        self.init(members, typed: typed)
    }
}
