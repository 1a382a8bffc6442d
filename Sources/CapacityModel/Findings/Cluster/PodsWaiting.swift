/// Pods wait for an address, or for a node.
enum PodsWaiting {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Pods of the documents have a node and no address yet, or no node. Both are counted as "
                + "demand.",
            why:
                "Pods that stay without an address are the first sign of a subnet that is full. Pods "
                + "without a node wait for one to be added, which takes addresses too.",
            cure:
                "Look at what the subnets hold: a further subnet, a smaller warm pool, or what frees "
                + "addresses. kubectl describe pod says what a pod waits for.",
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
            hint: "see which subnet is full, and kubectl describe pod for what a pod waits for")
    }
}
