import Boundary
import Testing

@testable import Program

/// What is wrong with node groups is said of the group that is wrong, with the key to type.
struct NodeGroupMistakeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// What stands behind `subnets --cidr 10.0.0.0/16`.
        let line: String
        let says: String
        let hint: String
        var testDescription: String { line }
    }

    private static let cases = [
        Case(
            line: "--pods 100 --node-group name=web,type=m6i.large,pods=40%",
            says: "'40%' is a share of the pods", hint: "share=40%"),
        Case(
            line:
                "--node-group name=web,type=m6i.large,pods=480 --node-group name=spot,type=c6i.xlarge",
            says: "name=spot,type=c6i.xlarge: its pods are missing",
            hint: "pods=200, or --pods for all groups"),
        Case(
            line: "--pods 100 --node-group name=web,type=m6i.large --node-group "
                + "name=spot,type=c6i.xlarge",
            says:
                "name=spot,type=c6i.xlarge: its pods are missing: only one group can have the rest",
            hint: "pods=200, or share=40% for every group"),
        Case(
            line: "--pods 1200 --node-group type=m6i.large,pods=480 --node-group "
                + "type=c6i.xlarge,pods=100",
            says: "the pods of all groups are 580, not --pods 1,200", hint: "leave out --pods"),
        Case(
            line: "--pods 400 --node-group type=m6i.large,pods=480 --node-group type=c6i.xlarge",
            says: "no pods are left for it: the other groups have 480 of --pods 400",
            hint: "pods=200, without --pods"),
        Case(
            line: "--node-group type=m6i.large,share=40% --node-group type=c6i.xlarge,share=60%",
            says: "a share needs the pods of all groups", hint: "--pods 1000"),
        Case(
            line: "--pods 100 --node-group type=m6i.large,share=40% --node-group "
                + "name=b,type=c6i.xlarge",
            says: "name=b,type=c6i.xlarge: its share is missing", hint: "share=40%"),
        Case(
            line: "--pods 100 --node-group type=m6i.large,share=40% --node-group "
                + "name=b,type=c6i.xlarge,share=50.05%",
            says: "the shares of all groups add up to 90.05%, not to 100%", hint: "share=60%"),
        Case(
            line: "--pods 100 --node-group type=m6i.large,share=40% --node-group "
                + "type=c6i.xlarge,pods=60",
            says: "pods= and share= cannot be combined", hint: "every group with share="),
        Case(
            line: "--node-group type=m6i.large,pods=480,azs=a,b",
            says: "'b' is no key", hint: "azs=a+b"),
        Case(
            line: "--node-group type=m6i.large,m5.large,pods=480",
            says: "'m5.large' is no key", hint: "type=m6i.large,type=m5.large"),
        Case(
            line: "--node-group type=m6i.*,pods=480",
            says: "'m6i.*' is a pattern, not an instance type",
            hint: "type=m6i.large,type=m6i.xlarge"),
        Case(
            line: "--node-group type=m6i.large,pods=9000000 --node-group "
                + "type=c6i.xlarge,pods=9000000",
            says: "the pods of all groups are 18,000,000, more than 10,000,000", hint: "fewer pods"),
    ]

    @Test(arguments: cases) func `a mistake is told with its cure`(of: Case) {
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 \(of.line)")
        #expect(outcome.status == .usage || outcome.status == .badInput)
        let said = outcome.messages.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(said.contains(of.says) && said.contains(of.hint), "\(outcome.messages)")
    }
}
