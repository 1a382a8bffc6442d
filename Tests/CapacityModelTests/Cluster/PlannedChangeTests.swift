import Boundary
import CapacityModel
import Testing

@testable import Program

/// `check` of a cluster as it runs, and of a plan of Terraform that changes its subnets.
struct PlannedChangeTests {
    static let elb = ["kubernetes.io/role/internal-elb": "1"]

    static func subnet(
        _ letter: String, _ block: String, tags: [String: String] = elb
    ) -> TerraformPlan.Subnet {
        TerraformPlan.Subnet(
            id: "subnet-\(letter)", block: block, zone: "eu-west-1\(letter)", tags: tags)
    }

    static let (a, b, c) = (
        subnet("a", "10.0.0.0/24"), subnet("b", "10.0.1.0/24"), subnet("c", "10.0.2.0/24")
    )

    /// What AWS says of the subnets.
    static func described(
        _ subnets: [TerraformPlan.Subnet], isTagged: Bool = true
    ) -> String {
        let rows = subnets.map { subnet in
            let tags = isTagged ? #"{"Key": "kubernetes.io/role/internal-elb", "Value": "1"}"# : ""
            return """
                {"SubnetId": "\(subnet.id)", "VpcId": "vpc-1", "CidrBlock": "\(subnet.block)",
                 "AvailabilityZone": "\(subnet.zone)", "Tags": [\(tags)],
                 "AvailabilityZoneId": "euw1-az\(subnet.zone.last ?? "0")"}
                """
        }
        return #"{"Subnets": [\#(rows.joined(separator: ", "))]}"#
    }

    static let vpcs = #"{"Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16"}]}"#

    /// Two m5.large in each zone, ten pods on each of them.
    static let nodes: String = {
        let rows = ["a1", "a2", "b1", "b2", "c1", "c2"].map { name in
            """
            {"kind": "Node", "metadata": {"name": "\(name)", "labels": {
              "node.kubernetes.io/instance-type": "m5.large",
              "topology.kubernetes.io/zone": "eu-west-1\(name.first ?? "a")"}},
             "spec": {"providerID": "aws:///eu-west-1/i-\(name)"},
             "status": {"capacity": {"pods": "29"}}}
            """
        }
        return #"{"kind": "List", "items": [\#(rows.joined(separator: ", "))]}"#
    }()

    static let pods: String = {
        let rows = ["a1", "a2", "b1", "b2", "c1", "c2"].flatMap { node in
            (0..<10).map { index in
                """
                {"kind": "Pod", "metadata": {"name": "\(node)-\(index)", "namespace": "x"},
                 "spec": {"nodeName": "\(node)"}, "status": {"phase": "Running"}}
                """
            }
        }
        return #"{"kind": "List", "items": [\#(rows.joined(separator: ", "))]}"#
    }()

    static func run(
        _ options: String, plan: String?, today: String = described([a, b, c]),
        further: [String] = []
    ) -> Outcome {
        var files: [String: [UInt8]] = [:]
        for (index, text) in ([vpcs, today, nodes, pods] + further).enumerated() {
            files["\(index).json"] = Array(text.utf8)
        }
        if let plan { files["plan.json"] = Array(plan.utf8) }
        return Program.run("check \(files.keys.sorted().joined(separator: " ")) \(options)", files)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let changes: [TerraformPlan.Change]
        var furtherBlocks: [String] = []
        var options = ""
        var isWorse = false
        /// What the output and the messages have, and what neither has.
        var has: [String] = []
        var hasNot: [String] = []
        var testDescription: String { name }
    }

