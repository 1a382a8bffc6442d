/// Nodes run in a zone of which no subnet is known to be the cluster's.
enum NodesWithoutSubnet {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Nodes of the documents run in a zone in which no private subnet of the cluster is known, "
                + "or do not say their zone. They and their pods are left out; the other zones are judged as "
                + "they are.",
            why:
                "Somewhere these nodes have their addresses. Where their subnet is not known, nobody says "
                + "when it is full.",
            cure:
                "Take aws ec2 describe-subnets of the whole VPC, tag the subnet as the cluster's, or give "
                + "it: \(.privateSubnet).",
            source:
                "https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesiozone"
        )
    }

    /// - Parameter isAnyJudged: whether other nodes run where subnets are known.
    static func finding(_ elsewhere: [NodesElsewhere], isAnyJudged: Bool) -> Finding? {
        guard let first = elsewhere.max(by: { $0.nodes < $1.nodes }) else { return nil }
        let places = elsewhere.map { zone in
            let pods = zone.pods.counted("workload pod")
            let run =
                "\(zone.nodes.counted("node")) with \(pods) \(zone.nodes == 1 ? "runs" : "run")"
            return zone.zone.map {
                "\(run) in zone \($0), of which no private subnet of the cluster is known"
            } ?? "\(run) in a zone that no label names"
        }
        let rest =
            isAnyJudged
            ? "left out" : "so the pods are spread evenly over the zones whose subnets are known"
        let hint: Phrase =
            first.zone.map { zone in
                first.hasOtherSubnets
                    ? "tag the subnet of zone \(zone) as the cluster's (kubernetes.io/role/internal-elb=1), or "
                        + "give it: \(.privateSubnet, "BLOCK@\(zone)")"
                    : "add aws ec2 describe-subnets of the whole VPC, or give the subnet: "
                        + "\(.privateSubnet, "BLOCK@\(zone)")"
            }
            ?? "nodes need the label topology.kubernetes.io/zone: take kubectl get nodes -o json again"
        return Finding(
            code: .nodesWithoutSubnet, severity: .warning,
            subject: Finding.subject(elsewhere.map { $0.zone.map { "zone \($0)" } ?? "no zone" }),
            message: Phrase("\(places.joined(separator: "; ")): \(rest)"), hint: hint)
    }
}
