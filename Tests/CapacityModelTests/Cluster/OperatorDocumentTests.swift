import Boundary
import CapacityModel
import Testing

@testable import Program

/// Documents as the tools write them of clusters that have everything: what is counted, and as what.
struct OperatorDocumentTests {
    static func reading(_ documents: String...) throws -> ClusterReading {
        var reading = ClusterReading()
        for document in documents {
            var reader = try JSONReader(.bytes(Array(document.utf8)[...], piece: 7), name: "test")
            #expect(try ClusterDocument.read(&reader, into: &reading) == nil)
        }
        return reading
    }

    struct Interface: Sendable {
        let members: String
        let purpose: InterfacePurpose
    }

    /// By `InterfaceType` where it says it, by the words of the services where it is `interface`
    /// (awslabs/aws-support-tools `EKS/subnet-fragmentation/subnet_frag.py`, `classify_eni`).
    static let interfaces: [Interface] = [
        Interface(
            members:
                #""InterfaceType": "interface", "Description": "", "Attachment": {"InstanceId": "i-1"}"#,
            purpose: .node),
        Interface(
            members:
                #""InterfaceType": "interface", "Description": "aws-K8S-i-1", "Status": "in-use""#,
            purpose: .node),
        Interface(
            members:
                #""InterfaceType": "interface", "Description": "aws-K8S-i-9", "Status": "available""#,
            purpose: .other),
        Interface(
            members:
                #""InterfaceType": "trunk", "Description": "aws-k8s-trunk-eni", "Attachment": {"InstanceId": "i-1"}"#,
            purpose: .node),
        Interface(
            members: #""InterfaceType": "branch", "Description": "aws-k8s-branch-eni""#,
            purpose: .node),
        Interface(
            members:
                #""InterfaceType": "efa", "Description": "", "Attachment": {"InstanceId": "i-1"}"#,
            purpose: .node),
        Interface(
            members:
                #""InterfaceType": "interface", "Description": "Amazon EKS prod", "RequesterId": "amazon-eks""#,
            purpose: .controlPlane),
        Interface(
            members:
                #""InterfaceType": "nat_gateway", "Description": "Interface for NAT Gateway nat-1""#,
            purpose: .natGateway),
        Interface(
            members:
                #""InterfaceType": "interface", "Description": "ELB app/k8s-web/5", "RequesterId": "amazon-elb""#,
            purpose: .loadBalancer),
        Interface(
            members: #""InterfaceType": "network_load_balancer", "Description": "ELB net/k8s-a/1""#,
            purpose: .loadBalancer),
        Interface(
            members:
                #""InterfaceType": "vpc_endpoint", "Description": "VPC Endpoint Interface vpce-1""#,
            purpose: .endpoint),
        Interface(
            members:
                #""InterfaceType": "interface", "Description": "EFS mount target for fs-1 (fsmt-1)""#,
            purpose: .other),
        Interface(
            members:
                #""InterfaceType": "lambda", "Description": "AWS Lambda VPC ENI-f", "Attachment": null"#,
            purpose: .other),
        Interface(
            members: #""InterfaceType": "interface", "Description": "RDSNetworkInterface""#,
            purpose: .other),
    ]

    @Test(arguments: interfaces)
    func `an ENI is what its type and description say`(example: Interface) throws {
        let reading = try Self.reading(
            """
            {"NetworkInterfaces": [{"NetworkInterfaceId": "eni-1", "SubnetId": "subnet-1",
              "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.9", "Primary": true}],
              "Ipv4Prefixes": [{"Ipv4Prefix": "10.0.0.16/28"}], "Ipv6Addresses": [],
              \(example.members)}]}
            """)
        #expect(reading.uses?["subnet-1"]?.ofPurpose == [example.purpose: 17])
    }

    static let two = """
        {"NetworkInterfaces": [
          {"NetworkInterfaceId": "eni-1", "SubnetId": "s", "Attachment": {"InstanceId": "i-1"},
           "PrivateIpAddress": "10.0.0.4"},
          {"NetworkInterfaceId": "eni-2", "SubnetId": "s", "Attachment": {"InstanceId": "i-2"},
           "PrivateIpAddress": "10.0.0.5"}]}
        """

    static func node(_ name: String, _ labels: String, instance: String = "i-1") -> String {
        """
        {"kind": "List", "items": [{"kind": "Node", "metadata": {"name": "\(name)",
          "labels": {\(labels)}}, "spec": {"providerID": "aws:///ap-northeast-2a/\(instance)"},
          "status": {"capacity": {"pods": "29"}}}]}
        """
    }

    static let large = #""node.kubernetes.io/instance-type": "m5.large""#

