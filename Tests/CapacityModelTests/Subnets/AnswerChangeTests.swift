@testable import CapacityModel
import Testing

/// What becomes worse between two answers to one question.
struct AnswerChangeTests {
    /// The answer for three private /20 and these public subnets of the zones a, b and c.
    private func answer(public blocks: [String]) throws -> PlanAnswer {
        PlanAnswer(
            Checker(
                node: try Sample.node(), demand: try Sample.demand(),
                subnets: try Sample.subnets(.public, blocks)
                    + Sample.subnets(.private, ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]),
                vpc: try Sample.blocks(["10.0.0.0/16"])
            ).check())
    }

    /// A /27 has 27 usable addresses, and each zone's public subnet needs 43.
    @Test(arguments: [
        (["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"], []),
        (["10.0.48.0/24", "10.0.49.0/27", "10.0.50.0/24"], ["b"]),
        (["10.0.48.0/27", "10.0.49.0/27", "10.0.50.0/24"], ["a", "b"]),
        (["10.0.48.0/27", "10.0.49.0/27", "10.0.50.0/27"], ["a", "b", "c"]),
    ])
    func `each zone whose public subnet holds less is told once`(
        blocks: [String], worse: [String]
    ) throws {
        let change = AnswerChange(
            from: try answer(public: ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]),
            to: try answer(public: blocks), isRequired: false)
        let parts = change.parts.filter { $0.tier == .public }
        #expect(parts.map { $0.zone } == worse)
        #expect(parts.allSatisfy { $0.isWorse && $0.before == 300 && $0.after == 0 })
        #expect(change.isWorse == !worse.isEmpty)
    }
}
