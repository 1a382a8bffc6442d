/// AWS does not make a VPC or subnet of a block.
enum BlockNotAllowed {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error],
            meaning: "A block is not between /16 and /28, or lies in 0.0.0.0/8, 127.0.0.0/8, "
                + "169.254.0.0/16 or 224.0.0.0/3.",
            why: "AWS does not create such a VPC or subnet.",
            cure: "Use a block from /16 to /28 in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or "
                + "100.64.0.0/10.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    static func finding(_ faults: [BlockFault]) -> Finding? {
        var subjects: [NamedBlock] = []
        var messages: [Phrase] = []
        for fault in faults {
            switch fault {
            case .size(let named):
                subjects.append(named)
                messages.append(
                    "\(named.block) is a /\(named.block.length); AWS allows /16 to "
                        + "/28")
            case .range(let named, let range):
                subjects.append(named)
                messages.append(
                    "\(named.block) lies in \(range), which AWS does not allow in a "
                        + "VPC")
            case .overlap, .outside, .association: break
            }
        }
        guard let message = messages.first else { return nil }
        return Finding(
            code: .blockNotAllowed, severity: .error, subject: Finding.subject(subjects),
            message: message, hint: "give a block from /16 to /28, such as 172.16.0.0/16")
    }
}
