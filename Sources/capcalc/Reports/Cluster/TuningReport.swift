package import CapacityModel
package import Writing

/// The answer of `tune`: addresses against calls to EC2.
package struct TuningReport: TabularReport {
    let tuning: WarmPoolTuning
    let cluster: RunningCluster
    /// The documents that were read.
    package let documents: [ReadDocument]

    package init(tuning: WarmPoolTuning, cluster: RunningCluster, documents: [ReadDocument]) {
        self.tuning = tuning
        self.cluster = cluster
        self.documents = documents
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header([
            "warm_ip_target", "minimum_ip_target", "addresses", "addresses_of_zone", "ec2_calls",
            "short_nodes", "pods_without_address", "is_on_frontier", "is_recommended", "is_in_use",
        ])
        if tuning.today.measuredNodes > 0 {
            let empty = nil as Int?
            csv.cell(empty)
            csv.cell(empty)
            csv.cell(tuning.today.addresses)
            csv.cell(tuning.today.addressesOfZone)
            for _ in 0..<5 { csv.cell(empty) }
            csv.cell("true")
            csv.endRecord()
        }
        for row in tuning.rows {
            csv.cell(row.targets.countsAddresses ? row.targets.addresses : nil)
            csv.cell(row.targets.countsAddresses ? row.targets.minimumAddresses : nil)
            csv.cell(row.addresses)
            csv.cell(row.addressesOfZone)
            csv.cell(row.calls)
            csv.cell(row.shortNodes)
            csv.cell(row.podsWithoutAddress)
            csv.cell(row.isOnFrontier ? "true" : "false")
            csv.cell(row == tuning.recommended ? "true" : "false")
            csv.cell(row.isInUse ? "true" : "false")
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "tuning", findings) { json in
            documents.write(to: &json)
            json.member("nodes", cluster.nodes.count)
            json.array("packing") { json in
                for packing in cluster.packings { json.object { packing.write(to: &$0) } }
            }
            json.object("settings") {
                ClusterNetworkReport(of: cluster, tuning).write(to: &$0)
            }
            json.object("today") { json in
                json.member("addresses", tuning.today.addresses)
                json.member("addresses_of_zone", tuning.today.addressesOfZone)
                json.member("measured_nodes", tuning.today.measuredNodes)
                json.member("saved_addresses", saved)
            }
            json.array("rows", isSpread: true) { json in
                for row in tuning.rows { json.object { write(row, to: &$0) } }
            }
            if let row = tuning.recommended {
                json.object("recommended") { write(row, to: &$0) }
            } else {
                json.member("recommended", nil as Int?)
            }
            json.member("reason", reason)
            json.member("command", command)
        }
    }

    private func write(_ row: WarmPoolTuning.Row, to json: inout JSONWriter) {
        let counts = row.targets.countsAddresses
        json.member("warm_ip_target", counts ? row.targets.addresses : nil)
        json.member("minimum_ip_target", counts ? row.targets.minimumAddresses : nil)
        json.member("addresses", row.addresses)
        json.member("addresses_of_zone", row.addressesOfZone)
        json.member("ec2_calls", row.calls)
        json.member("short_nodes", row.shortNodes)
        json.member("pods_without_address", row.podsWithoutAddress)
        json.member("is_on_frontier", row.isOnFrontier)
        json.member("is_in_use", row.isInUse)
        json.member("is_assumed", isAssumed(row))
    }

    /// Whether a row is of the defaults, where nothing says which targets are in use.
    func isAssumed(_ row: WarmPoolTuning.Row) -> Bool { !row.isInUse && row == tuning.rows.first }

    /// The addresses that the recommended pair saves; `nil` where none is recommended.
    var saved: Int64? { tuning.recommended.map { tuning.today.addresses - $0.addresses } }

    package func table(_ page: Page) -> [UInt8] {
        var bytes: [UInt8] = []
        let nodes = cluster.nodes.count.counted("node")
        let indent = "      "
        bytes.append(page.ink("TUNE", .bold))
        bytes.append("  \(nodes); pods with an address (min, median, max):\n")
        for line in lines { bytes.append("\(indent)\(Paragraph.message(indent, line, page))\n") }
        bytes.append("\n")
        let pairs = pairs(page)
        pairs.append(to: &bytes)
        bytes.append(
            Paragraph.note("\(legend(of: pairs)). --format csv shows all pairs.", page.ofProse))
        bytes.append("\n")
        if let recommendation, tuning.today.measuredNodes > 0 {
            bytes.append(Paragraph.wrap(recommendation, indent: 0, page))
        }
        bytes.append(
            command.map { Paragraph.command($0, page) }
                ?? Paragraph.wrap(nothingToSet, indent: 0, page))
        return bytes
    }

    /// The pods of the nodes, and the settings of the CNI.
    var lines: [String] {
        let types = cluster.packings.map {
            "\($0.nodes.grouped) \($0.instanceType) with \($0.least), \($0.median), \($0.most.counted("pod"))"
        }
        return types + ClusterNetworkReport(of: cluster, tuning).lines
    }

    private var hasShort: Bool { tuning.rows.contains { $0.shortNodes > 0 } }

    /// The pairs of targets that no other one beats.
    func pairs(_ page: Page) -> TableWriter {
        let hasShort = hasShort
        var columns: [TableColumn] = [
            .number("WARM_IP", "TARGET"), .number("MINIMUM_IP", "TARGET"),
            .number("ADDRESSES"), .number("FULLEST", "ZONE").leaving(1), .number("EC2", "CALLS"),
        ]
        if hasShort { columns += [.number("SHORT", "NODES"), .number("PODS WITHOUT", "ADDRESS")] }
        var table = TableWriter(columns + [.text("")], page: page)
        today(&table, hasShort)
        // Of pairs that another one beats in both, only the first one is shown.
        for row in tuning.rows where row.isOnFrontier || row == tuning.rows.first {
            let counts = row.targets.countsAddresses
            table.cell(counts ? "\(row.targets.addresses)" : "unset")
            table.cell(counts ? "\(row.targets.minimumAddresses)" : "unset")
            table.cell(row.addresses)
            table.cell(row.addressesOfZone)
            table.cell(row.calls)
            if hasShort {
                table.cell(row.shortNodes)
                table.cell(row.podsWithoutAddress)
            }
            table.cell(
                row == tuning.recommended
                    ? "recommended" : row == tuning.rows.first ? labelOfFirst : "")
        }
        return table
    }

    /// What the nodes take today, where that was measured.
    private func today(_ table: inout TableWriter, _ hasShort: Bool) {
        let (today, nodes) = (tuning.today, cluster.nodes.count)
        guard today.measuredNodes > 0 else { return }
        table.cell("?")
        table.cell("?")
        table.cell(today.addresses)
        table.cell(today.addressesOfZone)
        table.cell("?")
        if hasShort { for _ in 0..<2 { table.cell("?") } }
        table.cell(
            "today, measured"
                + (today.measuredNodes < nodes ? " on \(today.measuredNodes.grouped) nodes" : ""))
    }

    /// The pair to set, and what it saves.
    var recommendation: String? {
        tuning.recommended.map { pair in
            let saved = saved.flatMap { $0 > 0 ? $0 : nil }
            return "WARM_IP_TARGET \(pair.targets.addresses) and MINIMUM_IP_TARGET "
                + "\(pair.targets.minimumAddresses) take "
                + "\(pair.addresses.counted("address", "addresses"))"
                + ", not \(tuning.today.addresses.grouped)"
                + (saved.map { ": \($0.grouped) fewer than today." } ?? ".")
                + (cluster.network.areTargetsKnown
                    ? ""
                    : " Compare the targets in use first: kubectl describe daemonset aws-node -n "
                        + "kube-system.")
        }
    }

    /// What the columns say that a page shows, and which pairs are not shown.
    func legend(of table: TableWriter) -> String {
        (table.shows("FULLEST", "ZONE") ? "Fullest zone: addresses in the zone with most. " : "")
            + "EC2 calls: API calls while the pods of every node start and stop, one by one. "
            + "Not shown: pairs that another pair beats in addresses and in calls"
            + (hasShort ? ", and pairs that leave pods without an address" : "")
            + (tuning.recommended == nil
                ? ""
                : ". Recommended: of the pairs with fewer addresses than the first row, the one with the "
                    + "least addresses × calls")
    }

    /// What is said of the targets in use: those of the CNI itself, where nothing else is known.
    var labelOfFirst: String {
        cluster.network.areTargetsKnown ? "in use" : "the CNI's default"
    }

    /// Why no pair is recommended, in a word; `nil` where one is.
    private var reason: String? {
        switch tuning.advice {
        case .pair: nil
        case .ownIsBest: "own-targets-are-best"
        case .short: "pods-without-address"
        }
    }

    /// The same for people.
    var nothingToSet: String {
        guard tuning.advice != .short else {
            return
                "No targets help: these nodes have more pods than addresses with any setting."
        }
        let own = tuning.rows.first?.addresses ?? 0
        guard tuning.today.measuredNodes == 0 else {
            return "No pair takes fewer addresses than the nodes hold today: nothing to set."
        }
        let which = cluster.network.areTargetsKnown ? "The current setting" : "The CNI's default"
        return "\(which) is the best of these: nothing to set."
            + (tuning.rows.contains { $0.isOnFrontier && $0.addresses < own }
                ? " The pairs with fewer addresses are only worth their API calls if addresses "
                    + "run short."
                : "")
    }

    /// The line to paste.
    var command: String? {
        tuning.recommended.map {
            "kubectl set env daemonset aws-node -n kube-system "
                + "WARM_IP_TARGET=\($0.targets.addresses) "
                + "MINIMUM_IP_TARGET=\($0.targets.minimumAddresses)"
        }
    }
}
