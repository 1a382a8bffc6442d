import CapacityModel

/// Labels below a bar for the parts that are too small to hold theirs, each with a line to its part.
///
/// A line goes from its part aslant to a place of its own, then down to its label, which stands at the
/// right of it. The lines keep the order of the parts, and a label lies lower than those whose lines go
/// down behind it, so that no line crosses another or a label.
struct LeaderLabels {
    private struct Label {
        let x: Int
        let text: String
        let hue: Hue
        var place = 0
        var row = 0

        var width: Int { 60 + PictureText.width(text, size: 11) }
    }

    private var labels: [Label] = []
    /// Labels beyond those that are drawn.
    private var left = 0
    private static let most = 60
    private static let gap = 60
    private static let rowHeight = 160
    private static let widest = 4_200

    /// Adds the label of a part whose middle is at `x`; parts come from the left.
    mutating func add(_ text: String, x: Int, _ hue: Hue) {
        labels.append(
            Label(
                x: x, text: PictureText.fitting(text, width: Self.widest, size: 11), hue: hue))
    }

    /// How high the labels are.
    var height: Int {
        guard !labels.isEmpty else { return 0 }
        var arranged = self
        arranged.arrange()
        return arranged.ownHeight
    }

    private var ownHeight: Int {
        200 + labels.reduce(0) { max($0, $1.row + 1) } * Self.rowHeight
    }

    /// Draws the labels below a bar that ends at the sheet's `y`.
    mutating func draw(on sheet: inout PictureSheet) {
        guard !labels.isEmpty else { return }
        arrange()
        let fan = sheet.y + 140
        for label in labels {
            let end = fan + (label.row + 1) * Self.rowHeight
            sheet.svg.path(
                [
                    (label.x, sheet.y), (label.place, fan), (label.place, end - 40),
                    (label.place + 40, end - 40),
                ],
                Stroke(label.hue, width: 6))
            sheet.svg.write(label.text, label.place + 60, end, size: 11, isOverArea: true)
        }
        sheet.y += ownHeight
        if left > 0 { sheet.note("… and \(left.grouped) more") }
    }

    private mutating func arrange() {
        left = max(0, labels.count - Self.most)
        labels.removeLast(left)
        labels.sort { $0.x < $1.x }
        var before = PictureSheet.right
        for index in labels.indices.reversed() {
            labels[index].place = min(
                labels[index].x, PictureSheet.right - labels[index].width, before - Self.gap)
            before = labels[index].place
        }
        var least = PictureSheet.margin
        for index in labels.indices {
            labels[index].place = max(labels[index].place, least)
            least = labels[index].place + Self.gap
        }
        for index in labels.indices.reversed() {
            let end = labels[index].place + labels[index].width + 40
            for other in labels[(index + 1)...] where other.place < end {
                labels[index].row = max(labels[index].row, other.row + 1)
            }
        }
    }
}
