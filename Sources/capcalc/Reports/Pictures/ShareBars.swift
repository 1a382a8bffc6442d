import CapacityModel

import Writing

/// Bars that say how much of what there is is needed, stacked by what needs it, with lines at 75, 90 and
/// 100%.
struct ShareBars {
    /// A part of a bar.
    typealias Part = (fill: Fill, count: Int64, name: String)

    /// A bar.
    struct Bar {
        let label: String
        let detail: String
        /// What there is: 0 for nothing.
        let capacity: Int64
        let parts: [Part]
        /// Sums of other questions, as marks below the bar.
        var marks: [(text: String, count: Int64)] = []
        /// What stands at the right, below the numbers.
        let verdict: String
        let fits: Bool

        var need: Int64 { parts.reduce(0) { $0 + $1.count } }
    }

    let bars: [Bar]

    private static let left = 2_300
    private static let plot = 5_000
    private static var noteX: Int { left + plot + 160 }
    private static var noteRoom: Int { PictureSheet.right - noteX }
    private static let most = Int64(200)

    /// The end of the scale in percent: 100, or what is needed where that is more, up to 200.
    private var end: Int64 {
        var end = Int64(100)
        for bar in bars where bar.capacity > 0 {
            let need = bar.marks.reduce(bar.need) { max($0, $1.count) }
            end = max(end, min(Self.most, need * 100 / bar.capacity + 1))
        }
        return end <= 100 ? 100 : (end + 24) / 25 * 25
    }

    func draw(on sheet: inout PictureSheet) {
        let end = end
        sheet.y += 160
        for percent in [Int64](arrayLiteral: 0, 50, 75, 90, 100, 125, 150, 175, 200)
        where percent <= end {
            sheet.svg.write(
                "\(percent)%", Self.left + Self.plot * Int(percent) / Int(end), sheet.y, size: 10,
                .faint,
                .middle)
        }
        sheet.y += 60
        for bar in bars { draw(bar, end, on: &sheet) }
    }

    /// The lines at 75, 90 and 100% beside a bar that begins at `y`.
    private func lines(_ y: Int, _ end: Int64, on sheet: inout PictureSheet) {
        for percent in [Int64](arrayLiteral: 75, 90, 100) {
            let x = Self.left + Self.plot * Int(percent) / Int(end)
            let stroke =
                switch percent {
                case 75: Stroke(.faint, width: 8, dashes: "1 3")
                case 90: Stroke(.faint, width: 8, dashes: "5 3")
                default: Stroke(.ink, width: 16)
                }
            sheet.svg.line(x, y - 60, x, y + 360, stroke)
        }
    }

    private func draw(_ bar: Bar, _ end: Int64, on sheet: inout PictureSheet) {
        let y = sheet.y + 60
        let labelRoom = Self.left - PictureSheet.margin - 140
        sheet.svg.write(
            PictureText.fitting(bar.label, width: labelRoom, size: 12), PictureSheet.margin,
            y + 100, isBold: true)
        sheet.svg.write(
            PictureText.fitting(bar.detail, width: labelRoom, size: 10), PictureSheet.margin,
            y + 240, size: 10, .faint)
        func x(_ count: Int64) -> Int {
            guard bar.capacity > 0 else { return Self.left }
            return Self.left
                + Int(min(Int64(Self.plot), count * 100 * Int64(Self.plot) / (bar.capacity * end)))
        }
        sheet.svg.rect(Self.left, y, x(bar.capacity) - Self.left, 200, Fill(.paper), Stroke(.rule))
        var sum = Int64(0)
        for part in bar.parts where part.count > 0 {
            let from = x(sum)
            sum += part.count
            guard bar.capacity > 0, x(sum) > from else { continue }
            sheet.svg.rect(
                from, y, x(sum) - from, 200, part.fill, Stroke(part.fill.hue, width: 6))
        }
        lines(y, end, on: &sheet)
        for mark in bar.marks where bar.capacity > 0 && mark.count * 100 <= end * bar.capacity {
            let place = x(mark.count)
            sheet.svg.line(place, y + 200, place, y + 240, Stroke(.ink))
            sheet.svg.writeIfFree(
                mark.text, place, y + 330, size: 10, .ink, .middle,
                in: (Self.left - 120, Self.noteX))
        }
        if bar.capacity > 0, sum * 100 > end * bar.capacity {
            let tip = Self.left + Self.plot
            sheet.svg.path(
                [(tip - 100, y - 20), (tip, y + 100), (tip - 100, y + 220)],
                Stroke(.vermilion, width: 25))
        }
        let share = UsageBar(sum, of: bar.capacity).percent
        let numbers =
            "\(sum.grouped) of \(bar.capacity.grouped)\(share.map { " (\($0.grouped)%)" } ?? "")"
        sheet.svg.write(
            PictureText.fitting(numbers, width: Self.noteRoom, size: 11), Self.noteX, y + 90,
            size: 11, isBold: true)
        sheet.svg.write(
            PictureText.fitting(bar.verdict, width: Self.noteRoom, size: 11), Self.noteX, y + 230,
            size: 11, bar.fits ? .faint : .vermilion)
        sheet.y += 420
    }
}
