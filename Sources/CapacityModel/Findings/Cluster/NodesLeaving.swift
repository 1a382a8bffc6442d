/// Nodes that are on their way out carry pods, which go to other nodes.
enum NodesLeaving {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "Nodes of the documents take no new pods: they are cordoned, tainted by Karpenter or the "
                + "Cluster Autoscaler, or being deleted.",
            why:
                "They tell nothing of how nodes are packed, so they are left out of it. Their workload pods "
                + "stay demand: they are counted on further nodes, packed as the others are.",
            cure:
                "Nothing, while nodes are replaced. kubectl uncordon brings a node back that is to stay.",
            source: "https://kubernetes.io/docs/concepts/architecture/nodes/"
        )
    }

    static func finding(_ cluster: RunningCluster) -> Finding? {
        let leaving = cluster.nodes.filter { $0.isLeaving }
        guard !leaving.isEmpty else { return nil }
        let pods = leaving.reduce(0) { sum, node in
            let load = cluster.pods?[node.name] ?? RunningPods()
            return sum + load.addressed - load.ofDaemonSets
        }
        let carried =
            pods > 0
            ? "their \(pods.counted("workload pod")) \(pods == 1 ? "is" : "are") counted on other nodes"
            : "they carry no workload pods"
        return Finding(
            code: .nodesLeaving, severity: .note,
            subject: Finding.subject(leaving.map { $0.name }),
            message: "\(leaving.count.counted("node")) "
                + "\(leaving.count == 1 ? "takes" : "take") no new pods; \(carried)",
            hint: "kubectl uncordon a node that is to stay")
    }
}