    // A node takes 30 addresses: 2 + 2 of them and 24 beside take 144 of 251, at 2.5× it is 234.
    static let cases: [Case] = [
        Case(
            name: "nothing changes", changes: [.keep(a), .keep(b), .keep(c)],
            has: ["2.5× → 2.5×", "no change"], hasNot: ["worse-than-today", "created:"]),
        Case(
            name: "a further subnet", changes: [.make(subnet("a", "10.0.8.0/24"))],
            has: ["zone eu-west-1a 2.50× → 6.50×", "created: "], hasNot: ["destroyed", "untagged"]),
        Case(
            name: "a smaller one in its place",
            changes: [.keep(a), .replace(c, block: "10.0.2.0/25")],
            isWorse: true,
            has: [
                "2.5× → 0.5×", "zone eu-west-1c 2.50× → 0.50×", "150 → 30 pods at most in total",
            ]),
        Case(
            name: "a larger one in its place", changes: [.replace(c, block: "10.0.16.0/22")],
            has: ["2.5× → 2.5×", "zone eu-west-1c 2.50× → 15.50×"], hasNot: ["worse-than-today"]),
        Case(
            name: "a zone goes", changes: [.keep(a), .destroy(c)], isWorse: true,
            // 3 + 2 nodes a zone, no longer 2 + 2: 174 of 251, and at 2× 264.
            has: [
                "zone eu-west-1c 2.50× → none", "destroyed: ", "[nodes-without-subnet]",
                "2 nodes with 20 workload pods run in zone eu-west-1c", "spread evenly",
                "NO  worse than today; holds 60 pods (1×), not 120 (2×): at most 100 pods, 1.6× (today 150, 2.5×)",
            ], hasNot: ["excluded"]),
        Case(
            name: "what a plan forgets stays", changes: [.keep(a), .keep(b), .forget(c)],
            has: ["2.5× → 2.5×"], hasNot: ["destroyed"]),
        Case(
            name: "a subnet in a further block of the VPC",
            changes: [.make(subnet("a", "100.64.0.0/24"))], furtherBlocks: ["100.64.0.0/16"],
            has: ["zone eu-west-1a 2.50× → 6.50×"], hasNot: ["outside-vpc"]),
        Case(
            name: "a subnet in a block that is none of the VPC",
            changes: [.make(subnet("a", "100.64.0.0/24"))], isWorse: true, has: ["outside-vpc"],
            hasNot: ["worse-than-today"]),
        Case(
            name: "a subnet loses its tag", changes: [.keep(a), .update(b, tags: ["x": "y"])],
            has: ["2.5× → 2.5×"]),
        Case(
            name: "a zone that is known by its ID",
            changes: [
                .make(
                    TerraformPlan.Subnet(
                        id: "", block: "10.0.8.0/24", zone: "euw1-aza", tags: elb, isZoneID: true))
            ], has: ["zone eu-west-1a 2.50× → 6.50×"]),
        Case(
            name: "what was short already is no error", changes: [.keep(a), .keep(b), .keep(c)],
            options: "--density 8",
            has: [
                "TIGHT  no worse than today; does not hold 480 pods (8×)",
                "warning: the private subnets of 3 zones are too small at 8×",
            ]),
        Case(
            name: "what was short already and becomes shorter",
            changes: [.replace(c, block: "10.0.2.0/25")], options: "--density 8", isWorse: true,
            has: [
                "NO", "warning: the private subnets of 3 zones are too small at 8×",
                "error: worse than today",
            ]),
        Case(
            name: "the even question", changes: [.replace(c, block: "10.0.2.0/25")],
            options: "--pods 60 --spread even", isWorse: true, has: ["zone eu-west-1c "]),
    ]

