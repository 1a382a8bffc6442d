import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The command line with what a plan in JSON says where no option does.
    ///
    /// - Parameter others: options that a question does not go with.
    func completed(
        by plan: PlanSettings, except others: [Option] = []
    ) throws(Failure) -> Arguments {
        guard !plan.isEmpty else { return self }
        guard !plan.isOfOtherTable || has(.table) || has(.instanceType) || has(.nodeGroup) else {
            throw Failure(
                .badInput, "the plan was made with another table of instance types",
                hint: "give it too: --table FILE (or --instance-type TYPE for the built-in table)")
        }
        let said = plan.options.filter { option, _ in
            option.commands.contains(command) && !isSettled(option) && !others.contains(option)
        }
        let completed = try adding(said)
        guard !has(.instanceType), !has(.nodeGroup) else { return completed }
        let arePodsOthers = has(.pods) || has(.ec2Instances)
        guard plan.typedGroups.isEmpty else {
            return try completed.adding(
                groups: unsettled(arePodsOthers ? Self.shares(of: plan) : plan.typedGroups))
        }
        // Max pods are in the plan whether they were given or not: they are where others would follow.
        let unsaid = [Int?](repeating: nil, count: plan.maxPods.count)
        let own = plan.nodeGroups(unsaid, arePodsOthers: arePodsOthers)
        let usual = try completed.adding(groups: unsettled(own))
        guard !has(.maxPods), !has(.maxPodsExpression) else { return usual }
        // The mode that they followed from is the plan's, whatever the command line says.
        let modes: [Option] = [.prefixDelegation, .customNetworking]
        let groups = try completed.adding(groups: own).without(modes)
            .adding(plan.options.filter { modes.contains($0.option) })
            .nodeGroups(
                of: try instanceTable(), in: nil, arePodsAsked: others.contains(.pods)
            ).groups
        guard groups.count == plan.maxPods.count else { return usual }
        let given = zip(groups, plan.maxPods).map { group, maxPods in
            let follows = group.network.kubeletMaxPods(given: group.givenMaxPods(of: group.type))
            return follows == maxPods || group.maxPodsExpression != nil ? nil : maxPods
        }
        let texts = unsettled(plan.nodeGroups(given, arePodsOthers: arePodsOthers))
        if texts.isEmpty, let maxPods = given[0] {
            return try usual.adding([(.maxPods, "\(maxPods)")])
        }
        return try completed.adding(groups: texts)
    }

    /// The node groups of a plan with shares of its pods in the place of pods.
    private static func shares(of plan: PlanSettings) -> [String] {
        let texts = plan.typedGroups
        let groups = texts.compactMap { try? GivenNodeGroup($0) }
        let total = Int64(plan.pods ?? 0)
        guard total > 0, groups.count == texts.count, groups.allSatisfy({ $0.share == nil })
        else { return texts }
        let own = groups.map { group in
            group.values.first { $0.option == .pods }.flatMap { Int64($0.text) }
        }
        let rest = total - own.reduce(0) { $0 + ($1 ?? 0) }
        var (before, shared) = (Int64(0), Int64(0))
        return zip(texts, own).map { text, own in
            before += own ?? rest
            let share = before * 10_000 / total - shared
            shared += share
            let parts = GivenNodeGroup.parts(text).filter { !$0.hasPrefix("pods=") }
            return parts.joined(separator: ",")
                + ",share=\(DecimalNumber.text(hundredths: share))%"
        }
    }

    /// Node groups of a plan without the keys that the command line says itself: its options go before a plan.
    private func unsettled(_ groups: [String]) -> [String] {
        groups.map { text in
            var kept: [Substring] = []
            for part in GivenNodeGroup.parts(text) {
                let key = String(part.prefix { $0 != "=" })
                let isSaidHere =
                    key == NodeGroupKey.mode.rawValue
                    ? has(.prefixDelegation) || has(.customNetworking)
                    : Option.named(key).map { isSettled($0) && $0 != .pods } ?? false
                if !isSaidHere { kept.append(part) }
            }
            return kept.joined(separator: ",")
        }
    }

    /// Whether the command line says itself what an option of a plan would.
    private func isSettled(_ option: Option) -> Bool {
        if has(option) { return true }
        let modes: [Option] = [.prefixDelegation, .customNetworking]
        switch option {
        case .pods, .ec2Instances:
            let havePods = texts(.nodeGroup).contains { text in
                (try? GivenNodeGroup(text))?.values.contains { $0.option == .pods } == true
            }
            return has(.pods) || has(.ec2Instances) || havePods
        case .prefixDelegation, .customNetworking: return modes.contains { has($0) }
        case .require: return has(.density)
        case .instanceType: return has(.nodeGroup)
        case .podsPerNode, .addressesPerNode, .maxPods, .maxPodsExpression:
            let arePodsSettled = option == .maxPods || option == .maxPodsExpression
            return has(.instanceType) || has(.nodeGroup)
                || arePodsSettled && (has(.maxPods) || has(.maxPodsExpression))
        default: return false
        }
    }

    private func adding(groups texts: [String]) throws(Failure) -> Arguments {
        try adding(texts.map { (.nodeGroup, $0) })
    }

    private func adding(_ values: [(option: Option, text: String)]) throws(Failure) -> Arguments {
        values.isEmpty ? self : try overridden(by: values)
    }
}
