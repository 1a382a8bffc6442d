/// A plan puts subnets elsewhere than the plan that it is compared with, or drops them.
enum SubnetsMove {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "A subnet of the earlier plan would have other addresses (an error), or the "
                + "plan has no use for it (a warning).",
            why: "The addresses of a subnet cannot be changed: it is deleted and made anew, with "
                + "every node, load balancer and endpoint in it.",
            cure:
                "\(.existingPlan) with the earlier plan: its subnets stay, and new ones go around them.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
        )
    }

    static func finding(_ changes: [SubnetChange]) -> Finding? {
        let moved = changes.filter { $0.kind == .moved }
        let gone = changes.filter { $0.kind == .gone }
        guard let first = moved.first ?? gone.first else { return nil }
        var parts: [String] = []
        if !moved.isEmpty {
            let from = first.previous.map { " from \($0.block)" } ?? ""
            parts.append(
                "\(moved.count.grouped) subnet\(moved.count == 1 ? "" : "s") would move, "
                    + "\(first.subnet.name)\(from) to \(first.subnet.block)")
        }
        if !gone.isEmpty {
            parts.append(
                "the plan has no use for \(gone.count.grouped) "
                    + "subnet\(gone.count == 1 ? "" : "s")")
        }
        return Finding(
            code: .subnetsMove, severity: moved.isEmpty ? .warning : .error,
            subject: Finding.subject((moved + gone).map { $0.subnet.name }),
            message: Phrase(parts.joined(separator: "; ")),
            hint: moved.isEmpty
                ? "keep them, or drop them from the plan that you give"
                : "pin what is there: \(.existingPlan) with the same file")
    }
}
