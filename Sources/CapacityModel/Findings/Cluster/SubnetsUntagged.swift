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
        guard
            !left.isEmpty || !taken.isEmpty || !doubtful.isEmpty || !outside.isEmpty
                || !made.isEmpty || !unselected.isEmpty
        else { return nil }
        var parts: [String] = []
        if !taken.isEmpty {
            parts.append("included, because nodes run there: \(Finding.subject(taken))")
        }
        if !left.isEmpty {
            parts.append("excluded: \(Finding.subject(left))")
        }
        var message = parts.joined(separator: "; ")
        if !parts.isEmpty {
            message =
                cluster.areSubnetsTagged
                ? "subnets without EKS tags, which other subnets have: " + message
                : "no subnet has an EKS tag; judged by names and node ENIs: "
                    + message
        }
        if !doubtful.isEmpty {
            message +=
                (parts.isEmpty ? "" : "; ")
                + "included, although tagged for internal load balancers only and without a node "
                + "ENI: "
                + Finding.subject(doubtful)
        }
        if !outside.isEmpty {
            message +=
                (message.isEmpty ? "" : "; ")
                + "excluded, because no node runs in their Local Zone, Wavelength Zone or "
                + "Outpost: "
                + Finding.subject(outside)
        }
        if !unselected.isEmpty {
            message +=
                (message.isEmpty ? "" : "; ")
                + "excluded, because no NodeClass selects them for nodes: "
                + Finding.subject(unselected)
        }
        if !made.isEmpty {
            message +=
                (message.isEmpty ? "" : "; ")
                + "included, because the plan creates them, although they have no tag of the "
                + "cluster: "
                + Finding.subject(made)
        }
        return Finding(
            code: .subnetsUntagged, severity: .note,
            subject: Finding.subject(left + taken + doubtful + outside + unselected + made),
            message: Phrase(message),
            hint: "tag the cluster's subnets with kubernetes.io/role/internal-elb=1 (public ones "
                + "with kubernetes.io/role/elb=1), or give them: \(.privateSubnet, "BLOCK@ZONE")")
    }
}
