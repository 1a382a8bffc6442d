import CapacityModel
import Writing

extension NodeReport {
    /// What the columns of a comparison say that a page shows.
    static func legend(of table: TableWriter) -> String {
        "IPS: addresses that a node with PODS takes, and PER POD; "
            + (table.shows("AFTER", "PEAK")
                ? "AFTER PEAK: what it keeps when it was full before; " : "")
            + "FITS: the most pods that fit; BINDING: what limits them. --format csv has all columns."
    }

    /// A row for each of several nodes.
    func comparison(of nodes: ArraySlice<NodeCapacity>, _ page: Page) -> TableWriter {
        var columns: [TableColumn] = [.text("INSTANCE")]
        if isOfAll {
            columns += [.number("VCPUS").leaving(8), .text("ARCH").leaving(6)]
        }
        columns += [
            .number("MAX", "PODS"), .number("PODS"), .number("IPS"), .number("PER", "POD"),
            .number("AFTER", "PEAK").leaving(2), .number("CPU", "m").leaving(4),
            .number("MEMORY", "MiB").leaving(5), .number("EBS").leaving(3),
            .number("BRANCH", "ENIS").leaving(1), .number("FITS"), .text("BINDING"),
        ]
        var table = TableWriter(columns, page: page)
        for node in nodes {
            let type = node.network.type
            table.cell(type.name)
            if isOfAll {
                table.cell(type.vCPUs)
                table.cell(type.architecture?.rawValue ?? "?")
            }
            table.cell(node.load.kubeletMaxPods)
            table.cell(node.pods)
            addresses(of: node, in: &table)
            table.cell(node.allocatable.cpuMillicores)
            table.cell(node.allocatable.memoryMiB)
            table.cell(node.volumes)
            table.cell(type.branchENIs)
            table.cell(node.fit.pods)
            table.cell(node.fit.binding?.rawValue ?? "?")
        }
        return table
    }

    /// What the node takes; nothing where the pods could not run on it.
    private func addresses(of node: NodeCapacity, in table: inout TableWriter) {
        guard !node.isBeyondNode else {
            for _ in 0..<3 { table.cell("") }
            return
        }
        table.cell(node.footprint?.addresses)
        table.cell { bytes in
            bytes.append(node.addressesPerPodHundredths.map(Hundredths.text) ?? "?")
        }
        table.cell(node.footprintAfterScaleDown?.addresses)
    }
}
