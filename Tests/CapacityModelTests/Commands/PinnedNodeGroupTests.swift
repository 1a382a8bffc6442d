import Boundary
import Testing

@testable import Program

/// `azs=` of a node group, from the words to the output.
struct PinnedNodeGroupTests {
    static let groups =
        "--node-group name=web,type=m5.large,pods=400 --node-group name=db,type=m5.large,pods=200,azs="

    @Test(arguments: [
        ("subnets --cidr 10.0.0.0/16 --azs eu-west-1a,b,c", "b", "eu-west-1b"),
        ("subnets --cidr 10.0.0.0/16 --azs eu-west-1a,b,c", "eu-west-1b", "eu-west-1b"),
        ("subnets --cidr 10.0.0.0/16 --azs use1-az1,use1-az2,use1-az4", "use1-az2", "use1-az2"),
        ("check --private=10.0.0.0/22@x --private=10.0.4.0/22@y --private=10.0.8.0/22@z", "y", "y"),
    ])
    func `only the zones of a group have its nodes`(command: String, azs: String, zone: String) {
        let outcome = Program.run("\(command) \(Self.groups)\(azs) --density 1 --format csv -q")
        #expect(outcome.status == .done, "\(outcome.messages)")
        let rows = outcome.lines.filter { $0.contains(",private,") }
        // Three times 9 nodes of 30 addresses and 24; 12 nodes more in the zone of the group.
        #expect(rows.count == 3)
        for row in rows {
            #expect(row.contains(row.contains(",\(zone),") ? ",654," : ",294,"), "\(row)")
        }
        let json = Program.run("\(command) \(Self.groups)\(azs) --density 1 --format json")
        #expect(json.text.filter { !$0.isWhitespace }.contains("\"azs\":[\"\(zone)\"]"))
    }

    @Test(arguments: [
        ("d", "there is no zone 'd' among a, b, c", "azs="),
        ("", "there is no zone '' among a, b, c", "azs="),
        ("a+a", "zone a is given twice", "give it once"),
        ("a,azs=b", "azs is given twice", "azs=a+b"),
    ])
    func `zones that are not there are refused`(azs: String, message: String, hint: String) {
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 \(Self.groups)\(azs)")
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
        #expect(outcome.messages.contains(hint), "\(outcome.messages)")
    }

    @Test func `a zone of another spelling is refused with the right one`() {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --azs eu-west-1a,b,c \(Self.groups)eu-west1a")
        #expect(outcome.messages.contains("azs=eu-west-1a"), "\(outcome.messages)")
    }

    @Test func `the arithmetic names the zones`() {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 \(Self.groups)a+b --density 1 --tolerate-az-loss 1 --explain"
        )
        #expect(outcome.text.contains("200 / (2 − 1), rounded up = 200"), "\(outcome.text)")
        #expect(outcome.text.contains("pods of db per zone (a, b)"))
        #expect(outcome.text.contains("12 × 30 + 12 × 30 + 16 + 8 = 744"))
        #expect(outcome.text.contains("in zones a, b only"))
    }

    @Test func `zones that may be lost are told`() {
        let line = "subnets --cidr 10.0.0.0/16 \(Self.groups)c --density 1"
        #expect(!Program.run(line).messages.contains("node-group-lost"))
        let outcome = Program.run("\(line) --tolerate-az-loss 1")
        #expect(
            outcome.messages.contains(
                "node group db runs in zone c only: with 1 zone lost, its 200 pods may be lost too"),
            "\(outcome.messages)")
    }

    // 12 old nodes of 30 addresses and 10 + 2 new ones, of a group of its own, in zone c alone.
    @Test func `a migration replaces the nodes where they are`() {
        let outcome = Program.run(
            "migrate --to custom-networking --cidr 10.0.0.0/16 --private=10.0.0.0/22 "
                + "--private=10.0.4.0/22 --private=10.0.8.0/22 --node-group "
                + "type=m5.large,pods=200,azs=c --density 1 --format csv")
        #expect(outcome.status.rawValue <= 1, "\(outcome.messages)")
        // 200 pods: 10 nodes; 300 and 24, in the other zones 24.
        let before = outcome.lines.filter { $0.hasPrefix("before,") }
        #expect(before.map { $0.contains(",324,") } == [false, false, true], "\(outcome.text)")
        #expect(before.map { $0.contains(",24,") } == [true, true, false])
        let pods = outcome.lines.filter { $0.hasPrefix("after,") && $0.contains(",pod,") }
        #expect(pods.count == 1 && pods[0].contains(",c,"), "\(outcome.text)")
    }
}
