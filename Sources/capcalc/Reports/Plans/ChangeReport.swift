import CapacityModel
import Writing

/// What a plan of Terraform makes of the answer of today.
struct ChangeReport {
    let change: AnswerChange

    /// Such as `2.4× → 1.3×`.
    var multiples: String {
        let (before, after) = (change.podsBefore, change.podsAfter)
        return "\(Multiple.of(before, change.pods)) → \(Multiple.of(after, change.pods))"
    }

    /// Such as `1.3× (today 256, 2.4×)`.
    var besideToday: String {
        let today =
            "today \(change.podsBefore.grouped), \(Multiple.of(change.podsBefore, change.pods))"
        return "\(Multiple.of(change.podsAfter, change.pods)) (\(today))"
    }

    /// Lines for people: the whole, the zones, the subnets.
    var lines: [String] {
        let word =
            change.podsAfter < change.podsBefore
            ? "worse than today"
            : change.isWorse
                ? "partly worse than today"
                : change.podsAfter > change.podsBefore ? "better than today" : "no change"
        var lines = [
            "\(word), \(multiples): at most \(change.podsBefore.counted("pod")) today, "
                + "\(change.podsAfter.grouped) with the plan"
        ]
        let parts = change.parts.filter { $0.before != $0.after }
        if !parts.isEmpty {
            lines.append(
                parts.map { part in
                    "\(part.tier.map { "\($0.rawValue) " } ?? "zone ")\(part.zone) "
                        + "\(Self.times(part.before)) → \(Self.times(part.after))"
                }.joined(separator: ", "))
        }
        for (kind, word) in [
            (SubnetChange.Kind.new, "created"), (.moved, "replaced"), (.gone, "destroyed"),
        ] {
            let names = change.subnets.filter { $0.kind == kind }
                .map { "\(VisibleText.of($0.subnet.name)) \($0.subnet.block)" }
            if names.isEmpty { continue }
            let more = names.count > 6 ? " and \((names.count - 6).grouped) more" : ""
            lines.append("\(word): \(names.prefix(6).joined(separator: ", "))\(more)")
        }
        return lines
    }

    private static func times(_ hundredths: Int64?) -> String {
        hundredths.map { "\(Hundredths.text($0))×" } ?? "none"
    }

    /// Members of the verdict, for programs.
    func write(
        to json: inout JSONWriter, _ verdict: (PlanVerdict?, inout JSONWriter) -> Void
    ) {
        json.object("before") { verdict(change.verdict, &$0) }
        json.member("is_worse", change.isWorse)
        json.array("zones") { json in
            for part in change.parts {
                json.object { json in
                    json.member("availability_zone", part.zone)
                    json.member("tier", part.tier?.rawValue)
                    json.member("before", decimal: part.before.map(Hundredths.text))
                    json.member("after", decimal: part.after.map(Hundredths.text))
                    json.member("is_worse", part.isWorse)
                }
            }
        }
    }
}
