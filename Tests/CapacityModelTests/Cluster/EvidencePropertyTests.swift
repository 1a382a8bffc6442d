import Boundary
import Testing

@testable import Program

/// Documents with evidence give the same answer as the same documents with the option said.
struct EvidencePropertyTests {
    /// A cluster of a few nodes in three zones, with an environment and the options that say the same.
    struct Cluster {
        var documents = ""
        var pods = ""
        var awsNode = ""
        var options = ""

        init(_ generator: inout SeededGenerator) {
            let isCustom = Int.random(in: 0..<4, using: &generator) == 0
            let hasPrefixes = Int.random(in: 0..<3, using: &generator) == 0
            let enis = Int.random(in: 0...2, using: &generator)
            let addresses = Int.random(in: 0...6, using: &generator)
            let minimum = Int.random(in: 0...20, using: &generator)
            let prefixes = Int.random(in: 0...2, using: &generator)
            let maxENI = Int.random(in: 0...3, using: &generator)
            let type =
                ["m5.large", "t3.medium", "c5.xlarge", "t2.medium"]
                .randomElement(using: &generator) ?? "m5.large"
            let types: [(String, String)] = [
                ("WARM_ENI_TARGET", "\(enis)"), ("WARM_IP_TARGET", "\(addresses)"),
                ("MINIMUM_IP_TARGET", "\(minimum)"), ("WARM_PREFIX_TARGET", "\(prefixes)"),
                ("MAX_ENI", "\(maxENI + 1)"), ("ENABLE_PREFIX_DELEGATION", "\(hasPrefixes)"),
                ("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "\(isCustom)"),
            ]
            let variables = types.map { #"{"name": "\#($0)", "value": "\#($1)"}"# }
            awsNode = """
                {"kind": "Pod", "metadata": {"name": "aws-node-1", "namespace": "kube-system",
                 "uid": "aws", "ownerReferences": [{"kind": "DaemonSet", "name": "aws-node"}]},
                 "spec": {"nodeName": "n0", "hostNetwork": true, "containers": [{"name": "aws-node",
                  "image": "amazon-k8s-cni:v1.20.0", "env": [\(variables.joined(separator: ", "))]}]},
                 "status": {"phase": "Running"}}
                """
            options =
                "--warm-eni-target \(enis) --warm-ip-target \(addresses) --minimum-ip-target "
                + "\(minimum) --warm-prefix-target \(prefixes) --max-eni \(maxENI + 1) "
                + "--cni-version 1.20.0" + (hasPrefixes ? " --prefix-delegation" : "")
                + (isCustom ? " --custom-networking" : "")
            var subnets: [String] = []
            for (index, zone) in ["a", "b", "c"].enumerated() {
                let length = Int.random(in: 20...23, using: &generator)
                for (block, tag) in [
                    ("10.0.\(16 * index).0/\(length)", "internal-elb"),
                    ("100.64.\(16 * index).0/20", "cni"),
                ] {
                    subnets.append(
                        """
                        {"SubnetId": "subnet-\(tag)\(index)", "VpcId": "v", "CidrBlock": "\(block)",
                         "AvailabilityZone": "eu-west-1\(zone)",
                         "Tags": [{"Key": "kubernetes.io/role/\(tag)", "Value": "1"}]}
                        """)
                }
            }
            var nodes: [String] = []
            var items: [String] = []
            for index in 0..<Int.random(in: 3...9, using: &generator) {
                nodes.append(
                    """
                    {"kind": "Node", "metadata": {"name": "n\(index)", "labels": {
                      "node.kubernetes.io/instance-type": "\(type)",
                      "topology.kubernetes.io/zone": "eu-west-1\(["a", "b", "c"][index % 3])"}},
                     "spec": {"providerID": "aws:///eu-west-1a/i-\(index)"}}
                    """)
                for pod in 0..<Int.random(in: 1...4, using: &generator) {
                    items.append(
                        """
                        {"kind": "Pod", "metadata": {"name": "p\(pod)", "uid": "u\(index)-\(pod)"},
                         "spec": {"nodeName": "n\(index)"}, "status": {"phase": "Running"}}
                        """)
                }
            }
            // ENIs that agree with the mode, of half of the clusters.
            var interfaces: [String] = []
            for index in 0..<(Bool.random(using: &generator) ? nodes.count : 0) {
                for place in 0...1 {
                    let carries = place == 1 || !isCustom
                    let singles = carries && !hasPrefixes ? 3 : 1
                    let addresses = (0..<singles).map {
                        #"{"PrivateIpAddress": "10.0.\#(16 * (index % 3)).\#(10 + 10 * index + 5 * place + $0)"}"#
                    }
                    let prefix =
                        #"{"Ipv4Prefix": "10.0.\#(16 * (index % 3) + 1).\#(32 * (index / 3) + 16 * place)/28"}"#
                    interfaces.append(
                        """
                        {"SubnetId": "subnet-internal-elb\(index % 3)", "Status": "in-use",
                         "Attachment": {"InstanceId": "i-\(index)", "DeviceIndex": \(place)},
                         "PrivateIpAddresses": [\(addresses.joined(separator: ","))],
                         "Ipv4Prefixes": [\(carries && hasPrefixes ? prefix : "")]}
                        """)
                }
            }
            documents =
                (interfaces.isEmpty
                    ? "" : #"{"NetworkInterfaces": [\#(interfaces.joined(separator: ","))]}"#)
                + #"{"Subnets": [\#(subnets.joined(separator: ","))]}"#
                + #"{"kind": "List", "items": [\#(nodes.joined(separator: ","))]}"#
            pods = items.joined(separator: ",")
        }

        /// What `check` says, without what it says of the cluster and where settings are known from.
        func check(_ pods: String, _ options: String) -> [String] {
            let text = documents + #"{"kind": "List", "items": [\#(pods)]}"#
            let outcome = Program.run(
                "check /memory/path --pods 300 --format json \(options)",
                ["/memory/path": Array(text.utf8)])
            return ["\(outcome.status)", outcome.messages]
                + outcome.lines.filter {
                    !$0.hasPrefix(#"  "cluster":"#) && !$0.hasPrefix(#"  "settings":"#)
                }
        }
    }

    @Test func `the environment of aws-node says the same as options`() {
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<150 {
            let cluster = Cluster(&generator)
            let evidence = cluster.check(cluster.pods + "," + cluster.awsNode, "")
            let options = cluster.check(cluster.pods, cluster.options)
            #expect(evidence == options, "\(cluster.options)")
            #expect(evidence.count > 10, "\(evidence)")
        }
    }
}
