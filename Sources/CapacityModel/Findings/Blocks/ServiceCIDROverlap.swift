/// The addresses of services are those of something else.
enum ServiceCIDROverlap {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "The service CIDR overlaps the VPC, or a block of \(.avoidedBlock). An error for "
                + "\(.serviceBlock); a warning where EKS's own choice does: 172.20.0.0/16 for a VPC "
                + "in 10.0.0.0/8, 10.100.0.0/16 for others.",
            why:
                "Pods take such an address for a service: what lies there in a peer or on premises "
                + "is out of their reach. The service CIDR of a cluster cannot be changed.",
            cure: "Another \(.serviceBlock) when the cluster is created: from /12 to /24, in "
                + "10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
            source: "https://docs.aws.amazon.com/eks/latest/APIReference/"
                + "API_KubernetesNetworkConfigRequest.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let services = plan.serviceCIDR
        guard let first = services.overlapped.first else { return nil }
        let what =
            services.isGiven
            ? "the service CIDR \(services.wanted)"
            : "\(services.wanted), which EKS chooses for services,"
        return Finding(
            code: .serviceCIDROverlap, severity: services.isGiven ? .error : .warning,
            subject: Finding.subject(services.overlapped),
            message: "\(what) overlaps \(first)",
            hint: services.proposal.map {
                "create the cluster with one that is free: \(.serviceBlock, $0)"
            }
                ?? "no /24 of RFC 1918 is free: avoid less")
    }
}
