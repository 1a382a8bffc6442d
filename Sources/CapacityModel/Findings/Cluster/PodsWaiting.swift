/// Pods wait for an address, or for a node.
enum PodsWaiting {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Some pods have a node but no address yet, or no node. Both count as demand.",
            why:
                "Pods that stay without an address are the first sign of a full subnet. Pods "
                + "without a node wait for a new node, which takes addresses too.",
            cure:
                "Find the full subnet, then add a subnet, shrink the warm pool, or free "
                + "addresses. kubectl describe pod shows what a pod waits for.",
            source: "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html"
        )
    }

    static func finding(_ cluster: RunningCluster) -> Finding? {
        var (bound, nodes) = (0, [String]())
        for node in cluster.nodes {
            guard let waiting = cluster.pods?[node.name]?.waitingForAddress, waiting > 0 else {
                continue
            }
            bound += waiting
            nodes.append(node.name)
        }
        let pending = cluster.podsWithoutNode ?? 0
        guard bound > 0 || pending > 0 else { return nil }
        let parts =
            (bound > 0
                ? [
                    "\(bound.counted("pod")) wait\(bound == 1 ? "s" : "") for an address on \(Finding.subject(nodes))"
                ]
                : [])
            + (pending > 0
                ? ["\(pending.counted("pod")) wait\(pending == 1 ? "s" : "") for a node"] : [])
        return Finding(
            code: .podsWaiting, severity: .warning,
            subject: "\((bound + pending).counted("pod"))",
            message: Phrase(parts.joined(separator: ", ")),
            hint: "find the full subnet above; kubectl describe pod shows what a pod waits for")
    }
}
