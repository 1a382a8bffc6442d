package import CapacityModel
package import Writing

/// The answer of `maxpods`: instance types under settings of the CNI.
package struct MaxPodsReport: TabularReport {
    let tableEdition: String?
    let networks: [NodeNetwork]

    package init(tableEdition: String?, networks: [NodeNetwork]) {
        self.tableEdition = tableEdition
        self.networks = networks
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header([
            "instance_type", "network_mode", "max_enis", "ipv4_per_eni", "max_pods",
            "recommended_max_pods",
        ])
        for network in networks {
            csv.cell(network.type.name)
            csv.cell(network.settings.mode.rawValue)
            csv.cell(network.type.maxENIs)
            csv.cell(network.type.ipv4PerENI)
            csv.cell(network.maxPods)
            csv.cell(network.recommendedMaxPods)
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "maxpods", findings) { json in
            json.member("table_edition", tableEdition)
            json.array("rows", isSpread: true) { json in
                for network in networks {
                    json.object { json in
                        json.member("instance_type", network.type.name)
                        json.member("network_mode", network.settings.mode.rawValue)
                        json.member("max_enis", network.type.maxENIs)
                        json.member("ipv4_per_eni", network.type.ipv4PerENI)
                        json.member("max_pods", network.maxPods)
                        json.member("recommended_max_pods", network.recommendedMaxPods)
                        json.member("explanation", Arithmetic.maxPods(of: network))
                    }
                }
            }
        }
    }

    /// Max pods alone, one a line.
    package func value() -> [UInt8] {
        var bytes: [UInt8] = []
        for network in networks {
            bytes.append(decimal: network.maxPods)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    package func table(_ page: Page) -> [UInt8] {
        var table = TableWriter(
            [
                .text("INSTANCE"), .text("NETWORK MODE"), .number("MAX", "PODS"),
                .number("ADVISED"), .text("ARITHMETIC").wrapping,
            ], page: page)
        var previous = ""
        for network in networks {
            let name = network.type.name
            table.cell(name == previous ? "" : name)
            table.cell(network.settings.mode.label)
            table.cell(network.maxPods)
            table.cell(network.recommendedMaxPods)
            table.cell { Arithmetic.append(maxPodsOf: network, to: &$0) }
            previous = name
        }
        var bytes: [UInt8] = []
        table.append(to: &bytes)
        let isLarge = networks.contains { ($0.recommendedCap ?? 0) > 110 }
        let host = "+ 2: aws-node and kube-proxy, on the host network. "
        let advice =
            isLarge
            ? "AWS advises at most 110 pods, above 30 vCPUs 250."
            : "AWS advises at most 110 pods up to 30 vCPUs."
        guard host.utf8.count + advice.utf8.count <= page.columns else {
            bytes.append(Paragraph.note(host + advice, page))
            return bytes
        }
        // What fits is written without a list of lines, whose type costs a fifth of so short a run.
        bytes.append(page.ink.start(.dim))
        bytes.append(host)
        bytes.append(advice)
        bytes.append(page.ink.end)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// What to type next.
    package var nextStep: String? {
        networks.first.map { "capcalc node \($0.type.name) --cpu 250m --memory 512Mi" }
    }
}

extension NetworkMode {
    /// The mode as tables write it.
    var label: String {
        switch self {
        case .secondaryIP: "secondary IP"
        case .prefixDelegation: "prefix delegation"
        case .customNetworking: "custom networking"
        case .customNetworkingWithPrefixDelegation: "both"
        }
    }
}
