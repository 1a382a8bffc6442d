import Boundary
import Testing

@testable import Program

/// Tables are for a page of 100 columns, whatever is asked. The arithmetic of `--explain` is not: its
/// sources are addresses of pages.
struct PageWidthTests {
    private static let plan = "subnets --cidr 10.0.0.0/16 --pods 600"
    private static let web = "--node-group name=web,type=m6i.large,pods=400"
    private static let batch = "--node-group name=batch,type=c6i.xlarge,pods=200,surge=10%"
    private static let queue =
        "--node-group name=queue,type=m5.4xlarge,type=m6i.4xlarge,pods=90,mode=prefix-delegation"

    static let lines: [String] = [
        GoldenTests.subnets, GoldenTests.check,
        GoldenTests.subnets + " --density 1,1.5,2,2.5,3,4,5,6 --azs ap-northeast-2a,b,c",
        GoldenTests.subnets + " --custom-networking --pod-cidr 100.64.0.0/16 --azs 4",
        GoldenTests.subnets
            + " --prefix-delegation --instance-type m5.24xlarge --azs use1-az1,use1-az2",
        plan + " --control-plane-subnets",
        plan + " --custom-networking --control-plane-subnets",
        plan + " --custom-networking --pod-cidr 100.64.0.0/10",
        plan + " --custom-networking --pod-cidr 100.64.0.0/10 --prefix-delegation "
            + "--spoiled-blocks 30% --instance-type m5.24xlarge",
        plan + " --control-plane-subnets --custom-networking --azs ap-northeast-2a,b,c",
        plan + " --control-plane-subnets --endpoints 20 --future-azs 2 --azs 26 --no-public",
        "subnets --cidr 10.0.0.0/16 \(web) \(batch)",
        "subnets --cidr 10.0.0.0/16 \(web) \(batch) \(queue)",
        "subnets --cidr 10.0.0.0/16 \(web) \(batch) \(queue) --custom-networking --endpoints 20 "
            + "--control-plane-subnets --azs eu-central-1a,b,c --exclude 10.0.7.0/24",
        "subnets --cidr 10.0.0.0/16 --pods 3000 --sizing fill --instance-type m6i.large",
        "subnets --cidr 10.0.0.0/16 --fit",
        "subnets --cidr 10.0.0.0/16 --fit --custom-networking --control-plane-subnets",
        "subnets --smallest --pods 600", "subnets --smallest --pods 100000",
        "subnets --smallest --pods 1000000 --custom-networking --control-plane-subnets",
        "subnets --cidr 10.0.0.0/16 --pods 3000 --instance-type m6i.large --compare",
        "subnets --cidr 10.0.0.0/16 --pods 1000000 --instance-type m6i.large --compare",
        "subnets --cidr 10.0.0.0/16 --compare \(web) \(batch) \(queue)",
        "check --instance-type m5.large --pods 10000000 --private=10.0.0.0/22 --private=10.0.4.0/22",
        "check --instance-type m5.large --pods 10000000 --private=10.0.0.0/22 --custom-networking "
            + "--pod-subnet=10.0.4.0/22",
        "check --cidr 10.0.0.0/16 --private=10.0.0.0/24 --private=10.0.1.0/24 \(web) \(batch) \(queue)",
        "node m5.large --max-pods 3 --prefix-delegation",
        "node m5.large --cpu 250m --memory 4Gi --volumes 2 --daemonset-pods 1 --security-group-pods",
        "maxpods m5.24xlarge --prefix-delegation", "maxpods t2.medium --all-modes",
        "types *.24xlarge", "findings", "findings subnet-too-small",
    ]

    @Test(arguments: lines)
    func `no line of a table is wider than 100 columns`(line: String) {
        let outcome = Program.run(line)
        #expect(!outcome.output.isEmpty, "\(outcome.messages)")
        for row in outcome.lines {
            #expect(row.count <= 100, "\(row)")
        }
    }

    /// Several types, thousands of nodes, names as eksctl gives them.
    static let live: [String] = [
        "check @", "tune @", "check @ --pods 1000000 --prefix-delegation --cidr 172.16.0.0/16",
        "check @ --custom-networking --endpoints 20", "check @ --instance-type m5.large",
        "tune @ --prefix-delegation",
    ]

    /// What the documents of such a cluster give, which stand for `@`.
    static func runLive(
        _ line: String, _ surroundings: Surroundings = Surroundings()
    ) throws -> Outcome {
        let subnets = String(decoding: try Fixture.bytes("cluster/subnets.json"), as: UTF8.self)
            .replacing(
                "\"private-", with: "\"eksctl-production-cluster/SubnetPrivateAPNORTHEAST2")
        let interfaces = String(decoding: try Fixture.bytes("cluster/enis.json"), as: UTF8.self)
        let types = ["m5.2xlarge", "m7i-flex.2xlarge", "m8gd.metal-48xl"].enumerated()
        let nodes = types.map { index, type in
            TuneCommandTests.documents(
                30 + index, type, pods: 15 - index, maxPods: 58,
                zone: "ap-northeast-2\(["a", "b", "c"][index])")
        }
        let documents = ([LiveCheckTests.vpcs, subnets, interfaces] + nodes).joined(separator: "\n")
        let words = line.split(separator: " ").map { $0 == "@" ? "/memory/path" : String($0) }
        return Program.run(words, surroundings, files: ["/memory/path": Array(documents.utf8)])
    }

    @Test(arguments: live)
    func `nor one of what runs today`(line: String) throws {
        let outcome = try Self.runLive(line)
        #expect(!outcome.output.isEmpty, "\(outcome.messages)")
        for row in outcome.lines { #expect(row.count <= 100, "\(row)") }
    }

    @Test func `what is too long for a line goes on in the next, under its beginning`() {
        let lines = Program.run("\(Self.plan) --control-plane-subnets").lines
        #expect(
            lines[0]
                == "YES  3 private /22, 3 public /26 and 3 control-plane /27 hold 600 pods three times over"
        )
        #expect(lines[1] == "     5.1% of the VPC")
        #expect(lines[2].hasPrefix("     3 zones; t3.medium"))
        let markdown = Program.run("\(Self.plan) --control-plane-subnets --format markdown")
        #expect(
            markdown.text.contains(
                "YES · 3 private /22, 3 public /26 and 3 control-plane /27 hold 600 pods three times "
                    + "over · 5.1% of the VPC\n\n3 zones; t3.medium"))
    }

    @Test func `blocks that are left out are counted within the line`() {
        let lines = Program.run(
            "\(Self.plan) --custom-networking --pod-cidr 100.64.0.0/10"
        ).lines.filter { $0.hasPrefix("FREE ") }
        #expect(
            lines == [
                "FREE            127,424: 10.0.128.0/17 100.64.128.0/17 10.0.64.0/18 100.64.64.0/18 "
                    + "and 10 smaller"
            ])
    }
}
