import CapacityModel
package import Options
import Writing

/// Addresses of all nodes against calls to EC2, by the warm targets.
struct TargetsPicture {
    let tuning: WarmPoolTuning
    /// What is said of the first row.
    let labelOfFirst: String

    private var today: WarmPoolTuning.Today { tuning.today }

    private func isFirst(_ row: WarmPoolTuning.Row) -> Bool { row == tuning.rows.first }

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .targets, title: "Warm targets: addresses against EC2 calls",
            lines: [
                "Each mark is a pair of WARM_IP_TARGET and MINIMUM_IP_TARGET; fewer of both is "
                    + "better."
            ])
        let rows = tuning.rows
        var chart = LineChart(
            x: LineChart.Axis(
                to: rows.reduce(max(1, today.addresses)) { max($0, $1.addresses) } * 21 / 20),
            y: LineChart.Axis(to: rows.reduce(1) { max($0, $1.calls) } * 21 / 20),
            xName: "addresses of all nodes",
            yName: "calls to EC2 while the pods of every node start and stop, one by one",
            height: 3_400)
        let isMeasured = today.measuredNodes > 0
        chart.begin(on: &sheet, linesAbove: isMeasured ? 1 : 0)
        if isMeasured {
            chart.flag(
                today.addresses, "\(today.addresses.grouped) today, measured", line: 0, of: 1,
                .ink, on: &sheet)
        }
        let frontier = rows.filter { $0.isOnFrontier }.sorted { $0.addresses < $1.addresses }
        let stroke = Stroke(.blue, width: 12, dashes: "4 3")
        chart.draw(frontier.map { (x: $0.addresses, y: $0.calls) }, stroke, on: &sheet)
        for row in rows {
            sheet.svg.mark(
                chart.placeX(row.addresses), chart.placeY(row.calls), radius: 45, hue(of: row),
                isFilled: row.isOnFrontier || isFirst(row))
        }
        let room = (left: LineChart.left, right: PictureSheet.right)
        for row in rows.sorted(by: { rank($0) < rank($1) })
        where row.isOnFrontier || isFirst(row) {
            let (x, y) = (chart.placeX(row.addresses), chart.placeY(row.calls))
            let text = name(of: row)
            if !sheet.svg.writeIfFree(text, x + 70, y - 40, hue(of: row), .start, in: room) {
                sheet.svg.writeIfFree(text, x - 70, y - 40, hue(of: row), .end, in: room)
            }
        }
        sheet.explain(mark: .ink, labelOfFirst)
        if tuning.recommended != nil { sheet.explain(mark: .green, "recommended") }
        sheet.explain(mark: .blue, "no pair has fewer of both")
        sheet.explain(mark: .grey, isFilled: false, "another pair is better in both")
        if rows.contains(where: { $0.shortNodes > 0 }) {
            sheet.explain(mark: .vermilion, isFilled: false, "leaves pods without an address")
        }
        if isMeasured {
            sheet.description.append(
                "Today: \(today.addresses.counted("address", "addresses")), measured.")
        }
        for row in rows { describe(row, &sheet) }
        return sheet
    }

    private func hue(of row: WarmPoolTuning.Row) -> Hue {
        if row == tuning.recommended { return .green }
        if isFirst(row) { return .ink }
        if row.shortNodes > 0 { return .vermilion }
        return row.isOnFrontier ? .blue : .grey
    }

    /// Which texts are written first, where not all have room.
    private func rank(_ row: WarmPoolTuning.Row) -> Int {
        row == tuning.recommended ? 0 : isFirst(row) ? 1 : 2
    }

    private func name(of row: WarmPoolTuning.Row) -> String {
        row.targets.countsAddresses
            ? "\(row.targets.addresses), \(row.targets.minimumAddresses)"
            : "no address target"
    }

    private func describe(_ row: WarmPoolTuning.Row, _ sheet: inout PictureSheet) {
        var words = [
            row.targets.countsAddresses
                ? "WARM_IP_TARGET \(row.targets.addresses), MINIMUM_IP_TARGET "
                    + "\(row.targets.minimumAddresses)"
                : "No address target",
            row.addresses.counted("address", "addresses"),
            row.calls.counted("EC2 call"),
        ]
        if isFirst(row) { words.append(labelOfFirst) }
        if row == tuning.recommended { words.append("recommended") }
        if row.shortNodes > 0 {
            words.append("\(row.podsWithoutAddress.counted("pod")) without an address")
        }
        sheet.description.append(words.joined(by: "; ") + ".")
    }
}

extension TuningReport {
    /// The picture of the targets.
    package func picture(_ name: PictureName) -> [UInt8] {
        var sheet = TargetsPicture(tuning: tuning, labelOfFirst: labelOfFirst).sheet()
        return sheet.bytes()
    }
}
