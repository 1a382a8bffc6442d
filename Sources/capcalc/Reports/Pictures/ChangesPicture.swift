import CapacityModel
import Options
import Writing

/// What becomes of the subnets of an earlier plan: those before at the left, those after at the right, by
/// their addresses.
struct ChangesPicture {
    let report: PlanReport
    let plan: PlanAnswer

    private static let row = 240
    private static let box = 3_200
    private static let most = 200

    /// The changes that the answer tells of; none without an earlier plan.
    static func changes(_ report: PlanReport, _ plan: PlanAnswer) -> [SubnetChange] {
        plan.changes.isEmpty ? report.change?.subnets ?? [] : plan.changes
    }

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .changes, title: "Subnets before and after", lines: plan.conclusion(report))
        let changes = Self.changes(report, plan)
        let counts = SubnetChange.Kind.allCases.map { kind in
            "\(changes.count { $0.kind == kind }.grouped) \(Self.text(kind))"
        }
        sheet.description.append("Subnets: \(counts.joined(by: ", ")).")
        let before = order(changes.compactMap { Self.before($0) })
        let after = order(changes.compactMap { $0.kind == .gone ? nil : $0.subnet })
        sheet.heading("before")
        sheet.svg.write(
            "after", PictureSheet.right - Self.box, sheet.y - 60, size: 13, isBold: true)
        let top = sheet.y + 60
        func y(_ place: Int) -> Int { top + place * Self.row }
        for change in changes {
            let old = Self.before(change).flatMap { before.firstIndex(of: $0) }
            let new = change.kind == .gone ? nil : after.firstIndex(of: change.subnet)
            let stroke = Self.stroke(change.kind)
            if let old, old < Self.most, let new, new < Self.most {
                sheet.svg.line(
                    PictureSheet.margin + Self.box, y(old) + 100, PictureSheet.right - Self.box,
                    y(new) + 100, stroke)
                sheet.explain(stroke, Self.text(change.kind))
            }
            if let old, old < Self.most, let subnet = Self.before(change) {
                draw(subnet, change.kind, PictureSheet.margin, y(old), &sheet)
            }
            if let new, new < Self.most {
                draw(change.subnet, change.kind, PictureSheet.right - Self.box, y(new), &sheet)
            }
            let previous = change.previous.map { " from \($0.block)" } ?? ""
            sheet.description.append(
                "\(change.subnet.name), \(change.subnet.block): "
                    + "\(Self.text(change.kind))\(previous).")
        }
        sheet.y = y(min(Self.most, max(before.count, after.count)))
        if max(before.count, after.count) > Self.most {
            sheet.note("Only the first \(Self.most) subnets are drawn.")
        }
        for kind in [SubnetChange.Kind.new, .gone]
        where changes.contains(where: { $0.kind == kind }) {
            sheet.explain(Self.fill(kind, .blue), Self.text(kind))
        }
        return sheet
    }

    private func order(_ subnets: [Subnet]) -> [Subnet] {
        subnets.sorted { $0.block < $1.block }
    }

    private static func before(_ change: SubnetChange) -> Subnet? {
        switch change.kind {
        case .kept, .gone: change.subnet
        case .moved: change.previous
        case .new: nil
        }
    }

    private func draw(
        _ subnet: Subnet, _ kind: SubnetChange.Kind, _ x: Int, _ y: Int,
        _ sheet: inout PictureSheet
    ) {
        let hue = subnet.tier.fill.hue
        sheet.svg.rect(x, y, Self.box, 200, Self.fill(kind, hue), Stroke(hue, width: 8))
        let block = subnet.block.description
        let room = Self.box - 260 - PictureText.width(block, size: 11)
        sheet.svg.write(
            PictureText.fitting(subnet.name, width: room, size: 11), x + 80, y + 140, size: 11,
            isOverArea: true)
        sheet.svg.write(
            block, x + Self.box - 80, y + 140, size: 11, .ink, .end, isOverArea: true)
    }

    private static func fill(_ kind: SubnetChange.Kind, _ hue: Hue) -> Fill {
        switch kind {
        case .kept: Fill(hue)
        case .new: Fill(hue, .dots)
        case .moved: Fill(hue, .diagonal)
        case .gone: Fill(hue, .cross)
        }
    }

    private static func stroke(_ kind: SubnetChange.Kind) -> Stroke {
        switch kind {
        case .kept, .new, .gone: Stroke(.faint)
        case .moved: Stroke(.vermilion, width: 16, dashes: "6 3")
        }
    }

    private static func text(_ kind: SubnetChange.Kind) -> String { kind.rawValue }
}
