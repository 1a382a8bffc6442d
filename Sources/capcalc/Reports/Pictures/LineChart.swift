import CapacityModel

/// Axes, and what is drawn between them.
struct LineChart {
    /// An axis: its ends, what a step of it is called, and what it counts.
    struct Axis {
        let start: Int64, end: Int64
        let step: Int64
        /// What stands at a place of the axis.
        let text: (Int64) -> String

        init(
            from start: Int64 = 0, to end: Int64, ticks: Int64 = 6,
            steps: [Int64] = [1, 2, 5], text: @escaping (Int64) -> String = { $0.grouped }
        ) {
            self.start = start
            self.end = max(end, start + 1)
            self.text = text
            var (scale, step) = (Int64(1), Int64(1))
            let length = self.end - start
            search: while true {
                for candidate in steps where length / (candidate * scale) < ticks {
                    step = candidate * scale
                    break search
                }
                scale *= 10
            }
            self.step = step
        }

        /// The places with a text: the start, and whole steps.
        var ticks: [Int64] {
            var ticks = start % step == 0 ? [] : [start]
            var next = (start + step - 1) / step * step
            // Not a stride, whose length is an Int: that has 32 bits in a browser.
            while next <= end {
                ticks.append(next)
                next += step
            }
            return ticks
        }
    }

    let x: Axis, y: Axis
    /// What the axes count.
    let xName: String, yName: String
    var height = 3_000
    /// The top of the plot, known once it is begun.
    private(set) var top = 0

    static let left = PictureSheet.margin + 800
    static let right = PictureSheet.right - 200

    init(x: Axis, y: Axis, xName: String, yName: String, height: Int = 3_000) {
        (self.x, self.y, self.xName, self.yName, self.height) = (x, y, xName, yName, height)
    }

    func placeX(_ value: Int64) -> Int {
        let offset = min(max(value - x.start, 0), x.end - x.start)
        return Self.left + Int(offset * Int64(Self.right - Self.left) / (x.end - x.start))
    }

    func placeY(_ value: Int64) -> Int {
        let offset = min(max(value - y.start, 0), y.end - y.start)
        return top + height - Int(offset * Int64(height) / (y.end - y.start))
    }

    /// Draws the axes, and leaves so many lines of text above them.
    mutating func begin(on sheet: inout PictureSheet, linesAbove: Int = 0) {
        sheet.y += 200
        sheet.svg.write(yName, PictureSheet.margin, sheet.y, size: 11, .faint)
        sheet.y += 80 + linesAbove * 170
        top = sheet.y
        for value in y.ticks {
            let place = placeY(value)
            sheet.svg.line(Self.left, place, Self.right, place, Stroke(.rule, width: 6))
            sheet.svg.write(y.text(value), Self.left - 80, place + 40, size: 11, .faint, .end)
        }
        sheet.svg.line(Self.left, top + height, Self.right, top + height, Stroke(.ink))
        for value in x.ticks {
            let place = placeX(value)
            sheet.svg.line(place, top + height, place, top + height + 50, Stroke(.ink))
            sheet.svg.writeIfFree(
                x.text(value), place, top + height + 180, .faint, .middle,
                in: (0, PictureSheet.width), isOverArea: false)
        }
        sheet.svg.write(
            xName, (Self.left + Self.right) / 2, top + height + 370, size: 11, .faint, .middle)
        sheet.y = top + height + 380
    }

    /// Draws a line through points; a stepped one goes level until the next point.
    func draw(
        _ points: [(x: Int64, y: Int64)], _ stroke: Stroke, isStepped: Bool = false,
        on sheet: inout PictureSheet
    ) {
        var places: [(x: Int, y: Int)] = []
        for point in points {
            let place = (x: placeX(point.x), y: placeY(point.y))
            if isStepped, let last = places.last, last.y != place.y {
                places.append((place.x, last.y))
            }
            places.append(place)
        }
        sheet.svg.path(places, stroke)
    }

    /// Draws an upright line with a text above the plot, in one of the lines that are left there.
    func flag(
        _ value: Int64, _ text: String, line: Int, of lines: Int, _ hue: Hue,
        on sheet: inout PictureSheet
    ) {
        let place = placeX(value)
        let base = top - 60 - (lines - 1 - line) * 170
        let isRight = place > (Self.left + Self.right) / 2
        sheet.svg.line(place, base - 100, place, top + height, Stroke(hue, width: 8, dashes: "4 3"))
        sheet.svg.write(
            text, isRight ? place - 60 : place + 60, base, size: 11, hue, isRight ? .end : .start,
            isOverArea: true)
    }
}
