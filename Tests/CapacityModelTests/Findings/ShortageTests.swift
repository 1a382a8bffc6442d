import Boundary
import Testing

@testable import Program

/// Nodes of several types are compared: the answer is no where none of them runs what is asked.
struct ShortageTests {
    struct Case: Sendable {
        let options: String
        let isNo: Bool
    }

    static let cases = [
        // m6g.medium has 8 addresses, x2iedn.4xlarge a kubelet for 108.
        Case(options: "m6g.medium x2iedn.4xlarge --pods 500", isNo: true),
        Case(options: "m6g.medium x2iedn.4xlarge --pods 50", isNo: false),
        // t2.large has no branch ENI, a1.metal 54.
        Case(options: "t2.large a1.metal --security-group-pods --pods 100", isNo: true),
        Case(options: "t2.large a1.metal --security-group-pods --pods 50", isNo: false),
        // The trunk takes m6g.medium's only ENI for pods, m5.large has 9 branch ENIs.
        Case(
            options: "m6g.medium m5.large --custom-networking --security-group-pods --pods 15",
            isNo: true),
        Case(
            options: "m6g.medium m5.large --custom-networking --security-group-pods --pods 9",
            isNo: false),
    ]

    @Test(arguments: cases) func `each may fail for a reason of its own`(of: Case) {
        let outcome = Program.run("node \(of.options)", [:])
        #expect(outcome.status == (of.isNo ? .answerIsNo : .done), "\(outcome.messages)")
    }
}
