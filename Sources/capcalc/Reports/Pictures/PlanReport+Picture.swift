package import CapacityModel
package import Options
import Writing

extension PlanReport {
    /// A picture of the plan; where there is none, of why.
    package func picture(_ name: PictureName, _ findings: [Finding]) -> [UInt8] {
        guard let plan = answer, !plan.subnets.isEmpty else {
            return PictureSheet.without(name, findings)
        }
        var sheet = sheet(name, plan)
        return sheet.bytes()
    }

    /// The sheet of a picture that the plan has.
    private func sheet(_ name: PictureName, _ plan: PlanAnswer) -> PictureSheet {
        switch name {
        case .zones: ZonesPicture(report: self, plan: plan).sheet()
        case .density: DensityPicture(report: self, plan: plan).sheet()
        case .blocks: BlocksPicture(report: self, plan: plan).sheet()
        case .changes: ChangesPicture(report: self, plan: plan).sheet()
        case .overlaps: OverlapsPicture(report: self, plan: plan).sheet()
        case .addressSpace, .nodeAddresses, .targets, .stages:
            AddressSpacePicture(report: self, plan: plan).sheet()
        }
    }

    /// The sheets of all pictures that the plan has.
    var sheets: [PictureSheet] {
        guard let plan = answer, !plan.subnets.isEmpty else { return [] }
        return PictureName.all(of: isCheck ? .check : .subnets).filter { lack(of: $0) == nil }
            .map { sheet($0, plan) }
    }

    /// What a picture of the plan lacks; `nil` where it can be drawn.
    package func lack(of name: PictureName) -> PictureLack? {
        guard let plan = answer, !plan.subnets.isEmpty else { return nil }
        return switch name {
        case .blocks where !BlocksPicture.isKnown(plan.cluster?.cluster): .networkInterfaces
        case .changes where ChangesPicture.changes(self, plan).isEmpty: .earlierPlan
        default: nil
        }
    }
}

/// What a picture may lack.
package enum PictureLack {
    /// The ENIs of the subnets.
    case networkInterfaces
    /// An earlier plan to compare with.
    case earlierPlan
}

extension PictureSheet {
    /// The sheet where there is nothing to draw: why.
    static func without(_ name: PictureName, _ findings: [Finding]) -> [UInt8] {
        var sheet = PictureSheet(name, title: "There is no plan to draw", lines: [])
        for finding in findings where finding.severity == .error {
            let message = finding.message.spelled(.commandLine)
            sheet.description.append(message)
            for line in Paragraph.lines(message, Page(columns: 120)) { sheet.note(line) }
        }
        return sheet.bytes()
    }
}
