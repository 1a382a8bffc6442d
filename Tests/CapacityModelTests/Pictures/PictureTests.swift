import Boundary
import CapacityModel
import Options
import Testing

@testable import Program

/// Every picture is well-formed, and its texts lie beside each other. Real readers take them in
/// `.ci/pictures`.
struct PictureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let line: String
        var testDescription: String { name }

        init(_ name: String, _ line: String) { (self.name, self.line) = (name, line) }
    }

    static let cluster = "vpcs.json subnets.json enis.json nodes.json pods.json"

    static let plans: [Case] = [
        Case("three zones", "subnets --cidr 172.16.0.0/16 --pods 600"),
        Case("one zone", "subnets --cidr 10.0.0.0/16 --pods 600 --azs 1"),
        Case("six zones", "subnets --cidr 10.0.0.0/16 --pods 5000 --azs 6"),
        Case(
            "forty subnets",
            "subnets --cidr 10.0.0.0/16 --pods 90000 --azs 13 --custom-networking "
                + "--pod-cidr 100.64.0.0/10"),
        Case(
            "zones by their names",
            "subnets --cidr 10.0.0.0/18 --pods 900 --azs ap-northeast-2a,ap-northeast-2b,ap-northeast-2c"
        ),
        Case(
            "pods in blocks of their own",
            "subnets --cidr 10.0.0.0/22 --pods 900 --custom-networking --pod-cidr 100.64.0.0/16"),
        Case("with prefix delegation", "subnets --cidr 10.0.0.0/16 --pods 900 --prefix-delegation"),
        Case("a VPC that is too small", "subnets --cidr 10.0.0.0/26 --pods 90000"),
        Case("what fits", "subnets --cidr 10.0.0.0/16 --fit"),
        Case(
            "excluded space",
            "subnets --cidr 10.0.0.0/16 --pods 600 --exclude 10.0.0.0/20 --exclude 10.0.200.0/28"),
        Case("further zones", "subnets --cidr 10.0.0.0/16 --pods 600 --future-azs 2"),
        Case(
            "a zone that may be lost", "subnets --cidr 10.0.0.0/16 --pods 600 --tolerate-az-loss 1"),
        Case(
            "many densities",
            "subnets --cidr 10.0.0.0/16 --pods 600 --density 1,1.1,1.2,1.25,1.3,2,3,4,5,50"),
        Case(
            "two groups",
            "subnets --cidr 10.0.0.0/16 --node-group type=m6i.large,pods=400 "
                + "--node-group type=c6i.xlarge,pods=200,mode=prefix-delegation"),
        Case(
            "a /28 beside a /16",
            "check --instance-type t3.small --pods 60 --private=10.0.0.0/28@a "
                + "--private=10.1.0.0/16@b"),
        Case(
            "the workshop's VPC",
            "check --cidr 172.16.0.0/16 --instance-type t3.small --pods 600 "
                + "--private=172.16.10.0/23 --private=172.16.12.0/23 --private=172.16.14.0/23 --public=172.16.0.0/24 --public=172.16.2.0/24 --public=172.16.4.0/24"
        ),
        Case(
            "subnets that overlap",
            "check --cidr 10.0.0.0/16 --instance-type t3.small --pods 60 --private=10.0.0.0/22@a "
                + "--private=10.0.1.0/24@b --private=10.0.2.0/24@c"),
        Case(
            "zones without subnets and blocks without a VPC",
            "check --instance-type t3.small --pods 600 --private=10.0.0.0/24@a "
                + "--public=192.168.3.0/27@b --private=172.16.9.0/24@c"),
        Case("a cluster that runs", "check \(cluster)"),
    ]

    static let others: [Case] = [
        Case("blocks", "check \(cluster) --picture blocks"),
        Case(
            "peers",
            "subnets --cidr 10.20.0.0/16 --pods 600 --avoid 10.20.0.0/20 --avoid 172.20.0.0/14 "
                + "--avoid 10.20.3.0/24 --picture overlaps"),
        Case(
            "services on a subnet",
            "check --instance-type t3.small --pods 60 --private=10.0.0.0/24 "
                + "--service-cidr 10.0.0.0/16 --picture overlaps"),
        Case("no peers", "check \(cluster) --picture overlaps"),
        Case("one node", "node m5.large --picture node-addresses"),
        Case(
            "nodes",
            "node m5.large t3.nano c5.24xlarge p5.48xlarge t2.micro m7i.large c7g.large --picture node-addresses"
        ),
        Case(
            "a node with targets",
            "node m5.large --warm-ip-target 5 --pods 4 --picture node-addresses"),
        Case("Windows", "node m5.large --os windows --picture node-addresses"),
        Case("targets", "tune nodes.json pods.json --picture targets"),
        Case("prefixes", "migrate --to prefix-delegation \(cluster) --picture stages"),
        Case(
            "custom networking",
            "migrate --to custom-networking --cidr 10.0.0.0/16 --instance-type m5.large "
                + "--pods 300 --private=10.0.0.0/22 --private=10.0.4.0/22 --private=10.0.8.0/22 --picture stages"
        ),
        Case(
            "changes",
            "subnets --cidr 10.0.0.0/16 --pods 900 --azs 4 --existing plan.csv --picture changes"),
        Case(
            "a plan that moves",
            "subnets --cidr 10.0.0.0/16 --pods 9000 --azs 4 --diff plan.csv --picture changes"),
    ]

    static func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [
            "plan.csv": Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --format csv").output
        ]
        for name in ["vpcs", "subnets", "enis", "nodes", "pods"] {
            files["\(name).json"] = try Fixture.bytes("cluster/\(name).json")
        }
        return files
    }

    private func drawing(_ line: String) throws -> Drawing {
        let outcome = Program.run(line, try Self.files())
        #expect(outcome.status.rawValue <= 1, "\(outcome.messages)")
        let drawing = Drawing(outcome.text)
        #expect(drawing.faults.isEmpty, "\(drawing.faults)")
        #expect(drawing.misplaced.isEmpty, "\(drawing.misplaced.prefix(5))")
        #expect(!drawing.title.isEmpty && !drawing.desc.isEmpty)
        return drawing
    }

    @Test(arguments: plans, ["address-space", "zones", "density"])
    func `plans are drawn, and no text lies on another`(plan: Case, picture: String) throws {
        _ = try drawing("\(plan.line) --picture \(picture)")
    }

    @Test(arguments: others)
    func `so are the other pictures`(picture: Case) throws { _ = try drawing(picture.line) }

    @Test func `every picture is the word of a command, and drawn in a case`() {
        #expect(
            PictureName.allCases.allSatisfy { name in
                ["address-space", "zones", "density"].contains(name.rawValue)
                    || Self.others.contains { $0.line.hasSuffix(name.rawValue) }
            })
        guard case .word(let words) = Option.picture.shape(in: .check) else {
            Issue.record("no words")
            return
        }
        #expect(words == PictureName.allCases.map { $0.rawValue })
    }

    @Test func `a file's name, the format and the name of a picture go together`() {
        let plan = "subnets --cidr 172.16.0.0/16 --pods 600"
        let first = Program.run("\(plan) --format svg")
        #expect(first.text.hasPrefix("<svg ") && first.text.hasSuffix("</svg>\n"))
        #expect(first.output == Program.run("\(plan) -o plan.svg").output)
        #expect(first.output == Program.run("\(plan) --picture address-space").output)
        let zones = Program.run("\(plan) -o plan.svg --picture zones")
        #expect(zones.file == "plan.svg" && zones.text.contains("id=\"zones-title\""))
    }

    static let refused: [(line: String, message: String)] = [
        ("node m5.large --picture zones", "node has no picture 'zones'"),
        (
            "subnets --cidr 10.0.0.0/16 --pods 9 --picture zones --format csv",
            "--picture is for --format svg, not csv"
        ),
        ("subnets --cidr 10.0.0.0/16 --pods 9 --picture changes", "needs an earlier plan"),
        (
            "check --instance-type t3.small --pods 9 --private=10.0.0.0/24 --picture blocks",
            "needs the ENIs"
        ),
        ("subnets --cidr 10.0.0.0/16 --pods 9 --compare --format svg", "--compare has no picture"),
        ("maxpods m5.large --format svg", "--format svg is for node"),
    ]

    @Test(arguments: refused)
    func `what cannot be drawn is refused with what can be`(line: String, message: String) {
        let outcome = Program.run(line)
        #expect(outcome.status == .usage && outcome.output.isEmpty)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
        #expect(outcome.messages.contains("hint:"))
    }

    static let strangeNames = [
        "</script><script>alert(1)</script>", "\" onload=\"alert(1)", "javascript:alert(1)", "]]>",
        "a&amp;b", "\u{FFFE}\u{FFFF}", "日本語のとても長いサブネットの名前、とても長い名前",
        String(repeating: "W", count: 200),
    ]

    @Test(arguments: strangeNames, ["address-space", "zones", "density"])
    func `a strange name is only a name`(name: String, picture: String) throws {
        let cell = "\"" + name.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        let plan =
            "name,tier,availability_zone,cidr\n\(cell),private,a,10.0.0.0/24\n"
            + "b,private,b,10.0.1.0/24\n"
        let outcome = Program.run(
            [
                "check", "p.csv", "--instance-type", "t3.small", "--pods", "60", "--picture",
                picture,
            ], files: ["p.csv": Array(plan.utf8)])
        #expect(outcome.status.rawValue <= 1, "\(outcome.messages)")
        let drawing = Drawing(outcome.text)
        #expect(drawing.faults.isEmpty && drawing.misplaced.isEmpty, "\(drawing.misplaced)")
        for element in ["<script", "onload=\"", "\u{FFFE}", "\u{1}"] {
            #expect(!outcome.text.contains(element))
        }
        if picture == "address-space" {
            #expect(Drawing.unescaped(drawing.desc).contains(VisibleNames.of(name)))
        }
    }
}

/// A name as it is shown.
private enum VisibleNames {
    static func of(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { [0xFFFE, 0xFFFF].contains($0.value) ? "?" : $0 }))
    }
}
