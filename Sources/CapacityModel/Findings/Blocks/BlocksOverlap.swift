/// Blocks share addresses.
enum BlocksOverlap {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error],
            meaning: "Two given blocks share addresses.",
            why:
                "AWS rejects overlapping blocks in one VPC, and a plan would count the shared "
                + "addresses twice.",
            cure: "Give blocks that do not overlap: `\(ask: .plan)` plans them.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
        )
    }

    static func finding(_ faults: [BlockFault]) -> Finding? {
        var pairs: [(outer: NamedBlock, inner: NamedBlock)] = []
        for fault in faults {
            if case .overlap(let outer, let inner) = fault { pairs.append((outer, inner)) }
        }
        guard let first = pairs.first else { return nil }
        return Finding(
            code: .blocksOverlap, severity: .error,
            subject: Finding.subject(pairs.map { $0.inner }),
            message: "\(first.inner) overlaps \(first.outer)",
            hint: "give each block once, and no block inside another")
    }
}
