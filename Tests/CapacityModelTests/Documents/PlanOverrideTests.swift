import Boundary
import Testing

@testable import Program

/// An option of the command line goes before what a plan says, which may be of node groups, in JSON and in CSV.
struct PlanOverrideTests {
    private static let groups =
        "--cidr 10.0.0.0/16 --node-group name=web,type=m6i.large,share=40%,KEYS "
        + "--node-group name=spot,type=c6i.xlarge,share=60%,azs=a+b,surge=20%,KEYS"

    /// Options, and what the groups said in their place.
    struct Case: Sendable, CustomTestStringConvertible {
        let options: String
        let said: String
        /// The groups as if the options had been given in their place.
        let instead: String
        var testDescription: String { "\(options) in the place of \(said)" }
    }

    private static let cases = [
        Case(options: "--prefix-delegation", said: "volumes=1", instead: "volumes=1"),
        Case(
            options: "--prefix-delegation --pods-per-node 60", said: "pods-per-node=15",
            instead: "volumes=0"),
        Case(
            options: "--prefix-delegation", said: "mode=secondary-ip",
            instead: "mode=prefix-delegation"),
        Case(options: "--max-pods 12", said: "max-pods=20", instead: "max-pods=12"),
        Case(options: "--max-pods 12", said: "volumes=1", instead: "volumes=1,max-pods=12"),
        Case(options: "--warm-ip-target 2", said: "warm-ip-target=9", instead: "warm-ip-target=2"),
        Case(options: "--daemonset-pods 3", said: "daemonset-pods=1", instead: "daemonset-pods=3"),
        Case(options: "--cpu 500m", said: "cpu=250m", instead: "cpu=500m"),
    ]

    @Test(arguments: cases, ["json", "csv"])
    func `an option goes before the plan's`(of: Case, format: String) throws {
        let line = "--pods 1200 "
        func groups(_ keys: String) -> String { Self.replaced(Self.groups, by: keys) }
        let plan = Program.run("subnets \(groups(of.said)) \(line)--format \(format)")
        try #require(plan.status == .done, "\(plan.messages)")
        let files = ["p": plan.output]
        let shown = Program.run("check p --format json \(of.options)", files)
        let typed = Program.run("subnets \(groups(of.instead)) \(line)\(of.options) --format json")
        #expect(Self.footprints(shown.text) == Self.footprints(typed.text), "\(shown.messages)")
        let again = Program.run(
            "subnets --existing p --pods 2400 --format json \(of.options)", files)
        #expect(Self.footprints(again.text) == Self.footprints(typed.text), "\(again.messages)")
    }

    @Test(arguments: ["json", "csv"])
    func `an option goes before a key behind a blank`(format: String) throws {
        let group = "type=m6i.large, mode=secondary-ip, pods=1200, daemonset-pods=1"
        let plan = Program.run(
            ["subnets", "--cidr", "10.0.0.0/16", "--node-group", group, "--format", format])
        try #require(plan.status == .done, "\(plan.messages)")
        let options = "--prefix-delegation --daemonset-pods 3 --pods 900 --format json"
        let shown = Program.run("check p \(options)", ["p": plan.output])
        let typed = Program.run(
            "subnets --cidr 10.0.0.0/16 --node-group type=m6i.large,mode=prefix-delegation "
                + "\(options)")
        #expect(Self.footprints(shown.text) == Self.footprints(typed.text), "\(shown.messages)")
    }

    private static func replaced(_ text: String, by keys: String) -> String {
        text.split(separator: "KEYS", omittingEmptySubsequences: false).joined(separator: keys)
    }

    /// The addresses and pods of nodes of each group.
    private static func footprints(_ json: String) -> [Substring] {
        let lines = json.split(separator: "\n")
        let start = lines.firstIndex { $0.contains("\"node_groups\"") } ?? lines.endIndex
        return Array(lines[start...].prefix(3))
    }
}

/// A plan says whether its instance types were those of a file.
struct PlanTableTests {
    private static let table = Array(
        """
        instance_type,max_enis,ipv4_per_eni,ipv6_per_eni,network_cards,max_enis_total,vcpus,memory_mib,arch,\
        hypervisor,branch_enis,max_ebs_attachments,ebs_dedicated,current_generation,status
        m6i.large,4,10,10,1,4,2,8192,x86_64,nitro,9,27,0,1,current
        x9.large,4,10,10,1,4,2,8192,x86_64,nitro,9,27,0,1,current

        """.utf8)

    @Test(arguments: ["json", "csv"], ["m6i.large", "x9.large"])
    func `a plan of another table is not judged by the built-in one`(
        format: String, type: String
    ) {
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 900 --instance-type \(type) --table t.csv "
                + "--pods-per-node 35 --format \(format)", ["t.csv": Self.table])
        #expect(plan.status == .done, "\(plan.messages)")
        let files = ["p": plan.output, "t.csv": Self.table]
        for line in ["check p", "subnets --cidr 10.0.0.0/16 --existing p --pods 1800"] {
            let without = Program.run(line, files)
            #expect(without.status == .badInput)
            #expect(
                without.messages.contains("made with another table of instance types")
                    && without.messages.contains("--table FILE"), "\(without.messages)")
            let with = Program.run("\(line) --table t.csv", files)
            #expect(with.text.contains("\(type): 35 pods per node"), "\(with.text)\(with.messages)")
            let other = Program.run("\(line) --instance-type m5.large", files)
            #expect(other.text.contains("m5.large: 20 pods per node"), "\(other.messages)")
        }
        // The built-in table needs nothing.
        let own = Program.run("subnets --cidr 10.0.0.0/16 --pods 900 --format \(format)")
        #expect(Program.run("check p", ["p": own.output]).status == .done)
    }
}
