import Boundary
import CapacityModel

/// A cluster as documents of the AWS CLI and kubectl describe it, one behind the other.
struct ClusterText {
    struct Subnet {
        var id: String
        var block: String
        var zone: String
        var tags = ["kubernetes.io/role/internal-elb": "1"]
    }

    struct Interface {
        var subnet: String
        var addresses: Int
        var prefixes = 0
        var isPrimary = true
    }

    struct Node {
        var name: String
        var zone: String
        var type = "m5.large"
        var labels: [String: String] = [:]
        var pods = 0
        var daemonSetPods = 0
        var branchPods = 0
        var isCordoned = false
        var interfaces: [Interface] = []
    }

    var subnets: [Subnet]
    var nodes: [Node]
    /// ENIs of instances that are no nodes.
    var foreign: [Interface] = []
    /// Whether ENIs are described.
    var hasInterfaces = true
    /// Further objects of Kubernetes.
    var objects: [String] = []

    private static func members(_ texts: [String: String]) -> String {
        texts.sorted { $0.key < $1.key }.map { #""\#($0.key)": "\#($0.value)""# }
            .joined(separator: ", ")
    }

    private func text(of subnet: Subnet) -> String {
        let tags = subnet.tags.sorted { $0.key < $1.key }
            .map { #"{"Key": "\#($0.key)", "Value": "\#($0.value)"}"# }.joined(separator: ", ")
        return #"{"SubnetId": "\#(subnet.id)", "VpcId": "v", "CidrBlock": "\#(subnet.block)", "#
            + #""AvailabilityZone": "\#(subnet.zone)", "Tags": [\#(tags)]}"#
    }

    private func text(of node: Node) -> String {
        var labels = node.labels
        labels["node.kubernetes.io/instance-type"] = node.type
        if !node.zone.isEmpty { labels["topology.kubernetes.io/zone"] = node.zone }
        return #"{"kind": "Node", "metadata": {"name": "\#(node.name)", "labels": {"#
            + Self.members(labels) + #"}}, "spec": {"unschedulable": \#(node.isCordoned), "#
            + #""providerID": "aws:///x/i-\#(node.name)"}}"#
    }

    private func pods(of node: Node) -> [String] {
        (0..<node.pods + node.daemonSetPods + node.branchPods).map { index in
            let owner = index < node.daemonSetPods ? "DaemonSet" : "ReplicaSet"
            let isOnBranch = index >= node.daemonSetPods + node.pods
            let annotations =
                isOnBranch ? #", "annotations": {"vpc.amazonaws.com/pod-eni": "[{}]"}"# : ""
            return #"{"kind": "Pod", "metadata": {"name": "\#(node.name)-\#(index)", "#
                + #""namespace": "x", "ownerReferences": [{"kind": "\#(owner)", "name": "o"}]"#
                + #"\#(annotations)}, "spec": {"nodeName": "\#(node.name)"}, "#
                + #""status": {"phase": "Running", "podIP": "10.0.0.1"}}"#
        }
    }

    private func text(
        of interface: Interface, _ instance: String, _ next: inout [String: UInt32]
    ) -> String? {
        guard let subnet = subnets.first(where: { $0.id == interface.subnet }),
            let block = try? CIDRBlock(parsing: subnet.block)
        else { return nil }
        var addresses: [String] = []
        // Prefixes lie at the end of the subnet, addresses at its start.
        var place = next[subnet.id] ?? 4
        for _ in 0..<interface.addresses {
            let address = IPv4Address(rawValue: block.network.rawValue + place)
            addresses.append(#"{"PrivateIpAddress": "\#(address)"}"#)
            place += 1
        }
        next[subnet.id] = place
        let end = "\(subnet.id) prefixes"
        var prefixes: [String] = []
        for _ in 0..<interface.prefixes {
            let count = (next[end] ?? 1) + 1
            next[end] = count
            let start = block.network.rawValue + UInt32(block.addressCount) - 16 * count
            prefixes.append(#"{"Ipv4Prefix": "\#(IPv4Address(rawValue: start))/28"}"#)
        }
        return #"{"SubnetId": "\#(subnet.id)", "Status": "in-use", "Attachment": {"InstanceId": "#
            + #""\#(instance)", "DeviceIndex": \#(interface.isPrimary ? 0 : 1)}, "#
            + #""PrivateIpAddresses": [\#(addresses.joined(separator: ", "))], "#
            + #""Ipv4Prefixes": [\#(prefixes.joined(separator: ", "))]}"#
    }

    /// All documents.
    var text: String {
        var next: [String: UInt32] = [:]
        var interfaces: [String] = []
        for node in nodes {
            for own in node.interfaces {
                if let row = text(of: own, "i-\(node.name)", &next) { interfaces.append(row) }
            }
        }
        for own in foreign {
            if let row = text(of: own, "i-foreign", &next) { interfaces.append(row) }
        }
        let described = subnets.map { text(of: $0) }.joined(separator: ",\n")
        let items = (nodes.map { text(of: $0) } + nodes.flatMap { pods(of: $0) } + objects)
            .joined(separator: ",\n")
        let attached = interfaces.joined(separator: ",\n")
        return #"{"Subnets": [\#(described)]}"#
            + (hasInterfaces ? #"{"NetworkInterfaces": [\#(attached)]}"# : "")
            + #"{"kind": "List", "items": [\#(items)]}"#
    }

    /// What a command says of it.
    func run(_ line: String) -> Outcome {
        let words = line.split(separator: " ")
        let command = words.prefix(1).joined()
        let options = words.dropFirst().joined(separator: " ")
        return Program.run("\(command) all.json \(options)", ["all.json": Array(text.utf8)])
    }
}
