import CapacityModel
import Writing

/// All that was measured, as a table or as JSON.
struct BenchmarkReport {
    /// What belongs together: a figure of the package, and its peers behind it.
    let groups: [[Measurement]]
    let growth: [GrowthMeasurement]

    /// Two tables for people.
    var table: String {
        var lines = [Self.line(Measurement.method, ["ns/operation", "ratio to the first"])]
        for group in groups {
            let first = group.first?.nanoseconds
            for row in group {
                guard let nanoseconds = row.nanoseconds else {
                    lines.append(Self.line(row.name, ["not installed", ""]))
                    continue
                }
                let ratio = first.map { Self.decimal(nanoseconds / $0) } ?? ""
                lines.append(Self.line(row.name, [Self.decimal(nanoseconds), ratio]))
            }
        }
        lines.append("")
        lines.append(
            Self.line("What grows", ["how many", "ms of CPU", "µs each", "MiB of memory", "exit"]))
        for row in growth {
            let cells = [
                row.count.grouped, Self.decimal(Double(row.nanoseconds) / 1e6),
                Self.decimal(Double(row.nanoseconds) / 1e3 / Double(row.count)),
                Self.decimal(Double(row.memory) / 1_048_576), "\(row.status)",
            ]
            lines.append(Self.line(row.name, cells))
            if let error = row.error { lines.append("  \(error)") }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The same for programs.
    var json: String {
        var json = JSONWriter()
        json.object(isSpread: true) { json in
            json.member("format_version", "1.0")
            json.member("kind", "benchmarks")
            json.member("method", Measurement.method)
            json.array("rows", isSpread: true) { json in
                for group in groups {
                    for row in group { Self.write(row, of: group, to: &json) }
                }
            }
            json.array("growth", isSpread: true) { json in
                for row in growth { Self.write(row, to: &json) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(
        _ row: Measurement, of group: [Measurement], to json: inout JSONWriter
    ) {
        let first = group.first.map(\.label)
        json.object { json in
            json.member("name", row.label)
            json.member("peer_of", row.isPeer ? first : nil)
            json.member("nanoseconds", decimal: row.nanoseconds.map { plain($0) })
        }
    }

    private static func write(_ row: GrowthMeasurement, to json: inout JSONWriter) {
        json.object { json in
            json.member("name", row.name)
            json.member("count", row.count)
            json.member("nanoseconds", Int64(row.nanoseconds))
            json.member("memory_bytes", row.memory)
            json.member("exit", Int(row.status))
            json.member("error", row.error)
        }
    }

    /// A name, and numbers in columns.
    private static func line(_ name: String, _ cells: [String]) -> String {
        let widths = cells.count == 2 ? [46, 14, 20] : [30, 12, 12, 12, 15, 6]
        let columns = zip(cells, widths.dropFirst()).map { cell, width in
            String(repeating: " ", count: max(1, width - cell.count)) + cell
        }
        return name + String(repeating: " ", count: max(1, widths[0] - name.count))
            + columns.joined()
    }

    /// Two decimals, or none from 1,000 on.
    private static func decimal(_ number: Double) -> String {
        number >= 1_000 ? Int(number.rounded()).grouped : plain(number)
    }

    /// Two decimals.
    private static func plain(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
