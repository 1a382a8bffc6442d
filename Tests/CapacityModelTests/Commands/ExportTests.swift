import Boundary
import Options
import Testing

@testable import Program

/// Plans in the languages of other tools. `.ci/exports` has these tools read them back.
struct ExportTests {
    // t3.medium in both modes: 20 pods take 2 prefixes and one more that is warm, on one ENI beside the
    // node's: 49 addresses of the pods' subnet. At 3× a zone has 30 pods, 2 nodes and 2 of an update: 4
    // single addresses and 12 prefixes, so all 14 of a /24 can be reserved.
    static let plan =
        "subnets --cidr 10.0.0.0/24 --pods 20 --azs ap-northeast-2a,b --custom-networking "
        + "--prefix-delegation --pod-cidr 100.64.0.0/20 --cluster-name workshop --quiet"

    static let files: [(format: String, file: String)] = [
        ("terraform", "export.tf"), ("tfvars", "export.tfvars"),
        ("cloudformation", "export.template.json"), ("eksctl", "export.eksctl.yaml"),
        ("eniconfig", "export.eniconfig.yaml"), ("markdown", "export.md"),
    ]

    @Test(arguments: files)
    func `every export is the same bytes every time`(format: String, file: String) throws {
        let outcome = Program.run("\(Self.plan) --format \(format)")
        let golden = String(decoding: try Fixture.bytes("golden/\(file)"), as: UTF8.self)
        #expect(outcome.text == golden)
        #expect(outcome.status == .done)
        #expect(outcome.messages == "")
    }

    static let named: [(file: String, format: String)] = [
        ("plan.tf", "terraform"), ("plan.tfvars", "tfvars"), ("a.b/plan.md", "markdown"),
    ]

    @Test(arguments: named)
    func `the name of a file stands for a format`(file: String, format: String) {
        let outcome = Program.run("\(Self.plan) -o \(file)")
        #expect(outcome.output == Program.run("\(Self.plan) --format \(format)").output)
        #expect(outcome.file == file)
    }

    struct Refusal: Sendable {
        let line: String
        let says: String
        let hint: String
    }

    static let base = "subnets --cidr 10.0.0.0/16 --pods 60"
    static let check = "check --instance-type t3.medium --pods 9"
    static let refusals: [Refusal] = [
        Refusal(
            line: "maxpods t3.medium --format terraform",
            says: "is for subnets, check and migrate only",
            hint: "maxpods writes table, csv, json, value, github, sarif and junit"),
        Refusal(
            line: "\(base) -o plan.yaml",
            says: "the file name 'plan.yaml' does not tell the format",
            hint: "--format eksctl -o plan.yaml"),
        Refusal(
            line: "types t3.* -o types.md", says: "--format markdown is for subnets and check only",
            hint: "types writes table, csv and json"),
        Refusal(
            line: "\(base) --format tfvars", says: "'a' is not an AWS zone",
            hint: "--azs ap-northeast-2a,b,c"),
        Refusal(
            line: "\(base) --format eniconfig", says: "'a' is not an AWS zone",
            hint: "--azs ap-northeast-2a,b,c"),
        Refusal(
            line: "\(base) --azs x1,y1 --format terraform", says: "'x1' is not an AWS zone",
            hint: "--azs ap-northeast-2a,b,c"),
        Refusal(
            line: "\(check) --private=10.0.0.0/24 --cluster-name x --format eksctl",
            says: "'a' is not an AWS zone", hint: "such as 10.0.0.0/24@ap-northeast-2a"),
        Refusal(
            line: "\(base) --azs eu-west-1a,b --format eksctl",
            says: "needs the name of the cluster", hint: "--cluster-name production"),
        Refusal(
            line: "\(base) --azs eu-west-1a,b --format eksctl --cluster-name a_b",
            says: "starting with a letter, not 'a_b'", hint: "--cluster-name production-1"),
        Refusal(
            line: "\(base) --azs use1-az1,use1-az2 --format eksctl --cluster-name a",
            says: "not the ID 'use1-az1'", hint: "--azs ap-northeast-2a,b,c"),
        Refusal(
            line: "\(base) --azs eu-west-1a,eu-west-2a --format eksctl --cluster-name a",
            says: "one Region, not in eu-west-1 and eu-west-2", hint: "--azs eu-west-1a,b"),
        Refusal(
            line: "\(base) --azs eu-west-1a,b --format eniconfig", says: "needs pod subnets",
            hint: "--custom-networking"),
        Refusal(
            line:
                "\(check) --private=10.0.0.0/24@eu-west-1a --custom-networking --format eniconfig",
            says: "needs pod subnets", hint: "--pod-subnet BLOCK@ZONE"),
        Refusal(
            line: "\(check) --private=10.0.0.0/24@eu-west-1a --format tfvars",
            says: "needs the VPC's CIDR block", hint: "--cidr 172.16.0.0/16"),
        Refusal(
            line:
                "\(check) --cidr 10.0.0.0/16 --private=10.0.0.0/24@eu-west-1a --private=10.0.1.0/24@eu-west-1a --private=10.0.2.0/24@eu-west-1a --private=10.0.3.0/24@eu-west-1b --format tfvars",
            says: "the zones have 3, 1 private subnets", hint: "use --format terraform"),
        Refusal(
            line: "\(base) --cluster-name -x",
            says: "1 to 100 letters, digits, hyphens and underscores",
            hint: "--cluster-name production-1"),
    ]

