import Boundary
import Testing

@testable import Program

/// The tier that has no room for one pod more, under custom networking.
struct BindingTierTests {
    struct Case: Sendable {
        let name: String
        /// Lengths of the private subnets and of those of pods, the same in two zones.
        let lengths: (nodes: Int, pods: Int)
        let pods: Int
        let binding: String
    }

    // m5.large carries 18 pods with 2 ENIs of 10 addresses in the pods' subnets; each zone has 2 nodes of
    // surge. Of 123 addresses 6 nodes have 20: 2 × (6 − 2) × 18; of 27 each has one: 2 × (27 − 2) × 18.
    static let cases: [Case] = [
        Case(name: "pods", lengths: (24, 25), pods: 144, binding: "pod"),
        Case(name: "nodes", lengths: (27, 20), pods: 900, binding: "private"),
    ]

    @Test(arguments: cases)
    func `what binds is the tier that is full`(example: Case) {
        let (nodes, pods) = example.lengths
        let outcome = Program.run(
            "check --private 10.0.0.0/\(nodes)@a --private 10.0.16.0/\(nodes)@b "
                + "--pod-subnet 100.64.0.0/\(pods)@a --pod-subnet 100.64.16.0/\(pods)@b "
                + "--custom-networking --instance-type m5.large --pods 40 --density 1 --format json "
                + "--control-plane-addresses 0 --load-balancer-addresses 0")
        let holds = JSONTree(outcome.text)?["holds"]
        #expect(holds?["pods"].number == Double(example.pods), "\(example.name)")
        #expect(holds?["binding"].text == example.binding, "\(example.name)")
    }
}
