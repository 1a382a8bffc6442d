import Boundary
import Testing

@testable import Program

/// The forms that documents come in, and the refusal of others.
struct DocumentFormTests {
    private static let subnets = """
        {"Subnets": [{"SubnetId": "s-1", "VpcId": "v", "CidrBlock": "10.0.0.0/22",
         "AvailabilityZone": "eu-west-1a", "Tags": []}]}
        """
    private static func node(_ name: String, _ provider: String = "aws:///eu-west-1a/i-1") -> String
    {
        """
        {"status": {"capacity": {"pods": "29"}, "conditions": [{"type": "Ready",
          "lastHeartbeatTime": "2026-01-02T20:0\(name.suffix(1)):19Z"}]},
         "spec": {"providerID": "\(provider)"}, "metadata": {"labels":
          {"node.kubernetes.io/instance-type": "m5.large",
           "topology.kubernetes.io/zone": "eu-west-1a"}, "name": "\(name)"}, "kind": "Node"}
        """
    }
    private static let pod = """
        {"status": {"phase": "Running"}, "spec": {"nodeName": "n1"},
         "metadata": {"name": "p"}, "kind": "Pod", "apiVersion": "v1"}
        """
    private static let others = """
        {"kind": "Service", "spec": {"type": "ClusterIP"}, "status": {"loadBalancer": {}}},
        {"kind": "Deployment", "spec": {"replicas": 1, "taints": 7}, "status": "x", "metadata": null}
        """

    private static let answer = check(
        subnets, "{\"items\": [\(node("n1"))], \"kind\": \"List\"}", pods)
    private static let pods = "{\"items\": [\(pod)], \"kind\": \"List\"}"

    private static func check(_ documents: String...) -> Outcome {
        Program.run(
            "check /memory/path --pods 10 --format json",
            ["/memory/path": Array(documents.joined(separator: "\n").utf8)])
    }

    @Test func `single objects, and lists with more than is needed, say the same`() {
        let plain = Self.answer
        #expect(plain.status == .done, "\(plain.messages)")
        #expect(plain.text.contains(#""last_heartbeat":"2026-01-02T20:01:19Z""#))
        let forms = [
            [Self.subnets, Self.node("n1"), Self.pods],
            [Self.node("n1"), Self.subnets, Self.pod],
            [
                Self.subnets, Self.node("n1"),
                #"{"kind": "List", "items": [\#(Self.others), \#(Self.pod)]}"#,
            ],
            [
                Self.subnets, Self.node("n1"),
                #"{"items": [{"metadata": {"name": "p"}, "spec": {"nodeName": "n1"}}], "kind": "PodList"}"#,
            ],
        ]
        for documents in forms {
            let outcome = Program.run(
                "check /memory/path --pods 10 --format json",
                ["/memory/path": Array(documents.joined(separator: "\n").utf8)])
            #expect(outcome.conclusions == plain.conclusions, "\(outcome.messages)")
        }
    }

    @Test func `only aws-node of kube-system counts`() {
        func pod(_ namespace: String, _ owner: String, _ container: String) -> String {
            """
            {"kind": "Pod", "spec": {"nodeName": "n1", "hostNetwork": true, "initContainers":
              [{"name": "aws-node", "env": [{"name": "WARM_IP_TARGET", "value": "7"}]}],
              "containers": [{"env": [{"name": "WARM_IP_TARGET", "value": "5"},
                {"name": "MINIMUM_IP_TARGET", "valueFrom": {"fieldRef": {}}}],
                "image": "amazon-k8s-cni:v1.19.0", "name": "\(container)"}]},
             "metadata": {"ownerReferences": [{"name": "\(owner)", "kind": "DaemonSet"}],
              "namespace": "\(namespace)", "name": "aws-node-x", "uid": "\(namespace)\(owner)"}}
            """
        }
        for (namespace, owner, container, counts) in [
            ("kube-system", "aws-node", "aws-node", true),
            ("default", "aws-node", "aws-node", false),
            ("kube-system", "aws-node-2", "aws-node", false),
            ("kube-system", "aws-node", "sidecar", false),
        ] {
            let outcome = Self.check(
                Self.subnets, Self.node("n1"), Self.pod, pod(namespace, owner, container))
            let said = #""warm_ip_target":{"value":5,"source":"aws-node"}"#
            #expect(outcome.text.contains(said) == counts, "\(namespace) \(owner) \(container)")
        }
    }

    @Test(arguments: [
        ("gce://p/z/n", "Google Cloud"), ("azure:///subscriptions/x", "Azure"),
    ])
    func `nodes of other clouds are refused`(_ provider: String, _ cloud: String) {
        let outcome = Self.check(Self.subnets, Self.node("n1", provider))
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains(cloud))
    }

    static let refused: [(bytes: [UInt8], word: String)] = [
        ([0x1F, 0x8B, 8, 0, 0], "gzip"), (Array("{\0\"\0".utf8), "UTF-16"),
        (Array("\0{\0\"".utf8), "UTF-16"), ([0xFF, 0xFE, 0x7B, 0], "UTF-16"),
        (Array("apiVersion: v1\nitems:\n".utf8), "YAML"), (Array("---\nSubnets:\n".utf8), "YAML"),
        (Array("- CidrBlock: x\n".utf8), "YAML"), (Array("SUBNETS\tFalse\n".utf8), "text"),
        (Array("-------------\n|  Describe  |\n".utf8), "table"),
        (Array("+------+\n".utf8), "table"), (Array("NAME   STATUS   ROLES\n".utf8), "kubectl"),
        (Array("YES  3 private /22\n".utf8), "a report for people"),
        (Array(#"{"version": 4, "lineage": "x", "resources": []}"#.utf8), "terraform show -json"),
        (
            Array(
                #"{"planned_values": {"root_module": {}}, "resource_changes": [{"type": "aws_subnet", "#
                    .utf8)
                + Array(#""change": {"actions": ["delete"]}}]}"#.utf8), "destroys 1 subnet"
        ),
        (Array(#"{"InstanceTypes": []}"#.utf8), "describe-instance-types"),
    ]

    @Test(arguments: refused.indices) func `a refusal names the form`(_ index: Int) {
        let (bytes, word) = Self.refused[index]
        let outcome = Program.run(
            "check /memory/path --instance-type m5.large --pods 60", ["/memory/path": bytes])
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains(word), "\(outcome.messages)")
    }

    @Test func `a document where a table is meant is told what to do with it`() {
        let outcome = Program.run(
            "types --table /memory/path", ["/memory/path": Array(#" {"InstanceTypes": []}"#.utf8)])
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains("table update"))
    }
}
