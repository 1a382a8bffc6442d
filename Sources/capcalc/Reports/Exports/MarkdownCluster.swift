import CapacityModel
import Writing

/// What runs in the subnets today, for the report in Markdown.
struct MarkdownCluster {
    let outlook: ClusterOutlook
    let plan: PlanAnswer

    private var table: ClusterTable {
        ClusterTable(
            outlook: outlook, demand: plan.demand, needsWholeBlocks: plan.needsWholeBlocks)
    }

    var text: String {
        let measured = table.measured
        var text = ""
        if !measured.isEmpty {
            text += "## In use\n\n\(MarkdownText.table(Self.head, measured.map(cells)))\n"
            text += map(measured)
        }
        return text + "## Today\n\n\(MarkdownText.lines(table.lines))\n"
    }

    private static let head: [MarkdownText.Column] = [
        ("Subnet", false), ("Taken", true), ("Free", true), ("Free by AWS", true),
        ("Free /28", true), ("Prefix", true), ("Fragmented", true), ("Full", true),
        ("Reserved", true), ("Score", true), ("Health", false),
    ]

    private func cells(_ running: RunningSubnet) -> [String] {
        let map = running.map
        return [
            running.subnet.name, Self.text(running.use?.addressCount),
            Self.text(running.freeByInterfaces), Self.text(running.availableAddresses),
            Self.text(map?.count(.free)), Self.text(map?.count(.prefix)),
            Self.text(map?.count(.fragmented)), Self.text(map?.count(.full)),
            running.reservedBlocks.grouped, Self.text(map?.score), table.health(of: running),
        ]
    }

    private static func text(_ number: Int64?) -> String { number.map { $0.grouped } ?? "" }

    private static func text(_ number: Int?) -> String { number.map { $0.grouped } ?? "" }

    /// The /28 blocks, as code.
    private func map(_ measured: [RunningSubnet]) -> String {
        let lines = measured.compactMap { running in
            BlockMap.line(running).map { line in
                (VisibleText.of(running.subnet.name), line.text, line.blocksPerSign)
            }
        }
        guard !lines.isEmpty else { return "" }
        let width = lines.map { $0.0.count }.max() ?? 0
        var text = "```text\n"
        for (name, line, blocks) in lines {
            let padding = String(repeating: " ", count: width - name.count)
            let remark = blocks > 1 ? "  \(blocks) blocks per character" : ""
            text += "\(name)\(padding)  \(line)\(remark)\n"
        }
        text += "```\n\n/28 blocks: \(MarkdownText.escaped(BlockMap.legend))\n\n"
        return text
    }
}
