import Boundary
import CapacityModel
import Testing

@testable import Program

/// What is kept of nodes, pods and ENIs for those who judge a cluster by them.
struct ClusterReadingTests {
    private static func reading(_ documents: String...) throws -> ClusterReading {
        var reading = ClusterReading()
        let bytes = Array(documents.joined(separator: "\n").utf8)
        var reader = try JSONReader(.bytes(bytes[...], piece: 64), name: "x", size: 64)
        _ = try ClusterDocument.read(&reader, into: &reading)
        return reading
    }

    private static func node(_ name: String, labels: String = "", spec: String = "") -> String {
        """
        {"kind": "Node", "metadata": {"name": "\(name)", "labels":
          {"topology.kubernetes.io/zone": "eu-west-1a"\(labels)}},
         "spec": {"providerID": "aws:///eu-west-1a/i-\(name)"\(spec)}}
        """
    }

    static let leaving: [(spec: String, isLeaving: Bool)] = [
        ("", false), (#", "unschedulable": true"#, true), (#", "unschedulable": false"#, false),
        (#", "taints": [{"key": "karpenter.sh/disrupted", "effect": "NoSchedule"}]"#, true),
        (#", "taints": [{"effect": "NoSchedule", "key": "karpenter.sh/disruption"}]"#, true),
        (#", "taints": [{"key": "ToBeDeletedByClusterAutoscaler", "value": "1"}]"#, true),
        (#", "taints": [{"key": "dedicated", "value": "gpu"}]"#, false),
    ]

    @Test(arguments: leaving.indices)
    func `nodes on their way out are told`(_ index: Int) throws {
        let (spec, isLeaving) = Self.leaving[index]
        #expect(try Self.reading(Self.node("n", spec: spec)).nodes.first?.isLeaving == isLeaving)
    }

    // Quantities of Kubernetes; beyond a million, some are no Int of 32 bits.
    static let counts: [(text: String, count: Int?)] = [
        ("0", 0), ("110", 110), ("1k", 1000), ("1M", 1_000_000), ("1000k", 1_000_000),
        ("1000000", 1_000_000), ("1000001", nil), ("1001k", nil), ("2M", nil), ("1000000M", nil),
        ("1000000k", nil), ("", nil), ("k", nil), ("1K", nil), ("1Mi", nil), ("1.5k", nil),
        ("-1", nil), ("١", nil),
    ]

    @Test(arguments: counts.indices)
    func `the pods of a node are counted up to a million`(_ index: Int) throws {
        let (text, count) = Self.counts[index]
        let node =
            String(Self.node("n").dropLast()) + #", "status": {"capacity": {"pods": "\#(text)"}}}"#
        #expect(try Self.reading(node).nodes.first?.maxPods == count)
    }

    @Test func `a node that is being deleted is on its way out`() throws {
        let node = Self.node("n").replacing(
            #""name": "n""#, with: #""name": "n", "deletionTimestamp": "2026-01-01T00:00:00Z""#)
        #expect(try Self.reading(node).nodes.first?.isLeaving == true)
    }

    @Test(arguments: [
        (
            #", "eks.amazonaws.com/nodegroup": "blue""#, RunningNode.Group.Kind.managedNodeGroup,
            "blue"
        ),
        (#", "karpenter.sh/nodepool": "default""#, .nodePool, "default"),
    ])
    func `labels tell the group`(_ label: String, _ kind: RunningNode.Group.Kind, _ name: String)
        throws
    {
        let group = try Self.reading(Self.node("n", labels: label)).nodes.first?.group
        #expect(group == RunningNode.Group(kind: kind, name: name))
    }

    @Test func `pods that wait are counted apart`() throws {
        func pod(_ name: String, _ spec: String, _ status: String, _ metadata: String = "")
            -> String
        {
            """
            {"kind": "Pod", "metadata": {"name": "\(name)", "uid": "\(name)"\(metadata)},
             "spec": {\(spec)}, "status": {\(status)}}
            """
        }
        let onNode = #""nodeName": "n""#
        let reading = try Self.reading(
            Self.node("n"), pod("runs", onNode, #""phase": "Running", "podIP": "10.0.0.9""#),
            pod("starts", onNode, #""phase": "Pending""#),
            pod("pulls", onNode, #""phase": "Pending", "podIP": "10.0.0.8""#),
            pod("pending", "", #""phase": "Pending""#),
            pod("done", onNode, #""phase": "Succeeded""#),
            pod(
                "secured", onNode, #""phase": "Running", "podIP": "10.0.0.7""#,
                #", "annotations": {"vpc.amazonaws.com/pod-eni": "[{}]"}"#))
        let pods = reading.pods?["n"]
        #expect(pods?.addressed == 4 && pods?.waitingForAddress == 1 && pods?.onBranchENIs == 1)
        #expect(reading.podsWithoutNode == 1)
    }

    @Test func `pods on Fargate are counted by zone`() throws {
        let reading = try Self.reading(
            Self.node("f", labels: #", "eks.amazonaws.com/compute-type": "fargate""#),
            #"{"kind": "Pod", "metadata": {"name": "p"}, "spec": {"nodeName": "f"}}"#)
        #expect(reading.fargatePods == ["eu-west-1a": 1] && reading.nodes.isEmpty)
    }

    @Test func `ENIs are those of their nodes, whatever stands first`() throws {
        let interfaces = """
            {"NetworkInterfaces": [
              {"NetworkInterfaceId": "e1", "SubnetId": "s", "InterfaceType": "interface",
               "Attachment": {"InstanceId": "i-n", "DeviceIndex": 0, "NetworkCardIndex": 0},
               "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.4"}, {"PrivateIpAddress": "10.0.0.5"}],
               "Ipv4Prefixes": [{"Ipv4Prefix": "10.0.0.16/28"}], "TagSet": []},
              {"NetworkInterfaceId": "e2", "SubnetId": "s", "InterfaceType": "trunk",
               "Attachment": {"InstanceId": "i-n", "DeviceIndex": 1},
               "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.6"}]},
              {"NetworkInterfaceId": "e3", "SubnetId": "s", "InterfaceType": "efa",
               "Attachment": {"InstanceId": "i-n", "DeviceIndex": 1, "NetworkCardIndex": 1},
               "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.7"}],
               "TagSet": [{"Key": "node.k8s.amazonaws.com/no_manage", "Value": "true"}]}]}
            """
        for documents in [[interfaces, Self.node("n")], [Self.node("n"), interfaces]] {
            let node = try Self.reading(documents.joined(separator: "\n")).nodesWithInterfaces.first
            #expect(node?.holding?.interfaces == 3 && node?.holding?.addresses == 20)
            #expect(node?.interfaces?.last?.isExcluded == true)
            let shown = InterfaceEvidence(node.map { [$0] } ?? [])
            #expect(shown.podENI == true && shown.prefixes == true)
        }
    }

    @Test func `the control plane lies in no Local Zone`() {
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --control-plane-subnets --format csv "
                + "--azs us-west-2a,us-west-2b,us-west-2-lax-1a")
        let zones = outcome.lines.filter { $0.contains(",control-plane,") }
        #expect(zones.count == 2 && zones.allSatisfy { !$0.contains("lax") })
    }
}
