/// A zone in which EKS puts no ENI of the control plane.
enum ZoneWithoutControlPlane {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "A zone is use1-az3, usw1-az2 or cac1-az3, a Local Zone or a Wavelength Zone. Of the "
                + "first three only zone IDs tell: the names, such "
                + "as us-east-1a, stand for another zone in every account.",
            why:
                "EKS refuses to create a cluster with subnets there. "
                + "Nodes and pods may run there.",
            cure:
                "Give the cluster subnets of two other zones; aws ec2 describe-availability-zones "
                + "shows the IDs.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let names = plan.demand.zones.filter { !$0.takesControlPlane }.map { $0.name }
        guard !names.isEmpty else { return nil }
        return Finding(
            code: .zoneWithoutControlPlane, severity: .warning, subject: Finding.subject(names),
            message: "EKS takes no subnets in zone\(names.count == 1 ? "" : "s") "
                + "\(Finding.subject(names)) for the control plane; nodes and pods may run there",
            hint: "give the cluster subnets of two other zones")
    }
}
