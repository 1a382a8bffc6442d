import Boundary
import Testing

@testable import Program

/// One of a thing is no plural.
struct GrammarTests {
    struct Case: Sendable {
        let line: String
        let says: String
    }

    static let cases: [Case] = [
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 1 --density 1 --pods-per-node 1 --azs 1",
            says: "hold 1 pod  "),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --pods-per-node 1",
            says: "1 pod per node takes 12 addresses"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --pods-per-node 1",
            says: "at 1 of 1 pod per node · fits 3× from 1"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --pods-per-node 1 --custom-networking "
                + "--instance-type t3.medium",
            says: "1 pod per node takes 1 private and 12 pod addresses"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 1 --format markdown",
            says: "# Subnets for 1 pod\n"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 1 --format terraform",
            says: "# Subnets for 1 pod at 1x"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --addresses-per-node 1",
            says: "a node that takes 1 address, including those of its ENIs"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --pods-per-node 1 --daemonset-pods 1",
            says: "room for 1 pod with an address, and DaemonSets take 1: none is left"),
        Case(line: "node m5.large --pods 1", says: "ADDRESSES       1 pod: 2 ENIs"),
        Case(line: "node m5.large --cpu 1500m", says: "1 pod of 1,500m fits"),
        Case(
            line: "subnets --cidr 10.0.0.0/16 --pods 5 --azs 1 --compare",
            says: "1 zone,"),
    ]

    @Test(arguments: cases)
    func `one is counted as one`(example: Case) {
        let outcome = Program.run(example.line)
        let said = outcome.text + outcome.messages
        #expect(said.contains(example.says), "\(said)")
        for wrong in [" 1 pods", " 1 addresses", " 1 zones", " 1 nodes", " 1 prefixes"] {
            #expect(!said.contains(wrong), "\(said)")
        }
    }
}
