/// Some subnets of the VPC have EKS's tags, and others have none.
enum SubnetsUntagged {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning:
                "Some subnets have EKS tags and others do not. Subnets without tags are "
                + "excluded, unless nodes of the cluster run in them.",
            why:
                "Load balancers and capcalc find the subnets of a cluster by their tags. "
                + "Excluded subnets are not counted, neither their addresses nor what runs "
                + "in them.",
            cure:
                "Tag the private subnets of the cluster with kubernetes.io/role/internal-elb=1 "
                + "and the public ones with kubernetes.io/role/elb=1, or give the excluded "
                + "subnets: \(.privateSubnet), \(.publicSubnet).",
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
            parts.append("included, because nodes run there: \(Finding.subject(taken))")
        }
        if !left.isEmpty {
            parts.append("excluded: \(Finding.subject(left))")
        }
        var clauses: [String] = []
        if !parts.isEmpty {
            clauses.append(
                (cluster.areSubnetsTagged
                    ? "subnets without EKS tags, which other subnets have: "
                    : "no subnet has an EKS tag; judged by names and node ENIs: ")
                    + parts.joined(separator: "; "))
        }
        let reasons: [(names: [String], reason: String)] = [
            (
                doubtful,
                "included, although tagged for internal load balancers only and without a node ENI"
            ),
            (
                outside,
                "excluded, because no node runs in their Local Zone, Wavelength Zone or Outpost"
            ),
            (unselected, "excluded, because no NodeClass selects them for nodes"),
            (
                made,
                "included, because the plan creates them, although they have no tag of the cluster"
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
            hint: "tag the cluster's subnets with kubernetes.io/role/internal-elb=1 (public ones "
                + "with kubernetes.io/role/elb=1), or give them: \(.privateSubnet, "BLOCK@ZONE")")
    }
}
