import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The nodes and pods of the documents, as `tune` runs the warm pool on them.
    func tunedNodes() throws(Failure) -> (nodes: [WarmPoolTuning.Node], cluster: RunningCluster) {
        guard !operands.isEmpty else {
            throw .usage(
                "tune needs what kubectl says of nodes and pods",
                hint: "capcalc tune nodes.json pods.json, of kubectl get nodes -o json and "
                    + "kubectl get pods -A -o json")
        }
        var reading = ClusterReading()
        for path in operands where try ClusterDocument.read(path, of: files, into: &reading) != nil
        {
            throw Failure(
                .badInput, "\(Files.name(of: path)) is no JSON",
                hint: "kubectl get nodes -o json, kubectl get pods -A -o json")
        }
        guard !reading.nodes.isEmpty || reading.nodesWithoutInstance.isEmpty else {
            throw Failure(
                .badInput,
                "all nodes of the documents are of Fargate or hybrid, which have no warm pool",
                hint: "the targets are those of aws-node, on nodes that are instances")
        }
        guard !reading.nodes.isEmpty, let pods = reading.podsOfInstances else {
            throw Failure(
                .badInput,
                "the documents have no \(reading.nodes.isEmpty ? "nodes" : "pods")",
                hint: reading.hasEmptyList
                    ? "a list has no items: kubectl get nodes, or kubectl get pods -A, in the "
                        + "context of the cluster"
                    : reading.nodes.isEmpty
                        ? "add kubectl get nodes -o json" : "add kubectl get pods -A -o json")
        }
        let table = try instanceTable()
        let hasPrefixes = reading.uses?.values.contains { !$0.prefixes.isEmpty } ?? false
        let settings = try networkSettings(
            networkMode(hasPrefixes: hasPrefixes))
        var networks: [String: NodeNetwork] = [:]
        var nodes: [WarmPoolTuning.Node] = []
        // The targets are those of aws-node, which Windows nodes do not run.
        let linux = reading.nodes.filter { $0.platform != .windows }
        guard !linux.isEmpty else {
            throw Failure(
                .badInput, "all nodes run Windows, where the targets are none of aws-node's",
                hint: "they are set in the ConfigMap amazon-vpc-cni of kube-system")
        }
        for node in linux {
            guard let name = node.instanceType else {
                throw Failure(
                    .badInput,
                    "node \(node.name) has no label node.kubernetes.io/instance-type")
            }
            var known = networks[name]
            if known == nil {
                known = NodeNetwork(type: try table.types(named: [name])[0], settings: settings)
                networks[name] = known
            }
            guard let network = known else { continue }
            nodes.append(
                WarmPoolTuning.Node(
                    network: network,
                    kubeletMaxPods: number(.maxPods) ?? node.maxPods
                        ?? network.recommendedMaxPods ?? network.maxPods,
                    zone: node.zone ?? "", pods: pods[node.name]?.addressed ?? 0))
        }
        let windows = Set(reading.nodes.filter { $0.platform == .windows }.map { $0.name })
        let cluster = RunningCluster(
            subnets: [], otherSubnets: [], nodes: linux,
            pods: pods.filter { !windows.contains($0.key) })
        return (nodes, cluster)
    }
}
