/// Nodes run in a zone of which no subnet is known to be the cluster's.
enum NodesWithoutSubnet {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "Nodes run in a zone for which no private subnet of the cluster is known, or "
                + "have no zone label. These nodes and their pods are excluded; the other "
                + "zones are checked as usual.",
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
        guard let first = elsewhere.max(by: { $0.nodes < $1.nodes }) else { return nil }
        let places = elsewhere.map { zone in
            let pods = zone.pods.counted("workload pod")
            let run =
                "\(zone.nodes.counted("node")) with \(pods) \(zone.nodes == 1 ? "runs" : "run")"
            return zone.zone.map {
                "\(run) in zone \($0), for which no private subnet of the cluster is known"
            } ?? "\(run) without a zone label"
        }
        let rest =
            isAnyJudged
            ? "excluded" : "the pods are spread evenly over the zones with known subnets"
        let hint: Phrase =
            first.zone.map { zone in
                first.hasOtherSubnets
                    ? "tag the subnet of zone \(zone) for the cluster "
                        + "(kubernetes.io/role/internal-elb=1), or give it: "
                        + "\(.privateSubnet, "BLOCK@\(zone)")"
                    : "add aws ec2 describe-subnets for the whole VPC, or give the subnet: "
                        + "\(.privateSubnet, "BLOCK@\(zone)")"
            }
            ?? "nodes need the label topology.kubernetes.io/zone: run kubectl get nodes -o json "
            + "again"
        return Finding(
            code: .nodesWithoutSubnet, severity: .warning,
            subject: Finding.subject(elsewhere.map { $0.zone.map { "zone \($0)" } ?? "no zone" }),
            message: Phrase("\(places.joined(separator: "; ")): \(rest)"), hint: hint)
    }
}
