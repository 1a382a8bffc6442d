import Boundary
import CapacityModel
import Options
import Reports

/// `maxpods`: instance types in the network modes.
enum MaxPodsCommand {
    static func run(_ arguments: Arguments, format: OutputFormat) throws(Failure) -> Answer {
        if arguments.has(.instanceTypeFromIMDS) {
            throw .usage(
                "--instance-type-from-imds is not supported: capcalc works offline",
                hint: "--instance-type TYPE")
        }
        if let name = arguments.text(.instanceType) {
            return try MaxPodsScript.run(arguments, type: name)
        }
        try MaxPodsScript.refuseOptions(arguments)
        if arguments.has(.allModes), arguments.networkMode != nil {
            throw .usage(
                "--all-modes cannot be combined with a network mode",
                hint: "leave out one of them")
        }
        let table = try arguments.instanceTable()
        let asked =
            arguments.has(.allModes)
            ? NetworkMode.allCases : [arguments.networkMode ?? .secondaryIP]
        let isPanorama = format == .table && arguments.networkMode == nil
        let shown = isPanorama ? NetworkMode.allCases : asked
        let networks = try networks(arguments, table, shown)
        let report = MaxPodsReport(tableEdition: table.edition, networks: networks)
        let findings = Findings.of(
            isPanorama && !arguments.has(.allModes) ? ofSecondaryIP(networks) : networks)
        let isUnasked = arguments.networkMode == nil && !arguments.has(.allModes)
        let remark: String? =
            switch format {
            case .csv where isUnasked: remark(on: "CSV")
            case .json where isUnasked: remark(on: "JSON")
            default: nil
            }
        var answer = Answer(report: .maxPods(report), findings: findings)
        if let remark = arguments.remarkOnOptions { answer.remarks.append(remark) }
        if let remark { answer.remarks.append(remark) }
        return answer
    }

    /// The table shows all modes; CSV and JSON have the one that was asked for, and by default that of the CNI.
    private static func remark(on format: String) -> String {
        "the \(format) is for secondary-ip only; --all-modes has all four network modes, "
            + "--prefix-delegation and --custom-networking have one"
    }

    private static func ofSecondaryIP(_ networks: [NodeNetwork]) -> [NodeNetwork] {
        var chosen: [NodeNetwork] = []
        for place in networks.indices where networks[place].settings.mode == .secondaryIP {
            chosen.append(networks[place])
        }
        return chosen
    }

    private static func networks(
        _ arguments: Arguments, _ table: InstanceTable, _ modes: [NetworkMode]
    ) throws(Failure) -> [NodeNetwork] {
        var settings = try arguments.networkSettings(.secondaryIP)
        var networks: [NodeNetwork] = []
        // The built-in table has 1,430 types, each of which is large.
        if arguments.has(.all) { networks.reserveCapacity(1_500 * modes.count) }
        try arguments.forEachType(of: table) { type in
            for mode in modes {
                settings.mode = mode
                networks.append(NodeNetwork(type: type, settings: settings))
            }
        }
        return networks
    }
}
