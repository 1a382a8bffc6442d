import Boundary
import Testing

@testable import Program

/// What NodeClasses of Karpenter and of EKS Auto Mode say of subnets.
struct NodeClassTests {
    private static func subnet(
        _ id: String, _ block: String, tags: [String: String] = [:]
    ) -> ClusterText.Subnet {
        ClusterText.Subnet(id: id, block: block, zone: "eu-west-1a", tags: tags)
    }

    private static let discovery = ["karpenter.sh/discovery": "prod"]

    private static func cluster(
        _ subnets: [ClusterText.Subnet], _ objects: [String], isAuto: Bool = false,
        pool: String? = "default"
    ) -> ClusterText {
        var node = ClusterText.Node(name: "n", zone: "eu-west-1a", pods: 5)
        if let pool { node.labels["karpenter.sh/nodepool"] = pool }
        if isAuto { node.labels["eks.amazonaws.com/compute-type"] = "auto" }
        return ClusterText(
            subnets: subnets, nodes: [node], hasInterfaces: false, objects: objects)
    }

    private static func nodeClass(_ kind: String, _ spec: String, status: String = "") -> String {
        #"{"kind": "\#(kind)", "metadata": {"name": "default"}, "spec": {\#(spec)}, "#
            + #""status": {\#(status)}}"#
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: String
        let spec: String
        var status = ""
        /// The names of the private subnets that count.
        let counts: [String]
        var pool: String? = "default"
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "by a tag", kind: "EC2NodeClass",
            spec: #""subnetSelectorTerms": [{"tags": {"karpenter.sh/discovery": "prod"}}]"#,
            counts: ["subnet-1"]),
        Case(
            name: "by a tag whatever its value", kind: "EC2NodeClass",
            spec: #""subnetSelectorTerms": [{"tags": {"karpenter.sh/discovery": "*"}}]"#,
            counts: ["subnet-1", "subnet-2"]),
        Case(
            name: "one of two terms, by ID", kind: "EC2NodeClass",
            spec: #""subnetSelectorTerms": [{"id": "subnet-3"}, {"id": "subnet-1"}]"#,
            counts: ["subnet-1", "subnet-3"]),
        Case(
            name: "all tags of a term", kind: "NodeClass",
            spec: #""subnetSelectorTerms": [{"tags": {"karpenter.sh/discovery": "*", "x": "y"}}]"#,
            counts: ["subnet-2"]),
        Case(
            name: "by what the controller has found", kind: "EC2NodeClass", spec: "",
            status: #""subnets": [{"id": "subnet-3", "zone": "eu-west-1a"}]"#,
            counts: ["subnet-3"]),
        Case(
            name: "nodes of other groups may run elsewhere", kind: "EC2NodeClass",
            spec: #""subnetSelectorTerms": [{"id": "subnet-1"}]"#,
            counts: ["subnet-1", "subnet-2"], pool: nil),
        Case(
            name: "a selector that finds nothing says nothing", kind: "EC2NodeClass",
            spec: #""subnetSelectorTerms": [{"id": "subnet-9"}, {}]"#,
            counts: ["subnet-1", "subnet-2"]),
    ]

    @Test(arguments: cases) func `its selectors tell which subnets nodes have`(of: Case) {
        let cluster = Self.cluster(
            [
                Self.subnet("subnet-1", "10.0.0.0/24", tags: Self.discovery),
                Self.subnet(
                    "subnet-2", "10.0.1.0/24",
                    tags: ["karpenter.sh/discovery": "test", "x": "y"]),
                Self.subnet("subnet-3", "10.0.2.0/24"),
            ], [Self.nodeClass(of.kind, of.spec, status: of.status)], pool: of.pool)
        let outcome = cluster.run("check --format csv")
        let names = outcome.lines.dropFirst().map { $0.split(separator: ",")[0] }
        #expect(names.map { String($0) } == of.counts, "\(outcome.text)\(outcome.messages)")
    }

    @Test func `what none selects is named`() {
        let outcome = Self.cluster(
            [
                Self.subnet("subnet-1", "10.0.0.0/24", tags: Self.discovery),
                Self.subnet("subnet-2", "10.0.1.0/24", tags: Self.discovery),
            ],
            [Self.nodeClass("EC2NodeClass", #""subnetSelectorTerms": [{"id": "subnet-1"}]"#)]
        ).run("check")
        #expect(
            outcome.messages.contains(
                "excluded, because no NodeClass selects them for nodes: subnet-2 "
                    + "[subnets-untagged]"))
    }

    private static let podSubnets = [
        subnet("subnet-1", "10.0.0.0/24", tags: discovery),
        subnet("subnet-2", "10.0.16.0/22", tags: ["pods": "yes"]),
    ]

    @Test func `pods of EKS Auto Mode have the subnets of podSubnetSelectorTerms`() {
        let selects =
            #""subnetSelectorTerms": [{"id": "subnet-1"}], "#
            + #""podSubnetSelectorTerms": [{"tags": {"pods": "yes"}}]"#
        let outcome = Self.cluster(
            Self.podSubnets, [Self.nodeClass("NodeClass", selects)], isAuto: true
        ).run("check --format csv")
        #expect(outcome.lines[1].hasPrefix("subnet-1,private,"), "\(outcome.messages)")
        #expect(outcome.lines[2].hasPrefix("subnet-2,pod,"))
    }

    @Test func `EKS Auto Mode gives prefixes unless its NodeClasses say another size`() {
        func mode(_ size: String) -> Bool {
            Self.cluster(
                [Self.subnet("subnet-1", "10.0.0.0/24", tags: Self.discovery)],
                [
                    Self.nodeClass(
                        "NodeClass", #""advancedNetworking": {"ipv4PrefixSize": "\#(size)"}"#)
                ], isAuto: true
            ).run("check --format json").text.contains(#""network_mode":"secondary-ip""#)
        }
        #expect(mode("32"))
        #expect(!mode("Auto"))
    }
}
