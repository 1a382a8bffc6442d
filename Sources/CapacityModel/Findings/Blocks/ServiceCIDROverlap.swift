/// The addresses of services are those of something else.
enum ServiceCIDROverlap {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning:
                "The service CIDR overlaps the VPC or a block of \(.avoidedBlock). It is an "
                + "error for \(.serviceBlock), and a warning for the default of EKS: "
                + "172.20.0.0/16 for a VPC in 10.0.0.0/8, otherwise 10.100.0.0/16.",
            why:
                "In the cluster such an address is a Service, so pods cannot reach a peered or "
                + "on-premises host that has it. The service CIDR of a cluster cannot be "
                + "changed.",
            cure: "Choose another \(.serviceBlock) when you create the cluster: from /12 to /24, "
                + "in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
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
            : "\(services.wanted), the default service CIDR of EKS,"
        return Finding(
            code: .serviceCIDROverlap, severity: services.isGiven ? .error : .warning,
            subject: Finding.subject(services.overlapped),
            message: "\(what) overlaps \(first)",
            hint: hint(services))
    }

    private static func hint(_ services: ServiceCIDR) -> Phrase {
        let free: Phrase? = services.proposal.map {
            "create the cluster with a free service CIDR: \(.serviceBlock, $0)"
        }
        let other: Phrase? = services.otherVPC.map {
            "use another block for the VPC than \($0.block): \(.vpcBlock, $0.replacement)"
        }
        guard let other else { return free ?? "no /24 of RFC 1918 is free: avoid fewer blocks" }
        return free.map { "\(other), or \($0)" } ?? other
    }
}
