/// AWS does not associate a further block with the VPC.
enum SecondaryCIDRNotAllowed {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "A further CIDR block of the VPC is one that AWS's table forbids beside the "
                + "primary block, the first \(.vpcBlock): another range of RFC 1918, 10.0.0.0/16 beside "
                + "10.0.0.0/15, 172.31.0.0/16, 198.19.0.0/16. The last is a warning.",
            why: "AWS refuses to associate it. Of 198.19.0.0/16 its documents contradict each "
                + "other: the VPC user guide forbids it beside other blocks, the EKS best practices "
                + "recommend it for pods.",
            cure:
                "A block out of 100.64.0.0/10, which every VPC takes. Give the primary block of a "
                + "VPC that exists first.",
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
                "take a block that every VPC may have: \(NamedBlock(first.block.role, block: $0))"
            } ?? "take a public block of your own: all of 100.64.0.0/10 is in use")
    }

    private static func message(_ association: RestrictedAssociation) -> Phrase {
        let (block, beside) = (association.block.block, association.beside)
        switch association.rule {
        case .privateRange(let range):
            return "\(block) lies in \(range), which AWS does not add to a VPC with the primary "
                + "block \(beside)"
        case .lowestOf10:
            return "\(block) lies in 10.0.0.0/16, which AWS does not add beside \(beside) of "
                + "10.0.0.0/15"
        case .highestOf172:
            return "\(block) lies in 172.31.0.0/16, which AWS does not add to a VPC with the "
                + "primary block \(beside)"
        case .range198:
            return "\(block) beside \(beside): the VPC user guide forbids 198.19.0.0/16 there, the "
                + "EKS best practices (custom networking) recommend it"
        }
    }
}
