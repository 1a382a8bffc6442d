/// Some subnets of the VPC have EKS's tags, and others have none.
enum SubnetsUntagged {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "Some subnets of the documents have tags of EKS, and others have none: those are "
                + "left out as somebody else's, but where nodes of the cluster run in them.",
            why:
                "Load balancers and capcalc find the subnets of a cluster by their tags. What is left "
                + "out is not counted, neither its addresses nor what runs there.",
            cure:
                "Tag the private subnets of the cluster kubernetes.io/role/internal-elb=1 and the "
                + "public ones kubernetes.io/role/elb=1, or give what is left out: \(.privateSubnet), \(.publicSubnet).",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html"
        )
    }

    static func finding(_ cluster: RunningCluster) -> Finding? {
        let left = cluster.otherSubnets.compactMap { $0.name }
        let taken = cluster.untaggedSubnets
        guard !left.isEmpty || !taken.isEmpty else { return nil }
        var parts: [String] = []
        if !taken.isEmpty {
            parts.append("taken for the cluster's, as nodes run there: \(Finding.subject(taken))")
        }
        if !left.isEmpty {
            parts.append("left out as somebody else's: \(Finding.subject(left))")
        }
        return Finding(
            code: .subnetsUntagged, severity: .note, subject: Finding.subject(left + taken),
            message: "without tags of EKS, which other subnets have, are "
                + "\(parts.joined(separator: "; "))",
            hint: "tag the cluster's kubernetes.io/role/internal-elb=1 (public ones "
                + "kubernetes.io/role/elb=1), or give them: \(.privateSubnet, "BLOCK@ZONE")")
    }
}
