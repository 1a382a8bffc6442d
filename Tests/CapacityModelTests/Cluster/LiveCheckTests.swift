import Boundary
import CapacityModel
import Testing

@testable import Program

/// `check` and `tune` on what the AWS CLI and kubectl write.
struct LiveCheckTests {
    static let vpcs = """
        {"Vpcs": [{"CidrBlock": "172.16.0.0/16", "VpcId": "vpc-1", "IsDefault": false,
          "CidrBlockAssociationSet": [
            {"CidrBlock": "172.16.0.0/16", "CidrBlockState": {"State": "associated"}},
            {"CidrBlock": "100.64.0.0/16", "CidrBlockState": {"State": "disassociated"}}]}]}
        """

    /// The workshop's private and public subnets of one zone, and one that is somebody else's.
    static let subnets = """
        {"Subnets": [
          {"SubnetId": "subnet-1", "VpcId": "vpc-1", "CidrBlock": "172.16.10.0/23",
           "AvailabilityZone": "ap-northeast-2a", "AvailableIpAddressCount": 490,
           "MapPublicIpOnLaunch": false,
           "Tags": [{"Key": "Name", "Value": "nodes"},
                    {"Key": "kubernetes.io/role/internal-elb", "Value": "1"}]},
          {"SubnetId": "subnet-2", "VpcId": "vpc-1", "CidrBlock": "172.16.0.0/23",
           "AvailabilityZone": "ap-northeast-2a", "AvailableIpAddressCount": 507,
           "MapPublicIpOnLaunch": true,
           "Tags": [{"Key": "kubernetes.io/role/elb", "Value": "1"}]},
          {"SubnetId": "subnet-3", "VpcId": "vpc-1", "CidrBlock": "172.16.6.0/23",
           "AvailabilityZone": "ap-northeast-2a", "AvailableIpAddressCount": 100,
           "MapPublicIpOnLaunch": false, "Tags": []}]}
        """

    /// A node with two ENIs, the control plane, an endpoint, a function and a NAT gateway.
    static let interfaces = """
        {"NetworkInterfaces": [
          {"SubnetId": "subnet-1", "InterfaceType": "interface", "Description": "",
           "Attachment": {"InstanceId": "i-1", "DeviceIndex": 0},
           "PrivateIpAddresses": [{"PrivateIpAddress": "172.16.10.20"},
             {"PrivateIpAddress": "172.16.10.21"}], "Ipv4Prefixes": []},
          {"SubnetId": "subnet-1", "InterfaceType": "interface", "Description": "aws-K8S-i-1",
           "Attachment": {"InstanceId": "i-1"}, "PrivateIpAddresses":
             [{"PrivateIpAddress": "172.16.10.40"}],
           "Ipv4Prefixes": [{"Ipv4Prefix": "172.16.10.64/28"}]},
          {"SubnetId": "subnet-1", "InterfaceType": "interface", "Description": "Amazon EKS demo",
           "Attachment": {"AttachmentId": "a"}, "PrivateIpAddress": "172.16.10.100"},
          {"SubnetId": "subnet-1", "InterfaceType": "vpc_endpoint", "Description": "VPCE",
           "PrivateIpAddresses": [{"PrivateIpAddress": "172.16.10.101"}]},
          {"SubnetId": "subnet-1", "InterfaceType": "lambda", "Description": "AWS Lambda VPC ENI",
           "PrivateIpAddresses": [{"PrivateIpAddress": "172.16.10.102"}]},
          {"SubnetId": "subnet-2", "InterfaceType": "nat_gateway", "Description": null,
           "PrivateIpAddresses": [{"PrivateIpAddress": "172.16.0.9"}]}]}
        """

    static func node(_ name: String, maxPods: Int) -> String {
        """
        {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "\(name)", "labels": {
          "node.kubernetes.io/instance-type": "t3.small",
          "topology.kubernetes.io/zone": "ap-northeast-2a"}},
         "status": {"capacity": {"cpu": "2", "pods": "\(maxPods)"}}}
        """
    }

    static func pod(_ node: String, _ owner: String = "ReplicaSet", phase: String = "Running")
        -> String
    {
        """
        {"kind": "Pod", "metadata": {"name": "p", "ownerReferences": [{"kind": "\(owner)"}]},
         "spec": {"nodeName": "\(node)", "containers": [{}]}, "status": {"phase": "\(phase)"}}
        """
    }

