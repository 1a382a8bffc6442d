/// Nodes that are on their way out carry pods, which go to other nodes.
enum NodesLeaving {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "Some nodes accept no new pods: they are cordoned, tainted by Karpenter or the "
                + "Cluster Autoscaler, or being deleted.",
            why:
                "Their pods do not show how nodes are packed, so they are excluded from the "
                + "packing. Their workload pods still count: capcalc places them on "
                + "additional nodes, packed like the others.",
            cure:
                "Nothing to do while nodes are being replaced. If a node is to stay, run kubectl "
                + "uncordon.",
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
                + "\(leaving.count == 1 ? "accepts" : "accept") no new pods; \(carried)",
            hint: "if a node is to stay, run kubectl uncordon")
    }
}
