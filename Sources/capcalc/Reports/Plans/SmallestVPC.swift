import CapacityModel
import Writing

/// The blocks of the smallest VPC, where that is asked for.
struct SmallestVPC {
    private let blocks: [CIDRBlock]

    /// More blocks have a line of their own.
    private static let mostInHeadline = 6

    /// The VPC that a plan was given; `nil` where the VPC was known.
    init?(of plan: PlanAnswer, _ question: PlanQuestion) {
        guard case .smallest = question.kind else { return nil }
        blocks = plan.vpc
    }

    /// Which blocks are the VPC.
    var sentence: String { sentence(Enumeration.text(blocks.map { $0.description })) }

    /// The same, where there are many only how many.
    var headline: String {
        blocks.count > Self.mostInHeadline
            ? sentence("\(blocks.count.grouped) CIDR blocks") : sentence
    }

    /// The blocks that the headline does not name; `nil` where it does.
    var line: String? {
        blocks.count > Self.mostInHeadline
            ? blocks.map { $0.description }.joined(separator: " ") : nil
    }

    private func sentence(_ subject: String) -> String {
        "\(subject) \(blocks.count == 1 ? "is" : "are") the smallest VPC"
    }
}