    static let hostPod = """
        {"kind": "Pod", "metadata": {"name": "aws-node"}, "spec": {"nodeName": "n1",
         "hostNetwork": true}, "status": {"phase": "Running"}}
        """

    static let nodes =
        #"{"apiVersion": "v1", "kind": "List", "items": ["#
        + [node("n1", maxPods: 11), node("n2", maxPods: 11), node("n3", maxPods: 29)]
        .joined(separator: ",") + "]}"

    static let pods =
        #"{"apiVersion": "v1", "kind": "List", "items": ["#
        + ([hostPod, pod("n1", "DaemonSet"), pod("n2", "DaemonSet"), pod("n3", "DaemonSet")]
        + [pod("n1"), pod("n1"), pod("n2"), pod("n3"), pod("n3"), pod("n3"), pod("n3")]
        + [pod("n1", phase: "Succeeded"), pod("n2", phase: "Failed")])
        .joined(separator: ",") + "]}"

    /// Runs a command on one document, or several one behind the other.
    static func run(_ command: String, _ documents: String...) throws -> Outcome {
        let path = "/memory/path"
        let files = [path: Array(documents.joined(separator: "\n").utf8)]
        return Program.run(command.replacing("@", with: path), files)
    }

    @Test func `documents of a cluster are read in any combination`() throws {
        let outcome = try Self.run(
            "check @ --format json", Self.vpcs, Self.subnets, Self.interfaces, Self.nodes,
            Self.pods)
        #expect(outcome.status == .done, "\(outcome.messages)")
        let text = outcome.text
        // The VPC's blocks but the one that is gone, and what is not the cluster's is in use.
        #expect(text.contains(#""cidr":["172.16.0.0/16"],"exclude":["172.16.6.0/23"]"#))
        // 7 workload pods; of a node 3, 2 and 5 pods with an address, one of them a DaemonSet's.
        #expect(text.contains(#""nodes":3,"workload_pods":7"#))
        #expect(
            text.contains(
                #"{"instance_type":"t3.small","nodes":3,"pods":10,"daemonset_pods":3,"least":2,"#
                    + #""median":3,"most":5,"max_pods":11}"#))
        // The endpoint and the function are counted; the control plane and NAT are allowances.
        #expect(text.contains(#""endpoints":1"#))
        #expect(text.contains(#""reserve":{"private":0,"pod":0,"public":0,"control-plane":0}"#))
        #expect(
            text.contains(
                #""counted":{"control-plane":16,"load-balancers":8,"nat-gateways":0,"#
                    + #""endpoints":1,"others":1,"kept":0}"#))
        // ENIs with prefixes: so the mode is that.
        #expect(text.contains(#""network_mode":"prefix-delegation""#))
        // 6 addresses and a prefix of 16 are taken of 507, AWS says 490 are free.
        #expect(
            text.contains(
                #""taken_addresses":22,"free_addresses":485,"available_addresses":490"#))
        // .16/28 .32/28 .96/28 are broken up, .64/28 is a prefix, 32 − 2 − 4 are whole.
        #expect(
            text.contains(
                #""blocks":{"free":26,"fragmented":3,"full":0,"has-reserved":2,"prefix":1}"#))
        #expect(outcome.text.contains(#""code":"max-pods-unexpected""#))
        #expect(outcome.text.contains(#""code":"addresses-unaccounted""#))
        #expect(outcome.text.contains(#""subject":"n1, n2, n3""#))
    }

    @Test func `the map has a sign for each block, and the table says what ends first`() throws {
        let reservation = """
            {"SubnetIpv4CidrReservations": [{"SubnetId": "subnet-1", "Cidr": "172.16.11.0/25",
              "ReservationType": "prefix"}, {"SubnetId": "subnet-1", "Cidr": "172.16.11.128/25",
              "ReservationType": "explicit"}]}
            """
        let outcome = try Self.run(
            "check @", Self.subnets, Self.interfaces, reservation, Self.nodes, Self.pods)
        // Addresses at .20, .21, .40, .100 to .102, a prefix at .64; .11.0 to .11.127 are reserved for
        // prefixes, the rest for addresses by name.
        #expect(
            outcome.lines.contains("nodes     Axx.P.x.........rrrrrrrreeeeeeeA"))
        #expect(outcome.text.contains("TODAY           7 workload pods on 3 nodes\n"))
        #expect(outcome.text.contains("RUNS OUT FIRST  all zones at the same time: each holds "))
    }

    @Test func `the zone ends first whose pods of today have the least room`() throws {
        // Zones a and b are alike, and three of four pods run in b.
        let other = Self.subnets.replacing("subnet-1", with: "subnet-4")
            .replacing("172.16.10.0", with: "172.16.12.0").replacing(
                "northeast-2a", with: "northeast-2b"
            )
            .replacing("subnet-2", with: "subnet-5").replacing("172.16.0.0", with: "172.16.2.0")
        let elsewhere =
            #"{"items": ["#
            + ["m1", "m2", "m3"].map { Self.node($0, maxPods: 11) }.joined(separator: ",")
            .replacing("northeast-2a", with: "northeast-2b") + "]}"
        let pods =
            #"{"items": ["#
            + [Self.pod("n1"), Self.pod("m1"), Self.pod("m2"), Self.pod("m3")]
            .joined(separator: ",") + "]}"
        let outcome = try Self.run("check @ -q", Self.subnets, other, Self.nodes, elsewhere, pods)
        #expect(
            outcome.text.contains(
                "RUNS OUT FIRST  zone ap-northeast-2b is full at "),
            "\(outcome.text)\(outcome.messages)")
    }

    @Test func `given pods and types win`() throws {
        let outcome = try Self.run(
            "check @ --pods 600 --instance-type t3.medium", Self.vpcs, Self.subnets, Self.nodes,
            Self.pods)
        #expect(outcome.text.contains("planned with the 600 given"))
        #expect(outcome.text.contains("t3.medium: 15 pods per node take 18 addresses"))
    }

    @Test func `tune weighs addresses against calls`() throws {
        let outcome = try Self.run("tune @ --format csv", Self.nodes, Self.pods)
        #expect(outcome.status == .done)
        // The CNI's own targets on 3, 2 and 5 pods: 2, 2 and 3 ENIs of 4 addresses, 28 in all; one by
        // one 2 fills and ENIs of 3 calls each, of which those behind the first go again.
        #expect(outcome.lines[1].hasPrefix(",,28,28,"))
        // With a warm target of 1 and a minimum of 2: 3 + 1, 2 + 1 and 5 + 1 addresses, on 2, 1 and 2
        // ENIs, are 18.
        #expect(outcome.lines.contains { $0.hasPrefix("1,2,18,18,") })
        let table = try Self.run("tune @", Self.nodes, Self.pods)
        #expect(
            table.text.contains("kubectl set env daemonset aws-node -n kube-system WARM_IP_TARGET=")
        )
    }

    struct Refused: Sendable {
        let command, document, message: String
    }

    static let refused: [Refused] = [
        Refused(
            command: "check @ --pods 5 --instance-type t3.small",
            document: #"{"Reservations": []}"#,
            message: "looks like the output of aws ec2 describe-instances"),
        Refused(
            command: "check @ --pods 5 --instance-type t3.small", document: #"{"a": 1}"#,
            message: "looks like other JSON"),
        Refused(
            command: "check @ --pods 5 --instance-type t3.small",
            document: #"{"Subnets": [{"CidrBlock": "10.0.0.1/8"}]}"#,
            message: "byte 27: "),
        Refused(
            command: "check @ --pods 5 --instance-type t3.small",
            document: #"{"Subnets": [{"CidrBlock": 5}]}"#,
            message: "byte 27: expected a string in quotes"),
        Refused(
            command: "check @ --pods 5",
            document: #"{"items": [{"kind": "Service", "metadata": {}}]}"#,
            message: "a list of Service is not supported"),
        Refused(
            command: "check @ --instance-type t3.small --vpc vpc-9", document: subnets,
            message: "no subnet of the documents is in VPC 'vpc-9'"),
        Refused(
            command: "check @ --instance-type t3.small --pods 5",
            document: subnets.replacing(
                "\"VpcId\": \"vpc-1\", \"CidrBlock\": \"172.16.0",
                with: "\"VpcId\": \"vpc-2\", \"CidrBlock\": \"172.16.0"),
            message: "the subnets are in 2 VPCs"),
        Refused(command: "tune @", document: nodes, message: "the documents have no pods"),
        Refused(command: "tune @", document: "a,b\n", message: "is not JSON"),
    ]

    @Test(arguments: refused)
    func `what is of no use is one clear error`(example: Refused) throws {
        let outcome = try Self.run(example.command, example.document)
        #expect(outcome.status == .badInput || outcome.status == .usage)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(example.message), "\(outcome.messages)")
    }
}
