/// A plan puts subnets elsewhere than the plan that it is compared with, or drops them.
enum SubnetsMove {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.error, .warning],
            meaning: "A subnet of the earlier plan would get other addresses (an error), or is "
                + "not used in the new plan (a warning).",
            why: "The CIDR block of a subnet cannot be changed. The subnet must be deleted and "
                + "created again, with every node, load balancer and endpoint in it.",
            cure:
                "Give the earlier plan as \(.existingPlan): its subnets stay, and new ones are "
                + "placed around them.",
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
                "the new plan does not use \(gone.count.grouped) "
                    + "subnet\(gone.count == 1 ? "" : "s")")
        }
        return Finding(
            code: .subnetsMove, severity: moved.isEmpty ? .warning : .error,
            subject: Finding.subject((moved + gone).map { $0.subnet.name }),
            message: Phrase(parts.joined(separator: "; ")),
            hint: moved.isEmpty
                ? "keep them, or remove them from the given plan"
                : "keep the existing subnets: give the same file as \(.existingPlan)")
    }
}
