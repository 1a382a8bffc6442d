/// Nodes run in a zone of which no subnet is known to be the cluster's.
enum NodesWithoutSubnet {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Nodes of the documents run in a zone in which no private subnet of the cluster is known, "
                + "or do not say their zone. They and their pods are left out; the other zones are judged as "
                + "they are. Where a plan destroys the subnets of the zone, they are spread evenly over the "
                + "others.",
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
        let moving = elsewhere.filter { $0.haveToMove }
        let others = elsewhere.filter { !$0.haveToMove }
        guard let first = others.max(by: { $0.nodes < $1.nodes }) ?? moving.first else {
            return nil
        }
        let rest =
            isAnyJudged
            ? "left out" : "so the pods are spread evenly over the zones whose subnets are known"
        var parts: [String] = []
        if !others.isEmpty {
            parts.append("\(others.map(place).joined(separator: "; ")): \(rest)")
        }
        if !moving.isEmpty {
            let places = moving.map(place).joined(separator: "; ")
            parts.append("\(places): they are spread evenly over the other zones")
        }
        return Finding(
            code: .nodesWithoutSubnet, severity: .warning,
            subject: Finding.subject(elsewhere.map { $0.zone.map { "zone \($0)" } ?? "no zone" }),
            message: Phrase(parts.joined(separator: "; ")), hint: hint(first))
    }

    private static func place(_ zone: NodesElsewhere) -> String {
        let pods = zone.pods.counted("workload pod")
        let run = "\(zone.nodes.counted("node")) with \(pods) \(zone.nodes == 1 ? "runs" : "run")"
        guard let name = zone.zone else { return "\(run) in a zone that no label names" }
        return zone.haveToMove
            ? "\(run) in zone \(name), of which the plan leaves no private subnet"
            : "\(run) in zone \(name), of which no private subnet of the cluster is known"
    }

    private static func hint(_ elsewhere: NodesElsewhere) -> Phrase {
        guard let zone = elsewhere.zone else {
            return
                "nodes need the label topology.kubernetes.io/zone: take kubectl get nodes -o json again"
        }
        if elsewhere.haveToMove {
            return
                "make a subnet in zone \(zone) in the same plan, or drain its nodes before it is applied"
        }
        return elsewhere.hasOtherSubnets
            ? "tag the subnet of zone \(zone) as the cluster's (kubernetes.io/role/internal-elb=1), or "
                + "give it: \(.privateSubnet, "BLOCK@\(zone)")"
            : "add aws ec2 describe-subnets of the whole VPC, or give the subnet: "
                + "\(.privateSubnet, "BLOCK@\(zone)")"
    }
}
