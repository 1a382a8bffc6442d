import CapacityModel
package import Options

extension PlanReport {
    /// The verdict in one line: for who writes a file and does not see it.
    package var verdictLine: String? {
        answer.map { PlanHeadline(report: self, plan: $0).line }
    }

    /// What to type next: after a table the files to write, after a file what reads it.
    package func nextStep(_ format: OutputFormat, _ file: String?) -> String? {
        guard let answer, !answer.assessment.verdicts.isEmpty else { return nil }
        let groups = answer.nodes.groups.map { $0.group }
        guard let file else {
            if format != .table { return nil }
            if !isCheck { return "add -o subnets.tf, or -o plan.json for capcalc check plan.json" }
            return answer.verdict.answer == .yes
                ? nil : answer.cures.first.flatMap { Self.migration($0.remedies) }
        }
        guard !isCheck, groups.count == 1 else { return nil }
        switch format {
        // The file says all else; half as many pods again are a question of their own.
        case .json where Self.isPlain(file), .csv where Self.isPlain(file):
            return "capcalc check \(file)\(morePods(than: answer.demand.pods))"
        case .export(.terraform):
            return "terraform plan -out=plan && terraform show -json plan | capcalc check - "
                + "--instance-type \(groups[0].type.name) --pods \(answer.demand.pods)"
                + networkMode(of: groups[0]) + optionsOfDemand
        default: return nil
        }
    }

    /// Half as many pods again; nothing where a group has its own, or the most that fit were asked for.
    private func morePods(than pods: Int64) -> String {
        let isOfGroups = question.groups.contains { !$0.name.isEmpty }
        guard case .plan = question.kind, !isOfGroups, notes.ec2Instances == nil else { return "" }
        let more = pods + (pods + 1) / 2
        return more > 10_000_000 ? "" : " --pods \(more)"
    }

    /// What was asked of the plan beside its pods and nodes, as `check` is to be asked.
    private var optionsOfDemand: String {
        let asked: [Option] = [.density, .require, .tolerateAZLoss, .daemonSetPods, .surge]
        return asked.reduce("") { text, option in
            guard let given = notes.options.first(where: { $0.option == option }) else {
                return text
            }
            return "\(text) \(option.spelling) \(given.text)"
        }
    }

    /// The options of a group's network mode.
    private func networkMode(of group: NodeGroup) -> String {
        let mode = group.settings.mode
        return (mode.usesPrefixDelegation ? " \(Option.prefixDelegation.spelling)" : "")
            + (mode.usesCustomNetworking ? " \(Option.customNetworking.spelling)" : "")
    }

    /// The migration that cures what does not fit; `nil` for another cure, and where the table has further
    /// subnets to type.
    private static func migration(_ remedies: [Remedy]) -> String? {
        for remedy in remedies where remedy.suffices {
            switch remedy {
            case .furtherBlocks, .mode: continue
            case .furtherSubnets(let further):
                if !further.blocks.isEmpty { return nil }
            case .variant(let remedy):
                let target: NetworkSwitch
                switch remedy.variant {
                case .prefixDelegation: target = .prefixDelegation
                case .customNetworking: target = .customNetworking
                case .secondaryIP, .warmTargets, .customNetworkingWithPrefixDelegation: continue
                }
                return
                    "capcalc migrate --to \(target.rawValue), with the same documents and options"
            }
        }
        return nil
    }

    /// Whether a shell takes a file's name as it is.
    private static func isPlain(_ file: String) -> Bool {
        !file.hasPrefix("-")
            && file.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "/"):
                    true
                default: byte == UInt8(ascii: "-")
                }
            }
    }
}
