package import CapacityModel
package import Writing

/// The answer of `node`: one node in full, or several compared.
package struct NodeReport: TabularReport {
    let tableEdition: String?
    package let nodes: [NodeCapacity]
    let explains: Bool
    /// Whether the nodes are of all types that filters leave.
    let isOfAll: Bool
    /// Whether a screen shows the first of them only, as nobody said how many.
    let isCutOnScreen: Bool
    /// What sets the kubelet's max pods, where it is an expression.
    let expression: MaxPodsExpression?

    package init(
        tableEdition: String?, nodes: [NodeCapacity], explains: Bool, isOfAll: Bool = false,
        isCutOnScreen: Bool = false, expression: MaxPodsExpression? = nil
    ) {
        self.tableEdition = tableEdition
        self.nodes = nodes
        self.explains = explains
        self.isOfAll = isOfAll
        self.isCutOnScreen = isCutOnScreen
        self.expression = expression
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header(NodeColumn.contract.map { $0.rawValue })
        for node in nodes {
            for column in NodeColumn.contract { csv.cell(column.value(of: node)) }
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "node", findings) { json in
            json.member("table_edition", tableEdition)
            if let load = nodes.first?.load {
                json.object("workload") { write(load, to: &$0) }
            } else {
                json.member("workload", nil as Int?)
            }
            json.array("rows", isSpread: true) { json in
                for node in nodes { json.object { write(node, to: &$0) } }
            }
        }
    }

    /// What the pods of every node ask for.
    private func write(_ load: NodeLoad, to json: inout JSONWriter) {
        json.member("cpu_m", load.workload.cpuMillicores)
        json.member("memory_bytes", load.workload.memoryBytes)
        json.member("volumes", load.workload.volumes)
        json.member("security_group_pods", load.workload.hasSecurityGroups)
        json.member("daemonset_pods", load.daemonSetPods)
        json.member("daemonset_cpu_m", load.workload.daemonSetCPUMillicores)
        json.member("daemonset_memory_bytes", load.workload.daemonSetMemoryBytes)
    }

    private func write(_ node: NodeCapacity, to json: inout JSONWriter) {
        for column in NodeColumn.contract where column != .vCPUs {
            json.member(named: column.rawValue, column.value(of: node))
        }
        let settings = node.network.settings
        json.member("platform", settings.platform.rawValue)
        json.member("os", settings.operatingSystem)
        json.member("host_network_pods", node.network.hostNetworkPods)
        json.member("extra_addresses_per_node", settings.unmanaged.addresses)
        json.member("reserved_enis", settings.reservedENIs)
        json.member("reserved_volumes", node.load.reservedVolumes)
        json.member("pods_per_core", settings.podsPerCore)
        json.member(
            "addresses_per_pod",
            decimal: node.isBeyondNode ? nil : node.addressesPerPodHundredths.map(Hundredths.text))
        json.member("reserved_cpu_m", node.reservedCPUMillicores)
        json.member("reserved_memory_mib", node.reservedMemoryMiB)
        json.member(
            "reserved_memory_at_kubelet_max_pods_mib", node.reservedMemoryAtKubeletMaxPodsMiB)
        json.member("nodeadm_allocatable_memory_mib", node.nodeadmAllocatableMemoryMiB)
        json.object("fits") { json in
            for limit in NodeLimit.allCases {
                switch node.fit[limit] {
                case .pods(let pods): json.member(named: limit.rawValue, pods)
                case .unlimited, .unknown: json.member(named: limit.rawValue, Int?.none)
                }
            }
        }
        json.array(
            "unknown_limits",
            NodeLimit.allCases.filter { node.fit[$0] == .unknown }.map { $0.rawValue })
        json.object("idle") { json in
            for limit in NodeLimit.allCases { json.member(named: limit.rawValue, node.idle(limit)) }
        }
        let type = node.network.type
        json.member("vcpus", type.vCPUs)
        json.member("memory_mib", type.memoryMiB)
        json.member("hypervisor", type.hypervisor.rawValue)
        json.member("full_pods", node.fullPods)
        json.member("branch_enis_in_use", node.pods.map { node.load.branchENIs(pods: $0) })
        json.member("reserved_memory_pods", node.load.reservedPods)
        json.object("max_pods_by") { json in
            for authority in MaxPodsAuthority.allCases where authority.sets(node.network) {
                json.member(named: authority.rawValue, authority.maxPods(of: node.network))
            }
        }
        json.member("explanation", Arithmetic.maxPods(of: node.network))
        if let expression {
            json.member("max_pods_expression", expression.text)
            if explains {
                json.member(
                    "kubelet_explanation", Arithmetic.maxPods(by: expression, of: node.network))
            }
        }
    }

    /// One node in full, or a row for each of several.
    package func table(_ page: Page) -> [UInt8] {
        guard nodes.count != 1 else {
            return NodeDetail(node: nodes[0], explains: explains, expression: expression).text(page)
                + note(page)
        }
        let hidden = isCutOnScreen && page.isScreen ? max(0, nodes.count - Self.mostOnScreen) : 0
        var bytes: [UInt8] = []
        let table = comparison(of: nodes.dropLast(hidden), page)
        table.append(to: &bytes)
        if !nodes.isEmpty { bytes.append(Paragraph.note(Self.legend(of: table), page.ofProse)) }
        if hidden > 0 {
            let more =
                "note: \(hidden.counted("more type")): --limit \(nodes.count) shows all, "
                + "-o types.csv writes them"
            bytes.append(Paragraph.note(more, page))
        }
        return bytes + note(page)
    }

    /// Rows that a screen shows where nobody said how many.
    private static let mostOnScreen = 20

    /// A row for each node.
    func comparison(_ page: Page) -> TableWriter { comparison(of: nodes[...], page) }

    /// What of DaemonSets is not counted.
    var daemonSetNote: String? {
        guard let load = nodes.first?.load, load.daemonSetPods > 0,
            load.workload.leavesOutDaemonSets
        else { return nil }
        return DaemonSetNote.text
    }

    private func note(_ page: Page) -> [UInt8] {
        daemonSetNote.map { Array(LabelledLines.text([(DaemonSetNote.label, $0)], page).utf8) }
            ?? []
    }

    /// What to type next.
    package var nextStep: String? {
        nodes.first.map {
            "capcalc subnets --cidr 10.0.0.0/16 --pods 600 --instance-type \($0.network.type.name)"
        }
    }
}

/// What is said where pods ask for CPU or memory, and those of DaemonSets for neither.
enum DaemonSetNote {
    static let label = "DAEMONSET PODS"
    static let text = "count as addresses only; add --daemonset-cpu and --daemonset-memory"
}

/// Numbers in hundredths, as text with two decimals.
enum Hundredths {
    static func text(_ hundredths: Int64) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
