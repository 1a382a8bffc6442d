/// A zone in which EKS puts no ENI of the control plane.
enum ZoneWithoutControlPlane {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "A zone is use1-az3, usw1-az2 or cac1-az3, a Local Zone or a Wavelength Zone. "
                + "The first three are recognized by zone ID only, because zone names such "
                + "as us-east-1a differ between accounts.",
            why:
                "EKS does not create a cluster with subnets in these zones. Nodes and pods can "
                + "run there.",
            cure:
                "Give the cluster subnets in two other zones. aws ec2 "
                + "describe-availability-zones shows the zone IDs.",
            source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let names = plan.demand.zones.filter { !$0.takesControlPlane }.map { $0.name }
        guard !names.isEmpty else { return nil }
        return Finding(
            code: .zoneWithoutControlPlane, severity: .warning, subject: Finding.subject(names),
            message: "EKS does not support control plane subnets in "
                + "zone\(names.count == 1 ? "" : "s") \(Finding.subject(names)); nodes and pods "
                + "can run there",
            hint: "give the cluster subnets in two other zones")
    }
}
