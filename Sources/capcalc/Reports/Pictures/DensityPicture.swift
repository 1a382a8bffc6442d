import CapacityModel
import Options

/// What the fullest zone needs as pods grow, where its subnets end, and the same with a zone lost.
struct DensityPicture {
    let report: PlanReport
    let plan: PlanAnswer

    private static let strokes = [
        Stroke(.blue, width: 22), Stroke(.vermilion, width: 18, dashes: "7 3"),
    ]

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .density, title: "Need against density", lines: plan.conclusion(report))
        let curves = plan.growthCurves
        for tier in [Tier.private, .pod] {
            let own = curves.filter { $0.tier == tier }
            guard !own.isEmpty else { continue }
            draw(own, &sheet)
            sheet.y += 160
        }
        sheet.explain(mark: .ink, "asked for, and held")
        if !plan.assessment.largest.fits {
            sheet.explain(mark: .vermilion, isFilled: false, "asked for, and not held")
        }
        return sheet
    }

    private func draw(_ curves: [GrowthCurve], _ sheet: inout PictureSheet) {
        let first = curves[0]
        let points = curves.flatMap { $0.points }
        let highest = points.reduce(first.usable) { max($0, $1.needed) }
        let ends = curves.map { hundredths($0.mostPods) }
        let last = Int64(points.last?.density.hundredths ?? 200)
        let start = (ends.min() ?? 100) < 100 ? Int64(0) : 100
        let pods = plan.demand.pods
        var chart = LineChart(
            x: LineChart.Axis(from: start, to: last, ticks: 9, steps: [10, 20, 50]) { place in
                "\(Self.times(place))×  \((pods * place / 100).grouped)"
            },
            y: LineChart.Axis(to: highest * 21 / 20),
            xName: "density × \(pods.grouped) pods of today, and pods of the whole cluster",
            yName: "addresses of the \(first.tier.rawValue) subnets of zone \(first.zone.name)")
        chart.begin(on: &sheet, linesAbove: curves.count)
        let usable = chart.placeY(first.usable)
        sheet.svg.line(LineChart.left, usable, LineChart.right, usable, Stroke(.ink, width: 16))
        for (place, curve) in curves.enumerated() {
            let stroke = Self.strokes[place % 2]
            chart.draw(
                curve.points.map { (x: Int64($0.density.hundredths), y: $0.needed) }, stroke,
                on: &sheet)
            sheet.explain(stroke, "need, \(losses(curve))")
            let end = ends[place]
            let text =
                "\(losses(curve)): at most \(curve.mostPods.grouped) pods (\(Self.times(end))×)"
            if end <= last {
                chart.flag(end, text, line: place, of: curves.count, stroke.hue, on: &sheet)
            } else {
                let base = chart.top - 60 - (curves.count - 1 - place) * 170
                sheet.svg.write(
                    "\(text), right of the picture", LineChart.right, base, size: 11, stroke.hue,
                    .end)
            }
        }
        sheet.explain(Stroke(.ink, width: 16), "usable addresses")
        let room = (left: LineChart.left, right: LineChart.right)
        for point in first.points where point.isAsked {
            let isHeld = plan.assessment.projection.first { $0.density == point.density }?.fits
            let place = (
                x: chart.placeX(Int64(point.density.hundredths)), y: chart.placeY(point.needed)
            )
            sheet.svg.mark(
                place.x, place.y, radius: 45, isHeld == true ? .ink : .vermilion,
                isFilled: isHeld == true)
            let number = point.needed.grouped
            if !sheet.svg.writeIfFree(
                number, place.x + 70, place.y + 130, .ink, .start, in: room)
            {
                sheet.svg.writeIfFree(number, place.x - 70, place.y - 60, .ink, .end, in: room)
            }
        }
        sheet.svg.writeIfFree(
            "\(first.usable.grouped) usable", LineChart.left + 60, usable - 60, .ink, .start,
            in: room)
        describe(curves, &sheet)
    }

    private func losses(_ curve: GrowthCurve) -> String {
        curve.zonesLost == 0 ? "no zone lost" : "\(curve.zonesLost.counted("zone")) lost"
    }

    /// So many pods as a multiple of those of today, in hundredths, cut.
    private func hundredths(_ pods: Int64) -> Int64 {
        min(pods, Int64.max / 100) * 100 / max(1, plan.demand.pods)
    }

    /// Hundredths as a multiple: `2.5`.
    private static func times(_ hundredths: Int64) -> String {
        if hundredths % 100 == 0 { return (hundredths / 100).grouped }
        let rest = hundredths % 100
        let digits = rest % 10 == 0 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)"
        return "\((hundredths / 100).grouped).\(digits)"
    }

    private func describe(_ curves: [GrowthCurve], _ sheet: inout PictureSheet) {
        let first = curves[0]
        sheet.description.append(
            "Zone \(first.zone.name), \(first.tier.rawValue) subnets: "
                + "\(first.usable.grouped) usable addresses.")
        for point in first.points where point.isAsked {
            sheet.description.append(
                "At \(point.density)×, \(point.pods.grouped) pods, it needs "
                    + "\(point.needed.grouped) addresses.")
        }
        for curve in curves {
            sheet.description.append(
                "With \(losses(curve)) the subnets hold at most \(curve.mostPods.grouped) pods.")
        }
    }
}
