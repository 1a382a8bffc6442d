package import CapacityModel
package import Writing

/// The answer of `types`: rows of the table of instance types.
package struct TypesReport: TabularReport {
    let tableEdition: String?
    let networks: [NodeNetwork]
    /// How many types the choice has in all, before the limit.
    let chosen: Int

    package init(tableEdition: String?, networks: [NodeNetwork], chosen: Int) {
        self.tableEdition = tableEdition
        self.networks = networks
        self.chosen = chosen
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header(TypesColumn.allCases.map { $0.name })
        for network in networks {
            for column in TypesColumn.allCases {
                csv.cell(column.value(of: network))
            }
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "types", findings) { json in
            json.member("table_edition", tableEdition)
            json.member("matching_types", chosen)
            json.array("rows", isSpread: true) { json in
                for network in networks {
                    json.object { json in
                        for column in TypesColumn.allCases {
                            json.member(named: column.name, column.value(of: network))
                        }
                    }
                }
            }
        }
    }

    package func table(_ page: Page) -> [UInt8] {
        var table = TableWriter(
            [
                .text("INSTANCE"), .number("VCPUS"), .number("MEMORY", "MIB"),
                .text("ARCH").leaving(3), .text("SYSTEM").leaving(2),
                .number("ENIS").leaving(4), .number("IPV4", "PER ENI").leaving(5),
                .number("MAX", "PODS"), .number("ADVISED"), .text("STATUS").leaving(1),
            ], page: page)
        for network in networks {
            let type = network.type
            table.cell(type.name)
            table.cell(type.vCPUs)
            table.cell(type.memoryMiB)
            table.cell(type.architecture?.rawValue ?? "?")
            table.cell(type.hypervisor.rawValue)
            table.cell(type.maxENIs)
            table.cell(type.ipv4PerENI)
            table.cell(network.maxPods)
            table.cell(network.recommendedMaxPods)
            table.cell(type.status.rawValue)
        }
        var bytes: [UInt8] = []
        table.append(to: &bytes)
        let note =
            networks.count < chosen
            ? "\(networks.count.grouped) of \(chosen.grouped) instance types; --limit shows more"
            : "\(chosen.grouped) instance type\(chosen == 1 ? "" : "s")"
        bytes.append(Paragraph.note(note, page))
        return bytes
    }

    /// What to type next.
    package var nextStep: String? { networks.first.map { "capcalc maxpods \($0.type.name)" } }
}
