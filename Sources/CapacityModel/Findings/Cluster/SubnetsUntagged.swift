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
            .filter { !cluster.outsideSubnets.contains($0) }
            .filter { !cluster.unselectedSubnets.contains($0) }
        let taken = cluster.untaggedSubnets
        let doubtful = cluster.doubtfulSubnets
        let outside = cluster.outsideSubnets
        let (made, unselected) = (cluster.madeSubnets, cluster.unselectedSubnets)
        var parts: [String] = []
        if !taken.isEmpty {
            parts.append("taken for the cluster's, as nodes run there: \(Finding.subject(taken))")
        }
        if !left.isEmpty {
            parts.append("left out as somebody else's: \(Finding.subject(left))")
        }
        var clauses: [String] = []
        if !parts.isEmpty {
            clauses.append(
                (cluster.areSubnetsTagged
                    ? "without tags of EKS, which other subnets have, are "
                    : "no subnet has a tag of EKS; by their names, or as no node has an ENI there, are ")
                    + parts.joined(separator: "; "))
        }
        let reasons: [(names: [String], reason: String)] = [
            (
                doubtful,
                "counted, though tagged for internal load balancers only and with no ENI of a node"
            ),
            (outside, "left out, as no node runs in their Local Zone, Wavelength Zone or Outpost"),
            (unselected, "left out, as no NodeClass selects them for nodes"),
            (
                made,
                "counted, as the plan makes them, though no tag says that they are the cluster's"
            ),
        ]
        for (names, reason) in reasons where !names.isEmpty {
            clauses.append("\(reason): \(Finding.subject(names))")
        }
        guard !clauses.isEmpty else { return nil }
        return Finding(
            code: .subnetsUntagged, severity: .note,
            subject: Finding.subject(left + taken + doubtful + outside + unselected + made),
            message: Phrase(clauses.joined(separator: "; ")),
            hint: "tag the cluster's kubernetes.io/role/internal-elb=1 (public ones "
                + "kubernetes.io/role/elb=1), or give them: \(.privateSubnet, "BLOCK@ZONE")")
    }
}
