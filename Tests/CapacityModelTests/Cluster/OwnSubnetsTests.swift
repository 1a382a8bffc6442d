import Boundary
import CapacityModel
import Testing

@testable import Program

/// Which subnets of a VPC are the cluster's, and what does not fit together.
struct OwnSubnetsTests {
    static func subnet(
        _ id: String, _ block: String?, _ zone: String, tag: String? = nil, isPublic: Bool = false
    ) -> String {
        let tags = tag.map { #"[{"Key": "kubernetes.io/role/\#($0)", "Value": "1"}]"# } ?? "[]"
        let cidr = block.map { #""CidrBlock": "\#($0)","# } ?? ""
        return #"{"SubnetId": "\#(id)", "VpcId": "v", \#(cidr) "AvailabilityZone": "\#(zone)","#
            + #" "MapPublicIpOnLaunch": \#(isPublic), "Tags": \#(tags)}"#
    }

    static func subnets(_ list: [String]) -> String {
        #"{"Subnets": ["# + list.joined(separator: ",") + "]}"
    }

    static let publicSubnet = subnet(
        "p", "10.0.0.0/24", "ap-northeast-2a", tag: "elb", isPublic: true)

    struct Example: Sendable {
        let name: String
        let subnets: [String]
        var documents: [String] = []
        /// Private subnets of the plan.
        let own: [String]
        /// What a note says, and what it does not.
        var note: String?
    }

    static let interface = """
        {"NetworkInterfaces": [{"SubnetId": "x", "InterfaceType": "interface", "Description": "",
          "Attachment": {"InstanceId": "i-1"}, "PrivateIpAddress": "10.0.9.9"}]}
        """

    static let nodes = LiveCheckTests.nodes.replacing(
        #""status": {"capacity""#,
        with: #""spec": {"providerID": "aws:///z/i-1"}, "status": {"capacity""#)

    static let examples: [Example] = [
        Example(
            name: "nothing is tagged: all are the cluster's",
            subnets: [
                subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2b"),
            ], own: ["x", "y"]),
        Example(
            name: "nodes run in the zone, and it is the only private one there",
            subnets: [
                publicSubnet, subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2b"),
                subnet("z", "10.0.7.0/24", "ap-northeast-2b", tag: "internal-elb"),
            ], own: ["x", "z"],
            note: "included, because nodes run there: x; excluded: y"),
        Example(
            name: "ENIs of the nodes lie in it",
            subnets: [
                publicSubnet, subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2a", tag: "internal-elb"),
            ], documents: [interface], own: ["x", "y"],
            note:
                "because nodes run there: x; included, although tagged for internal load balancers "
                + "only and without a node ENI: y ["),
        Example(
            name: "a NodeClass has found it",
            subnets: [
                subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2a"),
            ],
            documents: [
                #"{"kind": "List", "items": [{"kind": "EC2NodeClass", "metadata": {"name": "d"},"#
                    + #" "status": {"subnets": [{"id": "y", "zone": "z"}], "phase": "x"}}]}"#
            ], own: ["y"], note: "judged by names and node ENIs: excluded: x ["
        ),
        Example(
            name: "nothing is tagged, and ENIs of the nodes lie in one",
            subnets: [
                subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2a"),
            ], documents: [interface], own: ["x"], note: "excluded: y ["),
        Example(
            name: "a Local Zone and a Wavelength Zone without nodes",
            subnets: [
                subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2-tpe-1a"),
                subnet("z", "10.0.7.0/24", "apne2-wl1-az1"),
            ], own: ["x"], note: "Wavelength Zone or Outpost: y, z ["),
        Example(
            name: "of two nobody knows",
            subnets: [
                publicSubnet, subnet("x", "10.0.9.0/24", "ap-northeast-2a"),
                subnet("y", "10.0.8.0/24", "ap-northeast-2a"),
                subnet("z", "10.0.7.0/24", "ap-northeast-2b", tag: "internal-elb"),
            ], own: ["z"], note: "excluded: x, y ["),
        Example(
            name: "subnets of IPv6 alone are nothing to plan with",
            subnets: [
                #"{"SubnetId": "s6", "VpcId": "v", "Ipv6Native": true}"#,
                subnet("z", "10.0.7.0/24", "ap-northeast-2a", tag: "internal-elb"),
            ], own: ["z"]),
    ]

    @Test(arguments: examples)
    func `nodes tell whose subnets without tags are`(example: Example) throws {
        let documents = [Self.subnets(example.subnets), Self.nodes] + example.documents
        let text = documents.joined(separator: "\n")
        let outcome = try LiveCheckTests.run("check @ --pods 5 --format csv", text)
        let own = outcome.lines.filter { $0.contains(",private,") }.map {
            String($0.prefix { $0 != "," })
        }
        #expect(own.sorted() == example.own, "\(outcome.messages)")
        #expect(outcome.messages.contains("[subnets-untagged]") == (example.note != nil))
        if let note = example.note {
            #expect(outcome.messages.contains(note), "\(outcome.messages)")
        }
    }

    struct Refused: Sendable {
        let document, message: String
    }

    static func plan(_ values: String) -> String {
        """
        {"planned_values": {"root_module": {"resources": [{"address": "aws_subnet.a",
          "mode": "managed", "type": "aws_subnet", "values": {\(values)}}]}}}
        """
    }

    static let refused: [Refused] = [
        Refused(
            document: subnets([publicSubnet, subnet("x", "10.0.9.0/24", "ap-northeast-2a")]),
            message:
                "no private subnet has an EKS tag, and no node is known to run in x, which has "
                + "none"
        ),
        Refused(
            document: subnets([publicSubnet]),
            message: "none of the subnets is private: p"),
        Refused(
            document: subnets([subnet("x", nil, "ap-northeast-2a")]),
            message: "subnet x has no IPv4 block in the documents"),
        Refused(
            document: plan(#""availability_zone": "ap-northeast-2a", "cidr_block": null"#),
            message: "subnet aws_subnet.a has no IPv4 block in the documents"),
        Refused(
            document: plan(#""cidr_block": "10.0.0.0/24""#),
            message: "subnet aws_subnet.a has no availability zone in the documents"),
    ]

    @Test(arguments: refused)
    func `what is not known is no half answer`(example: Refused) throws {
        let outcome = try LiveCheckTests.run(
            "check @ --pods 5 --instance-type t3.small", example.document)
        #expect(outcome.status == .badInput)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(example.message), "\(outcome.messages)")
    }

    @Test(arguments: ["check @ --private=10.0.0.0/22", "tune @"])
    func `pods of nodes that no document has are warned of`(command: String) throws {
        let pods = LiveCheckTests.pods.replacing(#""nodeName": "n1""#, with: #""nodeName": "zz""#)
        let outcome = try LiveCheckTests.run(command, LiveCheckTests.nodes, pods)
        // Of n1: one of a DaemonSet, two of workloads, one on the host's network; one is done.
        #expect(
            outcome.messages.contains(
                "warning: 4 pods run on 1 node that is missing from the documents [nodes-missing]"),
            "\(outcome.messages)")
        let matching = try LiveCheckTests.run(command, LiveCheckTests.nodes, LiveCheckTests.pods)
        #expect(!matching.messages.contains("nodes-missing"))
    }
}
