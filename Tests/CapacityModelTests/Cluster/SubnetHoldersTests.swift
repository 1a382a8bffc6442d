import Boundary
import CapacityModel
import Testing

@testable import Program

/// Who holds a subnet, by the ENIs in it.
struct SubnetHoldersTests {
    struct Case: Sendable {
        let members: String
        let kind: InterfaceOwner.Kind
        let name: String?

        init(_ members: String, _ kind: InterfaceOwner.Kind, _ name: String? = nil) {
            self.members = members
            self.kind = kind
            self.name = name
        }
    }

    static let tagged = """
        "Status": "available", "Description": "aws-K8S-i-9",
        "TagSet": [{"Key": "node.k8s.amazonaws.com/instance_id", "Value": "i-9"}]
        """

    static let owners: [Case] = [
        Case(#""Description": "ELB app/web/50dc6c49""#, .loadBalancer, "app/web"),
        Case(#""Description": "ELB net/k8s-a/1""#, .loadBalancer, "net/k8s-a"),
        Case(#""Description": "ELB classic""#, .loadBalancer, "classic"),
        Case(#""InterfaceType": "network_load_balancer""#, .loadBalancer),
        Case(#""Description": "Interface for NAT Gateway nat-1""#, .natGateway, "nat-1"),
        Case(#""InterfaceType": "nat_gateway", "Description": null"#, .natGateway),
        Case(
            #""InterfaceType": "vpc_endpoint", "Description": "VPC Endpoint Interface vpce-1""#,
            .endpoint, "vpce-1"),
        Case(#""Description": "Amazon EKS demo""#, .controlPlane, "demo"),
        Case(
            #""InterfaceType": "lambda", "Description": "AWS Lambda VPC ENI-pay-out-0b1c2d3e-1111-2222-3333-0123456789ab""#,
            .function, "pay-out"),
        Case(#""Description": "AWS Lambda VPC ENI-short""#, .function, "short"),
        Case(#""InterfaceType": "lambda", "Description": "AWS Lambda VPC ENI""#, .function),
        Case(#""Description": "RDSNetworkInterface", "RequesterId": "amazon-rds""#, .database),
        Case(tagged, .unused),
        Case(#""Status": "available", "Description": "aws-K8S-i-9""#, .unused),
        Case(#""Status": "available", "Description": "aws\u002dK8S-i-9""#, .unused),
        // What somebody else has made may be kept for something.
        Case(#""Status": "available", "Description": "kept""#, .other, "kept"),
        Case(
            #""Description": "EFS mount target for fs-1 (fsmt-1)""#, .other,
            "EFS mount target for fs-1 (fsmt-1)"),
        Case(#""Description": "", "RequesterId": "amazon-x""#, .other, "amazon-x"),
        Case(#""Description": """#, .other),
        Case(#""InterfaceType": "branch", "Description": "aws-k8s-branch-eni""#, .nodes),
    ]

    @Test(arguments: owners)
    func `an ENI is whose its description says`(example: Case) throws {
        let reading = try OperatorDocumentTests.reading(
            """
            {"NetworkInterfaces": [{"NetworkInterfaceId": "eni-1", "SubnetId": "s",
              "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.9"}],
              "Ipv4Prefixes": [{"Ipv4Prefix": "10.0.0.16/28"}], \(example.members)}]}
            """)
        #expect(
            reading.uses?["s"]?.ofOwner == [InterfaceOwner(example.kind, example.name): 17])
    }

    private static let documents = ["vpcs", "subnets", "enis", "nodes", "pods"].map {
        Fixture.path("cluster/\($0).json")
    }

    @Test func `the subnet that runs out first says who holds it`() throws {
        let outcome = Program.run(["check"] + Self.documents)
        let start = try #require(outcome.lines.firstIndex { $0.hasPrefix("USED BY") })
        #expect(
            outcome.lines[start..<(start + 3)] == [
                "USED BY         private-a: 61 of 251 addresses are taken",
                "                60 by t3.medium nodes",
                "                1 by the control plane demo",
            ])
    }

    /// A subnet of 27 addresses with 26 taken, by everybody.
    static let full = """
        {"Subnets": [{"SubnetId": "s", "VpcId": "v", "CidrBlock": "10.0.0.0/27",
          "AvailabilityZone": "eu-west-1a", "MapPublicIpOnLaunch": false,
          "Tags": [{"Key": "Name", "Value": "full"},
                   {"Key": "kubernetes.io/role/internal-elb", "Value": "1"}]}]}
        {"NetworkInterfaces": [
        """
        + [
            eni(4, 6, #""Attachment": {"InstanceId": "i-1"}"#),
            eni(10, 5, #""Attachment": {"InstanceId": "i-2"}"#),
            eni(15, 4, #""Attachment": {"InstanceId": "i-3"}"#),
            eni(19, 3, tagged),
            eni(22, 2, #""Attachment": {"InstanceId": "i-4"}"#),
            eni(24, 4, #""Description": "ELB app/w\u001b[2J/1""#),
            eni(28, 2, #""Description": "AWS Lambda VPC ENI""#),
        ].joined(separator: ",") + "]}"

    static func eni(_ first: Int, _ count: Int, _ members: String) -> String {
        let addresses = (first..<first + count).map { #"{"PrivateIpAddress": "10.0.0.\#($0)"}"# }
        return """
            {"NetworkInterfaceId": "eni-\(first)", "SubnetId": "s", \(members),
             "PrivateIpAddresses": [\(addresses.joined(separator: ","))]}
            """
    }

    static func node(_ instance: String, _ label: String, _ rest: String = "") -> String {
        """
        {"kind": "Node", "metadata": {"name": "n-\(instance)", "labels": {
          "node.kubernetes.io/instance-type": "t3.small",
          "topology.kubernetes.io/zone": "eu-west-1a"\(label)}},
         "spec": {"providerID": "aws:///eu-west-1a/\(instance)"\(rest)},
         "status": {"capacity": {"pods": "11"}}}
        """
    }

    static let nodes =
        #"{"kind": "List", "items": ["#
        + [
            node("i-1", #", "eks.amazonaws.com/nodegroup": "blue""#),
            node("i-2", #", "karpenter.sh/nodepool": "spot""#, #", "unschedulable": true"#),
            node("i-3", ""),
        ].joined(separator: ",") + "]}"

    @Test func `holders are named, most first, in JSON`() throws {
        let outcome = try LiveCheckTests.run(
            "check @ --pods 10 --format json", Self.full, Self.nodes)
        let all = [
            #"{"owner":"blue","kind":"managed-node-group","addresses":6,"release":null}"#,
            #"{"owner":"spot","kind":"node-pool","addresses":5,"release":"drain"}"#,
            #"{"owner":"app/w\u001b[2J","kind":"load-balancer","addresses":4,"release":null}"#,
            #"{"owner":"t3.small","kind":"nodes","addresses":4,"release":null}"#,
            #"{"owner":null,"kind":"unused","addresses":3,"release":"delete"}"#,
            #"{"owner":null,"kind":"function","addresses":2,"release":null}"#,
            #"{"owner":"i-4","kind":"instance","addresses":2,"release":null}"#,
        ]
        #expect(
            outcome.text.contains(#""holders":[\#(all.joined(separator: ","))]"#),
            "\(outcome.text)\(outcome.messages)")
    }

    @Test func `a full subnet says in five lines who holds it, and what comes free soonest`()
        throws
    {
        let outcome = try LiveCheckTests.run("check @ --pods 10 -q", Self.full, Self.nodes)
        let start = try #require(outcome.lines.firstIndex { $0.hasPrefix("USED BY") })
        #expect(
            outcome.lines[start..<(start + 5)] == [
                "USED BY         full: 26 of 27 addresses are taken",
                "                6 by nodes of the node group blue",
                "                5 by nodes of the NodePool spot that are being drained",
                "                15 by 5 others",
                "                free soonest: 3, when the unused ENIs of the CNI are deleted",
            ])
        // Without nodes every instance counts as one.
        let alone = try LiveCheckTests.run(
            "check @ --pods 10 --instance-type t3.small -q", Self.full)
        #expect(alone.lines.contains("                17 by nodes"), "\(alone.text)")
        #expect(alone.lines.contains("                4 by load balancer app/w?[2J"))
        #expect(!alone.text.contains("\u{1B}"))
    }
}
