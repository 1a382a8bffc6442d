/// A subnet does not lie in its VPC.
enum OutsideVPC {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error],
            meaning: "A subnet does not lie in one of the CIDR blocks of the VPC.",
            why: "AWS does not create a subnet outside the VPC, or the wrong VPC was given.",
            cure: "Give the right \(.vpcBlock), and repeat it for secondary CIDR blocks.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
        )
    }

    static func finding(_ faults: [BlockFault], vpc: [CIDRBlock]) -> Finding? {
        var outside: [NamedBlock] = []
        for fault in faults {
            if case .outside(let named) = fault { outside.append(named) }
        }
        guard let first = outside.first else { return nil }
        let blocks = vpc.map { $0.description }.joined(separator: ", ")
        return Finding(
            code: .outsideVPC, severity: .error,
            subject: Finding.subject(outside),
            message: "\(first) does not lie in \(blocks)",
            hint: "repeat \(.vpcBlock) for every CIDR block of the VPC")
    }
}
