package import CapacityModel
import Writing

extension NodeReport {
    /// The report of one node in full, or of several beside each other.
    package func html(_ findings: [Finding], _ frame: ReportFrame) -> [UInt8] {
        let types = nodes.count == 1 ? nodes[0].network.type.name : "\(nodes.count.grouped) nodes"
        let detail =
            nodes.count == 1
            ? NodeDetail(node: nodes[0], explains: true, expression: expression) : nil
        return ReportPage.bytes("Pods and addresses of \(types)", frame, tableEdition: tableEdition)
        { html in
            if let detail { html.verdict(types, .bold, detail.verdict, [detail.machine]) }
            html.findings(findings)
            if let detail {
                html.section("summary", "Addresses and settings") { $0.lines(detail.lines) }
            }
            html.pictures(nodes.isEmpty ? [] : [sheet])
            html.section("tables", "Tables") { html in
                guard let detail else {
                    let table = comparison(HTMLWriter.page)
                    html.table(table, "Nodes beside each other")
                    html.note(Self.legend(of: table))
                    if let daemonSetNote { html.lines([(DaemonSetNote.label, daemonSetNote)]) }
                    return
                }
                html.table(detail.limits(HTMLWriter.page), "What limits the pods")
            }
            if let detail {
                html.section("sources", "Sources") { html in
                    html.details("Where the rules come from", isOpen: explains) { html in
                        for source in detail.sources {
                            html.element("p") { $0.link(source, isWhole: true) }
                            html.endLine()
                        }
                    }
                }
            }
            html.files(frame, [("node.csv", csv()), ("node.json", json(findings))])
        }
    }
}