    @Test(arguments: refusals)
    func `what a format cannot say is refused`(example: Refusal) {
        let outcome = Program.run(example.line)
        #expect(outcome.status == .usage)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(example.says), "\(outcome.messages)")
        #expect(outcome.messages.contains(example.hint), "\(outcome.messages)")
    }

    @Test(arguments: ExportFormat.allCases)
    func `without a plan nothing is written`(format: ExportFormat) {
        for line in [
            Self.plan + " --pods-per-node 900",
            Self.plan.replacing("10.0.0.0/24", with: "10.0.0.0/28"),
        ] {
            let outcome = Program.run("\(line) --format \(format.rawValue)")
            #expect(outcome.status == .answerIsNo)
            // A report for people says what each density needs, where that is known.
            guard format != .markdown || outcome.output.isEmpty else { continue }
            #expect(outcome.output.isEmpty)
            #expect(outcome.messages.hasPrefix("error: "))
        }
    }

    @Test func `letters are zones of the Region that is deployed to`() {
        let terraform = Program.run("\(Self.base) --format terraform").text
        #expect(terraform.contains("\ndata \"aws_region\" \"current\" {}\n"))
        #expect(terraform.contains("= \"${data.aws_region.current.name}c\"\n"))
        let template = Program.run("\(Self.base) --format cloudformation").text
        #expect(template.contains(#""AvailabilityZone":{"Fn::Sub":"${AWS::Region}c"}"#))
        let named = Program.run("\(Self.base) --azs use1-az1,eu-west-1a --format terraform").text
        #expect(named.contains("availability_zone_id = \"use1-az1\"\n"))
        #expect(!named.contains("aws_region"))
    }

    @Test func `nasty names are told apart and said as they are`() {
        let words =
            Self.check.split(separator: " ").map { String($0) } + [
                "--private", "a\"${x}|b=10.0.0.0/24@eu-west-1a", "--private",
                "a'%{x}/b=10.0.1.0/24@eu-west-1b", "--private", "서브넷=10.0.2.0/24@eu-west-1c",
            ]
        let terraform = Program.run(words + ["--format", "terraform"]).text
        for line in [
            #"resource "aws_subnet" "a_x_b" {"#, #"resource "aws_subnet" "a_x_b_2" {"#,
            #"resource "aws_subnet" "subnet" {"#, #"= "a\"$${x}|b""#, #"= "a'%%{x}/b""#,
            "= \"서브넷\"",
        ] {
            #expect(terraform.contains(line), "\(line)")
        }
        let template = Program.run(words + ["--format", "cloudformation"]).text
        for line in [#""SubnetAXB":"#, #""SubnetAXBN2":"#, #""Subnet":"#, #""Value":"a\"${x}|b""#] {
            #expect(template.contains(line), "\(line)")
        }
        let report = Program.run(words + ["--format", "markdown"]).text
        #expect(report.contains(#"| a"\$\{x\}\|b | private |"#))
    }

    @Test func `several subnets of pods in a zone are chosen by a label of the node`() {
        let text = Program.run(
            "\(Self.check) --custom-networking --private=10.0.0.0/24@eu-west-1a "
                + "--pod-subnet=10.0.1.0/24@eu-west-1a --pod-subnet=10.0.2.0/24@eu-west-1a "
                + "--format eniconfig"
        ).text
        #expect(text.contains("\n  name: \"eu-west-1a\"\n"))
        #expect(text.contains("\n  name: \"eu-west-1a-2\"\n"))
        #expect(text.contains("k8s.amazonaws.com/eniConfig=NAME"))
        #expect(!text.contains("ENI_CONFIG_LABEL_DEF"))
    }

    @Test func `JSON has what is to be reserved, and the name of the cluster`() {
        let json = Program.run(Self.plan + " --format json").text
        #expect(
            json.contains(
                #""prefix_reservations":["100.64.1.16/28","100.64.1.32/27","100.64.1.64/26","#
                    + #""100.64.1.128/26","100.64.1.192/27","100.64.1.224/28"]"#))
        #expect(json.contains(#""fits":"3x","prefix_reservations":[],"#))
        #expect(json.contains(#""cluster_name":"workshop""#))
    }

    @Test func `the table counts what is to be reserved`() {
        let table = Program.run(Self.plan).text
        #expect(
            table.contains(
                "\nRESERVE         28 prefixes in 12 CIDR reservations; --format terraform "
                    + "creates them\n"
            ))
        #expect(!Program.run(Self.base).text.contains("RESERVE"))
    }
}
