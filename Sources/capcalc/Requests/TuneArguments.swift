import Boundary
import CapacityModel
import Options
import Reports

extension Arguments {
    /// The nodes and pods of the documents, as `tune` runs the warm pool on them.
    func tunedNodes() throws(Failure) -> (
        nodes: [WarmPoolTuning.Node], cluster: RunningCluster, documents: [ReadDocument]
    ) {
        guard !operands.isEmpty else {
            throw .usage(
                "tune needs the nodes and pods of the cluster",
                hint: (hintOfPipe.map { "\($0); otherwise " } ?? "")
                    + "capcalc tune nodes.json pods.json, from kubectl get nodes -o json and "
                    + "kubectl get pods -A -o json")
        }
        var reading = ClusterReading()
        for path in operands {
            guard let other = try ClusterDocument.read(path, of: files, into: &reading) else {
                continue
            }
            let name = Files.name(of: path)
            throw DocumentFormat(other)?.failure(name)
                ?? Failure(
                    .badInput, "\(name) is not JSON",
                    hint: "kubectl get nodes -o json, kubectl get pods -A -o json")
        }
        guard !reading.nodes.isEmpty || reading.nodesWithoutInstance.isEmpty else {
            throw Failure(
                .badInput,
                "all nodes are Fargate or hybrid nodes, which have no warm pool",
                hint: "warm targets apply to aws-node on EC2 instances")
        }
        guard !reading.nodes.isEmpty, let pods = reading.podsOfInstances else {
            if let plan = reading.documents.first(where: { $0.kind == .plan }) {
                throw Failure(
                    .badInput,
                    "\(PathText.shown(plan.name)) is a plan of capcalc, which has no nodes",
                    hint: "tune reads kubectl get nodes -o json and kubectl get pods -A -o json")
            }
            throw Failure(
                .badInput,
                "the documents have no \(reading.nodes.isEmpty ? "nodes" : "pods")",
                hint: reading.hasEmptyList
                    ? "a list is empty: run kubectl get nodes and kubectl get pods -A in the "
                        + "context of the cluster"
                    : reading.nodes.isEmpty
                        ? "add kubectl get nodes -o json" : "add kubectl get pods -A -o json")
        }
        // The targets are those of aws-node, which Windows nodes and those of EKS Auto Mode do not run.
        let ours = reading.nodesWithInterfaces.filter { $0.platform == .linux }
        let cni = try clusterNetwork(reading.network(podSubnets: []))
        try refuseWithoutTargets(reading.nodes, hasOurs: !ours.isEmpty, isIPv6: cni.ipv6.value)
        let nodes = try tunedNodes(ours, pods, cni)
        let names = Set(ours.map { $0.name })
        let others = Set(reading.nodes.map { $0.name }).subtracting(names)
        let cluster = RunningCluster(
            subnets: [], otherSubnets: [], nodes: ours,
            pods: pods.filter { !others.contains($0.key) }, network: cni)
        let documents = reading.documents.filter { !has(.today) || $0.kind != .terraformPlan }
        return (nodes, cluster, documents)
    }

    /// Refuses a cluster whose nodes have no warm targets that could be set.
    private func refuseWithoutTargets(
        _ nodes: [RunningNode], hasOurs: Bool, isIPv6: Bool
    ) throws(Failure) {
        if hasOurs, isIPv6 {
            throw Failure(
                .badInput,
                "pods have IPv6 addresses: each node has one prefix for all pods and no warm "
                    + "targets",
                hint: "a node takes one IPv4 address: capcalc check shows how many fit")
        }
        guard !hasOurs else { return }
        if nodes.contains(where: { $0.platform == .autoMode }) {
            throw Failure(
                .badInput,
                "the nodes run in EKS Auto Mode, which uses its own CNI: there is no aws-node "
                    + "and no target to set", hint: "capcalc check shows how many fit")
        }
        throw Failure(
            .badInput, "all nodes run Windows, which does not use aws-node",
            hint: "set the targets in the ConfigMap amazon-vpc-cni in kube-system")
    }

    private func tunedNodes(
        _ nodes: [RunningNode], _ pods: [String: RunningPods], _ cni: ClusterNetwork
    ) throws(Failure) -> [WarmPoolTuning.Node] {
        let table = try instanceTable()
        var types: [String: InstanceType] = [:]
        var tuned: [WarmPoolTuning.Node] = []
        for node in nodes {
            guard let name = node.instanceType else {
                throw Failure(
                    .badInput,
                    "node \(node.name) has no label node.kubernetes.io/instance-type")
            }
            let type: InstanceType
            if let known = types[name] {
                type = known
            } else {
                type = try table.types(named: [name])[0]
                types[name] = type
            }
            let network = NodeNetwork(
                type: type, settings: try nodeSettings(cni, on: node.platform, [node]))
            let load = pods[node.name] ?? RunningPods()
            tuned.append(
                WarmPoolTuning.Node(
                    network: network,
                    kubeletMaxPods: number(.maxPods) ?? node.maxPods
                        ?? network.recommendedMaxPods ?? network.maxPods,
                    zone: node.zone ?? "", pods: load.addressed - load.onBranchENIs,
                    podsOnBranchENIs: load.onBranchENIs, podsWaiting: load.waitingForAddress,
                    heldAddresses: node.holding?.addresses))
        }
        return tuned
    }
}
