/// More pods are asked about than the CPU, memory or volumes of the node are enough for.
enum PodsDoNotFit {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "A node is to run more pods than fit by their requests. What it takes from its "
                + "subnets is that of all of them.",
            why: "The scheduler does not place the remaining pods: they stay Pending.",
            cure: "Ask about fewer pods, or about instance types on which they fit: "
                + "\(ask: .node) \(.allTypes) \(.leastFits).",
            source: "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"
        )
    }

    /// What other findings say is not said again.
    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        let full = nodes.filter {
            $0.holdsPods == false && !$0.isBeyondNode && ($0.fit.podsByKnownLimits ?? 0) > 0
        }
        guard let first = full.first, let pods = first.pods,
            let fitting = first.fit.podsByKnownLimits
        else { return nil }
        let wanted = pods - first.load.daemonSetPods
        let limit = first.fit.binding.map { ": limited by \($0.rawValue)" } ?? ""
        let others = full.count - 1
        let further =
            others == 0
            ? "" : ", and too few on \(others.grouped) other type\(others == 1 ? "" : "s")"
        return Finding(
            code: .podsDoNotFit, severity: .warning,
            subject: Finding.subject(full.map { $0.network.type.name }),
            message: "\(fitting.grouped) of \(wanted.counted("pod")) fit on "
                + "\(first.network.type.name)\(limit)\(further)",
            hint: "list the types that hold them: \(ask: .node) \(.allTypes) "
                + "\(.leastFits, wanted), with the same requests")
    }
}
