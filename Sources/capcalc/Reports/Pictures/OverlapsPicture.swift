import CapacityModel
import Options
import Writing

/// The blocks of a plan beside those that must stay reachable, in the order of their addresses: what lies
/// on what.
///
/// Blocks of a /8 and a /28 side by side have no scale in common, so the axis has a step for each address
/// at which some block begins or ends.
struct OverlapsPicture {
    let report: PlanReport
    let plan: PlanAnswer

    private struct Row {
        let name: String
        let block: CIDRBlock
        let fill: Fill
        /// Whether it is of the plan; those that must stay reachable may lie on each other.
        let isOwn: Bool
        /// What the key calls it; its name where it is `nil`.
        var kind: String?
    }

    private static let left = 3_300
    private static let most = 60

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .overlaps, title: "Blocks and what must stay reachable",
            lines: plan.conclusion(report))
        let all = rows
        let rows = Array(all.prefix(Self.most))
        let edges = Array(Set(rows.flatMap { [$0.block.start, $0.block.end] })).sorted()
        func x(_ address: Int64) -> Int {
            let place = edges.firstIndex(of: address) ?? 0
            return Self.left
                + (PictureSheet.right - Self.left) * place / max(1, edges.count - 1)
        }
        sheet.y += 160
        for edge in edges.dropLast() {
            let address = IPv4Address(rawValue: UInt32(truncatingIfNeeded: edge))
            sheet.svg.writeIfFree(
                address.description, x(edge), sheet.y, size: 10, .faint, .start,
                in: (0, PictureSheet.right), isOverArea: false)
        }
        let top = sheet.y + 40
        sheet.y += 80
        for edge in edges {
            sheet.svg.line(
                x(edge), top, x(edge), top + 40 + rows.count * 260, Stroke(.rule, width: 6))
        }
        for row in rows { draw(row, overlaps(of: row, all), x, &sheet) }
        if all.count > rows.count { sheet.note("… and \((all.count - rows.count).grouped) more") }
        for row in all where row.isOwn { describe(row, all, &sheet) }
        sheet.y += 60
        sheet.note("In the order of their addresses, not to scale.")
        return sheet
    }

    private var rows: [Row] {
        var rows = plan.vpc.map { Row(name: "VPC", block: $0, fill: Fill(.blue), isOwn: true) }
        rows += plan.podBlocks.map {
            Row(name: "pods", block: $0, fill: Fill(.green, .diagonal), isOwn: true)
        }
        if rows.isEmpty {
            rows = plan.subnets.map {
                Row(
                    name: $0.name, block: $0.block, fill: $0.tier.fill, isOwn: true,
                    kind: "\($0.tier.rawValue) subnets")
            }
        }
        if let block = plan.serviceCIDR.block {
            rows.append(Row(name: "services", block: block, fill: Fill(.purple), isOwn: true))
        }
        return rows
            + plan.plan.context.avoided.map {
                Row(
                    name: $0.name ?? "must stay reachable", block: $0.block,
                    fill: Fill(.grey, .upright), isOwn: false)
            }
    }

    private func overlaps(of row: Row, _ rows: [Row]) -> [Row] {
        rows.filter {
            row.block.overlaps($0.block) && (row.isOwn || $0.isOwn)
                && !(row.block == $0.block && row.name == $0.name)
        }
    }

    private func draw(
        _ row: Row, _ others: [Row], _ x: (Int64) -> Int, _ sheet: inout PictureSheet
    ) {
        let y = sheet.y
        let block = row.block.description
        let room = Self.left - PictureSheet.margin - 300 - PictureText.width(block, size: 11)
        sheet.svg.write(
            PictureText.fitting(row.name, width: room, size: 12), PictureSheet.margin, y + 140,
            isBold: row.isOwn)
        sheet.svg.write(block, Self.left - 120, y + 140, size: 11, .faint, .end)
        let (start, end) = (x(row.block.start), x(row.block.end))
        sheet.svg.rect(start, y, end - start, 200, row.fill, Stroke(row.fill.hue))
        sheet.explain(row.fill, row.isOwn ? row.kind ?? row.name : "must stay reachable")
        for other in others {
            let (from, to) = (
                x(max(row.block.start, other.block.start)), x(min(row.block.end, other.block.end))
            )
            sheet.svg.rect(
                from, y, to - from, 200, Fill(.vermilion, .cross), Stroke(.vermilion, width: 16))
            sheet.explain(Fill(.vermilion, .cross), "overlap")
        }
        sheet.y += 260
    }

    private func describe(_ row: Row, _ rows: [Row], _ sheet: inout PictureSheet) {
        let others = overlaps(of: row, rows).map { "\($0.name) \($0.block)" }
        sheet.description.append(
            "\(row.name) \(row.block) "
                + (others.isEmpty
                    ? "overlaps nothing." : "overlaps \(others.joined(by: ", ")).")
        )
    }
}
