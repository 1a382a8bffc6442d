import CapacityModel

/// The answer of `tune`: addresses against calls to EC2.
struct TuningReport: TabularReport {
    let tuning: WarmPoolTuning
    let cluster: RunningCluster

    func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header([
            "warm_ip_target", "minimum_ip_target", "addresses", "addresses_of_zone", "ec2_calls",
            "short_nodes", "is_on_frontier", "is_recommended",
        ])
        for row in tuning.rows {
            csv.cell(row.targets.countsAddresses ? row.targets.addresses : nil)
            csv.cell(row.targets.countsAddresses ? row.targets.minimumAddresses : nil)
            csv.cell(row.addresses)
            csv.cell(row.addressesOfZone)
            csv.cell(row.calls)
            csv.cell(row.shortNodes)
            csv.cell(row.isOnFrontier ? "true" : "false")
            csv.cell(row == tuning.recommended ? "true" : "false")
            csv.endRecord()
        }
        return csv.bytes
    }

    func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "tuning", findings) { json in
            json.member("nodes", cluster.nodes.count)
            json.array("rows", isSpread: true) { json in
                for row in tuning.rows { json.object { write(row, to: &$0) } }
            }
            if let row = tuning.recommended {
                json.object("recommended") { write(row, to: &$0) }
            } else {
                json.member("recommended", nil as Int?)
            }
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
        json.member("is_on_frontier", row.isOnFrontier)
    }

    func table(_ ink: Ink) -> [UInt8] {
        var bytes: [UInt8] = []
        let types = cluster.packings.map {
            "\($0.nodes.grouped) \($0.instanceType) with \($0.least), \($0.median), \($0.most.counted("pod"))"
        }
        bytes.append(ink("TUNE", .bold))
        bytes.append(
            "  \(cluster.nodes.count.counted("node")); pods with an address at least, in the middle, "
                + "at most:\n")
        for type in types { bytes.append("      \(type)\n") }
        bytes.append("\n")
        var table = TableWriter(
            [
                .number("WARM_IP", "TARGET"), .number("MINIMUM_IP", "TARGET"),
                .number("ADDRESSES"), .number("IN THE", "FULLEST ZONE"), .number("EC2", "CALLS"),
                .text(""),
            ], ink: ink)
        // Of pairs that another one beats in both, only the CNI's own is shown.
        for row in tuning.rows where row.isOnFrontier || !row.targets.countsAddresses {
            let counts = row.targets.countsAddresses
            table.cell(counts ? "\(row.targets.addresses)" : "unset")
            table.cell(counts ? "\(row.targets.minimumAddresses)" : "unset")
            table.cell(row.addresses)
            table.cell(row.addressesOfZone)
            table.cell(row.calls)
            table.cell(row == tuning.recommended ? "recommended" : counts ? "" : "the CNI's own")
        }
        table.append(to: &bytes)
        bytes.append(
            ink(
                "EC2 calls: while the pods of every node come and go, one by one. Pairs that another "
                    + "one\nbeats in both are left out; --format csv has all.\n", .dim))
        if let command { bytes.append("\n\(command)\n") }
        return bytes
    }

    /// The line to paste.
    private var command: String? {
        tuning.recommended.map {
            "kubectl set env daemonset aws-node -n kube-system "
                + "WARM_IP_TARGET=\($0.targets.addresses) "
                + "MINIMUM_IP_TARGET=\($0.targets.minimumAddresses)"
        }
    }
}
