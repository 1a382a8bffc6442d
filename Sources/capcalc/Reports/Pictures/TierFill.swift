import CapacityModel
import Writing

extension Tier {
    /// How subnets of the tier are filled in pictures.
    var fill: Fill {
        switch self {
        case .private: Fill(.blue)
        case .pod: Fill(.green, .diagonal)
        case .public: Fill(.orange, .dots)
        case .controlPlane: Fill(.purple, .level)
        }
    }
}

extension PlanAnswer {
    /// What the plan says, for the lines below the title of a picture.
    func conclusion(_ report: PlanReport) -> [String] {
        guard report.arePicturesAlone else { return [] }
        let paragraphs = PlanHeadline(report: report, plan: self).paragraphs
        return paragraphs.enumerated().map { place, parts in
            guard place == 0, let answer = parts.first else { return parts.joined(by: " ") }
            return "\(answer): " + Array(parts.dropFirst()).joined(by: "; ")
        }
    }
}

extension SubnetShortage {
    /// What is short, beside a bar.
    var label: String {
        switch self {
        case .addresses: "does not fit"
        case .singleAddresses: "too few single addresses"
        case .wholeBlocks(let needed, let whole):
            "\(needed.grouped) prefixes, \(whole.grouped) whole /28"
        case .wholeNodes: "no room for whole nodes"
        }
    }
}
