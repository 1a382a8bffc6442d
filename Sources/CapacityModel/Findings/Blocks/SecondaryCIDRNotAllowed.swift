/// AWS does not associate a further block with the VPC.
enum SecondaryCIDRNotAllowed {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "AWS does not allow a secondary CIDR block with this primary block, the "
                + "first \(.vpcBlock): a block in another RFC 1918 range, 10.0.0.0/16 with a "
                + "primary block in 10.0.0.0/15, 172.31.0.0/16, or 198.19.0.0/16. The last one "
                + "is a warning.",
            why: "AWS does not associate it. For 198.19.0.0/16 the AWS documentation contradicts "
                + "itself: the VPC user guide forbids it with other blocks, the EKS best "
                + "practices guide recommends it for pods.",
            cure:
                "Use a block in 100.64.0.0/10, which AWS allows in every VPC. For an existing "
                + "VPC, give its primary block first.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    static func finding(in plan: PlanAnswer) -> Finding? {
        let all = plan.restrictedAssociations
        let refused = all.filter { !$0.association.isContradicted }
        let shown = refused.isEmpty ? all : refused
        guard let first = shown.first?.association else { return nil }
        return Finding(
            code: .secondaryCIDRNotAllowed, severity: refused.isEmpty ? .warning : .error,
            subject: Finding.subject(shown.map { $0.association.block }),
            message: message(first),
            hint: shown[0].replacement.map {
                "use a block that AWS allows in every VPC: "
                    + "\(NamedBlock(first.block.role, block: $0))"
            } ?? "use a public block that you own: all of 100.64.0.0/10 is in use")
    }

    private static func message(_ association: RestrictedAssociation) -> Phrase {
        let (block, beside) = (association.block.block, association.beside)
        switch association.rule {
        case .privateRange(let range):
            return "\(block) lies in \(range), which AWS does not add to a VPC with the primary "
                + "block \(beside)"
        case .lowestOf10:
            return "\(block) lies in 10.0.0.0/16, which AWS does not add to a VPC with the "
                + "primary block \(beside) in 10.0.0.0/15"
        case .highestOf172:
            return "\(block) lies in 172.31.0.0/16, which AWS does not add to a VPC with the "
                + "primary block \(beside)"
        case .range198:
            return "\(block) with \(beside): the VPC user guide forbids 198.19.0.0/16 there, the "
                + "EKS best practices guide recommends it (custom networking)"
        }
    }
}