    @Test(arguments: cases) func `a plan is held against today`(of: Case) {
        let plan = TerraformPlan(changes: of.changes, furtherBlocks: of.furtherBlocks)
        let outcome = Self.run("\(of.options) --require-no-worse", plan: plan.text())
        #expect(outcome.status == (of.isWorse ? .answerIsNo : .done), "\(outcome.messages)")
        #expect(outcome.text.hasPrefix("NO") == of.isWorse, "\(outcome.text)")
        let said = outcome.text + outcome.messages
        for text in of.has { #expect(said.contains(text), "\(text): \(said)") }
        for text in of.hasNot { #expect(!said.contains(text), "\(text): \(said)") }
        // The order of keys and documents says nothing.
        let sorted = Self.run("\(of.options) --require-no-worse", plan: plan.text(isSorted: true))
        #expect(sorted.text == outcome.text)
        #expect(sorted.messages == outcome.messages)
    }

    @Test func `without the option the comparison is a warning`() {
        let plan = TerraformPlan(changes: [
            .replace(Self.c, block: "10.0.2.0/25"), .make(Self.subnet("c", "10.0.3.0/26")),
        ]).text()
        let outcome = Self.run("", plan: plan)
        #expect(outcome.status == .done)
        #expect(outcome.messages.contains("warning: worse than today"))
        #expect(Self.run("--strict", plan: plan).status == .answerIsNo)
    }

    @Test func `a plan that changes nothing gives the numbers of today`() {
        let plan = TerraformPlan(changes: [.keep(Self.a), .keep(Self.b), .keep(Self.c)]).text()
        let csv = Self.run("--format csv", plan: plan).rows
        let today = Self.run("--format csv", plan: nil).rows
        #expect(csv.count == today.count)
        for (with, without) in zip(csv.dropFirst(), today.dropFirst()) {
            #expect(with == "\(without),2x")
        }
        let json = Self.run("--format json", plan: plan).text
        #expect(json.contains(#""before":{"answer":"tight","pods":150,"density":2,"#))
        #expect(json.contains(#""is_worse":false,"zones":[{"availability_zone":"eu-west-1a","#))
        #expect(json.contains(#""tier":null,"before":2.50,"after":2.50,"is_worse":false}"#))
    }

    @Test func `where only ENIs tell which subnets nodes have, those that are made count`() {
        let interfaces = ["a", "b", "c"].map {
            #"{"SubnetId": "subnet-\#($0)", "PrivateIpAddress": "10.0.0.20", "#
                + #""Attachment": {"InstanceId": "i-\#($0)1", "DeviceIndex": 0}}"#
        }.joined(separator: ", ")
        let made = Self.subnet("a", "10.0.8.0/24", tags: [:])
        let outcome = Self.run(
            "--require-no-worse", plan: TerraformPlan(changes: [.make(made)]).text(),
            today: Self.described([Self.a, Self.b, Self.c], isTagged: false),
            further: [#"{"NetworkInterfaces": [\#(interfaces)]}"#])
        #expect(outcome.text.contains("zone eu-west-1a 6.00× → 14.00×"), "\(outcome.text)")
        #expect(outcome.messages.contains("included, because the plan creates them"))
    }

    @Test func `what lies in a subnet that goes needs room in what comes`() {
        let interfaces = (0..<40).map {
            #"{"SubnetId": "subnet-c", "PrivateIpAddress": "10.0.2.\#($0 + 10)", "#
                + #""Description": "ELB app/web/1"}"#
        }.joined(separator: ", ")
        let outcome = Self.run(
            "--require-no-worse",
            plan: TerraformPlan(changes: [.replace(Self.c, block: "10.0.9.0/24")]).text(),
            further: [#"{"NetworkInterfaces": [\#(interfaces)]}"#])
        #expect(outcome.status == .done)
        // 16 + 40 beside the nodes, before and after: (2 × 2 + 2) × 30 + 56 = 236 of 251.
        #expect(outcome.text.contains("2.0× → 2.0×"), "\(outcome.text)")
        #expect(!outcome.messages.contains("worse"))
    }

    @Test func `it needs a plan, and subnets of today`() {
        let without = Self.run("--require-no-worse", plan: nil)
        #expect(without.status == .usage)
        #expect(without.messages.contains("needs a Terraform plan"))
        let new = TerraformPlan(changes: [.make(Self.a)]).text()
        let outcome = Program.run(
            "check plan.json --instance-type m5.large --pods 9 --require-no-worse",
            ["plan.json": Array(new.utf8)])
        #expect(outcome.status == .usage)
    }

    @Test func `a plan alone knows what is there today`() {
        let plan = TerraformPlan(
            changes: [.keep(Self.a), .keep(Self.b), .replace(Self.c, block: "10.0.2.0/26")]
        ).text()
        let outcome = Program.run(
            "check plan.json --instance-type m5.large --pods 60 --require-no-worse",
            ["plan.json": Array(plan.utf8)])
        #expect(outcome.status == .answerIsNo)
        #expect(outcome.messages.contains("error: worse than today: zone eu-west-1"))
    }

    @Test func `a plan that leaves no subnet leaves nothing to check`() {
        let plan = TerraformPlan(changes: [.destroy(Self.a), .destroy(Self.b), .destroy(Self.c)])
        let outcome = Self.run("", plan: plan.text())
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains("plan.json destroys 3 subnets and leaves none"))
    }
}