    @Test func `what is given twice is counted once, and pages are added up`() throws {
        let subnet = #"{"Subnets": [{"SubnetId": "s", "VpcId": "v", "CidrBlock": "10.0.0.0/24"}]}"#
        let node = Self.node("n", Self.large)
        let other = Self.two.replacing("eni-", with: "eni-1").replacing("10.0.0.", with: "10.0.0.1")
        let reading = try Self.reading(Self.two, subnet, node, Self.two, other, subnet, node)
        #expect(reading.uses?["s"]?.addressCount == 4)
        #expect(reading.subnets.count == 1)
        #expect(reading.nodes.count == 1)
    }

    @Test func `instances that are no node of the cluster are counted beside it`() throws {
        let alone = try Self.reading(Self.two)
        #expect(alone.use(of: "s")?.ofPurpose == [.node: 2])
        let cluster = try Self.reading(Self.two, Self.node("n", Self.large))
        #expect(cluster.use(of: "s")?.ofPurpose == [.node: 1, .other: 1])
        #expect(cluster.use(of: "elsewhere") == SubnetUse())
    }

    struct NodeCase: Sendable {
        let labels: String
        let type: String?
        let isWindows: Bool
    }

    static let nodes: [NodeCase] = [
        NodeCase(labels: large, type: "m5.large", isWindows: false),
        NodeCase(
            labels: #""beta.kubernetes.io/instance-type": "m5.large""#, type: "m5.large",
            isWindows: false),
        NodeCase(
            labels: large + #", "kubernetes.io/os": "windows""#, type: "m5.large", isWindows: true),
        NodeCase(labels: "", type: nil, isWindows: false),
    ]

    @Test(arguments: nodes)
    func `a node is what its labels say`(example: NodeCase) throws {
        let node = try Self.reading(Self.node("n", example.labels)).nodes[0]
        #expect(node.instanceType == example.type)
        #expect((node.platform == .windows) == example.isWindows)
        #expect(node.instanceID == "i-1")
        #expect(node.maxPods == 29)
    }

    @Test(arguments: ["fargate", "hybrid"])
    func `nodes without an instance, and their pods, are none of the plan`(type: String) throws {
        let pods = """
            {"items": [
              {"kind": "Pod", "spec": {"nodeName": "n"}, "status": {"phase": "Running"}},
              {"kind": "Pod", "spec": {"nodeName": "f"}, "status": {"phase": "Running"}},
              {"kind": "Pod", "spec": {"containers": []}, "status": {"phase": "Pending"}}]}
            """
        let other = Self.node("f", #""eks.amazonaws.com/compute-type": "\#(type)""#)
        for documents in [[pods, other], [other, pods]] {
            let reading = try Self.reading(
                documents[0], Self.node("n", Self.large), documents[1])
            #expect(reading.nodes.map { $0.name } == ["n"])
            #expect(reading.podsOfInstances?.keys.sorted() == ["n"])
        }
    }

    @Test func `lists of the API server name their kind once`() throws {
        let reading = try Self.reading(
            """
            {"kind": "NodeList", "apiVersion": "v1", "metadata": {}, "items": [
              {"metadata": {"name": "n", "labels": {\(Self.large)}}, "status": {}}]}
            """,
            #"{"kind": "PodList", "items": [{"spec": {"nodeName": "n"}, "status": {}}]}"#)
        #expect(reading.nodes.count == 1)
        #expect(reading.pods?["n"]?.addressed == 1)
    }

    @Test func `a subnet of IPv6 alone has no IPv4 addresses to plan with`() throws {
        let reading = try Self.reading(
            """
            {"Subnets": [{"SubnetId": "s6", "VpcId": "v", "Ipv6Native": true,
              "AvailableIpAddressCount": 0, "Ipv6CidrBlockAssociationSet": []}]}
            """)
        #expect(reading.subnets.map { $0.block } == [nil])
    }

    @Test func `a prefix reservation comes off AWS's count, not off the ENIs'`() {
        let block = CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0000), length: 24)
        let zone = AvailabilityZone.lettered(1)[0]
        var use = SubnetUse()
        use.addresses = [IPv4Address(rawValue: 0x0A00_0009), IPv4Address(rawValue: 0x0A00_0040)]
        use.prefixes = [CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0090), length: 28)]
        func isAccountedFor(_ available: Int64) -> Bool? {
            RunningSubnet(
                id: "s", subnet: Subnet(name: "s", tier: .private, zone: zone, block: block),
                availableAddresses: available, use: use,
                prefixReservations: [
                    CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0080), length: 25)
                ]
            ).isAccountedFor
        }
        // 251 usable, 2 and 16 taken; of the reserved 128 another 112 are free.
        #expect(isAccountedFor(233) == true)
        #expect(isAccountedFor(233 - 112) == true)
        #expect(isAccountedFor(233 - 128) == false)
        #expect(isAccountedFor(234) == false)
    }
}
