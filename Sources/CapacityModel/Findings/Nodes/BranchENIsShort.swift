/// More pods with security groups are asked about than the node has branch ENIs.
enum BranchENIsShort {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "A node is to run more pods with security groups than it has branch ENIs. It is "
                + "a warning if another requested type has enough.",
            why: "Each of these pods takes a branch ENI. The remaining pods stay Pending: the "
                + "node has no vpc.amazonaws.com/pod-eni left.",
            cure: "Plan fewer pods per node, or an instance type with more branch ENIs.",
            source: "https://github.com/aws/amazon-vpc-resource-controller-k8s/blob/master/pkg/aws/"
                + "vpc/limits.go"
        )
    }

    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        let short = nodes.filter { $0.podsWithoutBranchENI > 0 }
        guard let first = short.first, let pods = first.pods else { return nil }
        let most = first.load.branchENIs(pods: pods)
        return Finding(
            code: .branchENIsShort, severity: .ofShortage(among: nodes),
            subject: Finding.subject(short.map { $0.network.type.name }),
            message:
                "\(first.podsWithoutBranchENI.counted("pod")) on \(first.network.type.name) would "
                + "wait for a branch ENI: it has \(most)"
                + (short.count > 1 ? ", and some on \(short.count - 1) other types" : ""),
            hint: "at most \(most + first.load.poolPods(pods)) pods fit: lower \(.pods)")
    }
}
