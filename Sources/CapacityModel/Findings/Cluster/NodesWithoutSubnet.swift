/// Nodes run in a zone of which no subnet is known to be the cluster's.
enum NodesWithoutSubnet {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Nodes run in a zone for which no private subnet of the cluster is known, or "
                + "have no zone label. These nodes and their pods are excluded; the other "
                + "zones are checked as usual. If a plan destroys the subnets of the zone, the pods "
                + "are spread evenly over the other zones.",
            why:
                "These nodes take addresses from a subnet that capcalc does not see, so it "
                + "cannot tell when that subnet is full.",
            cure:
                "Run aws ec2 describe-subnets for the whole VPC, tag the subnet for the cluster, "
                + "or give it: \(.privateSubnet).",
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
            ? "excluded" : "the pods are spread evenly over the zones with known subnets"
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
        guard let name = zone.zone else { return "\(run) without a zone label" }
        return zone.haveToMove
            ? "\(run) in zone \(name), in which the plan leaves no private subnet"
            : "\(run) in zone \(name), for which no private subnet of the cluster is known"
    }

    private static func hint(_ elsewhere: NodesElsewhere) -> Phrase {
        guard let zone = elsewhere.zone else {
            return
                "nodes need the label topology.kubernetes.io/zone: run kubectl get nodes -o json again"
        }
        if elsewhere.haveToMove {
            return
                "create a subnet in zone \(zone) in the same plan, or drain its nodes before it is applied"
        }
        return elsewhere.hasOtherSubnets
            ? "tag the subnet of zone \(zone) for the cluster (kubernetes.io/role/internal-elb=1), or "
                + "give it: \(.privateSubnet, "BLOCK@\(zone)")"
            : "add aws ec2 describe-subnets for the whole VPC, or give the subnet: "
                + "\(.privateSubnet, "BLOCK@\(zone)")"
    }
}
