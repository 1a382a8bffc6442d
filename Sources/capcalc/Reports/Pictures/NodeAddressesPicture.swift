import CapacityModel
package import Options

/// The addresses that a node takes as its pods grow, in every way to give pods their addresses.
struct NodeAddressesPicture {
    let report: NodeReport
    let curves: [[AddressCurve]]

    private static let strokes = [
        Stroke(.blue, width: 26), Stroke(.orange, width: 14, dashes: "8 3"),
        Stroke(.green, width: 14, dashes: "2 2"), Stroke(.purple, width: 14, dashes: "8 2 2 2"),
        Stroke(.vermilion, width: 14, dashes: "4 2"), Stroke(.grey, width: 14),
    ]
    /// As many types as a sheet holds.
    static let most = 6

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .nodeAddresses, title: "Addresses of a node against its pods",
            lines: [
                "The CNI keeps addresses ready beyond those of the pods: a step is an ENI, a prefix "
                    + "or an address."
            ])
        for (node, own) in zip(report.nodes, curves) { draw(node, own, &sheet) }
        if report.nodes.count > curves.count {
            sheet.y += 100
            sheet.note("… and \((report.nodes.count - curves.count).thin) types more")
        }
        return sheet
    }

    private func draw(_ node: NodeCapacity, _ own: [AddressCurve], _ sheet: inout PictureSheet) {
        let type = node.network.type.name
        sheet.heading(type)
        let points = own.flatMap { $0.points }
        guard let asked = own.first, !points.isEmpty else {
            sheet.note("The addresses of the node are not known.")
            sheet.description.append("\(type): the addresses are not known.")
            return
        }
        var chart = LineChart(
            x: LineChart.Axis(to: points.reduce(1) { max($0, Int64($1.pods)) }, ticks: 12),
            y: LineChart.Axis(to: points.reduce(1) { max($0, $1.addresses) } * 21 / 20),
            xName: "pods with an address", yName: "addresses of its subnets", height: 2_600)
        chart.begin(on: &sheet, linesAbove: node.pods == nil ? 0 : 1)
        for (place, curve) in own.enumerated().reversed() {
            chart.draw(
                curve.points.map { (x: Int64($0.pods), y: $0.addresses) },
                Self.strokes[place % Self.strokes.count], isStepped: true, on: &sheet)
        }
        if let pods = node.pods, let addresses = node.footprint?.addresses {
            chart.flag(
                Int64(pods),
                "\(pods.thin) pods: \(addresses.counted("address", "addresses"))",
                line: 0, of: 1, .ink, on: &sheet)
            if Int64(pods) <= chart.x.end, addresses <= chart.y.end {
                sheet.svg.mark(
                    chart.placeX(Int64(pods)), chart.placeY(addresses), radius: 45, .ink)
            }
            sheet.description.append(
                "\(type) with \(pods.counted("pod")) takes "
                    + "\(addresses.counted("address", "addresses")) in the mode "
                    + "\(asked.mode.rawValue).")
        }
        for (place, curve) in own.enumerated() {
            let name = name(of: curve)
            sheet.explain(
                Self.strokes[place % Self.strokes.count], name + (place == 0 ? " (asked)" : ""))
            guard let first = curve.points.first, let last = curve.points.last else { continue }
            sheet.description.append(
                "\(type), \(name): \(first.addresses.counted("address", "addresses")) without "
                    + "pods, \(last.addresses.grouped) with \(last.pods.counted("pod")).")
        }
    }

    private func name(of curve: AddressCurve) -> String {
        let mode = curve.mode.rawValue
        let (targets, usual) = (curve.targets, WarmPoolTargets())
        if targets.countsAddresses {
            var name = mode
            if targets.addresses > 0 { name += ", WARM_IP_TARGET \(targets.addresses)" }
            if targets.minimumAddresses > 0 {
                name += ", MINIMUM_IP_TARGET \(targets.minimumAddresses)"
            }
            return name
        }
        if targets.enis != usual.enis { return "\(mode), WARM_ENI_TARGET \(targets.enis)" }
        if targets.prefixes != usual.prefixes {
            return "\(mode), WARM_PREFIX_TARGET \(targets.prefixes)"
        }
        return mode
    }
}

extension NodeReport {
    /// The picture of the nodes.
    package func picture(_ name: PictureName) -> [UInt8] {
        var sheet = sheet
        return sheet.bytes()
    }

    /// The sheet of the picture, which is drawn from curves that only it has.
    var sheet: PictureSheet {
        let shown = nodes.prefix(NodeAddressesPicture.most)
        return NodeAddressesPicture(report: self, curves: shown.map { $0.addressCurves }).sheet()
    }
}
