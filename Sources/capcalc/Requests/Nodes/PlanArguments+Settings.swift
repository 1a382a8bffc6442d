import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The command line with what a plan in JSON says where no option does.
    func completed(by plan: PlanSettings) throws(Failure) -> Arguments {
        guard !plan.isEmpty else { return self }
        let said = plan.options.filter { option, _ in
            option.commands.contains(command) && !isSettled(option)
        }
        let completed = try adding(said)
        guard !has(.instanceType), !has(.nodeGroup) else { return completed }
        let arePodsOthers = has(.pods) || has(.ec2Instances)
        // Max pods are in the plan whether they were given or not: they are where others would follow.
        let unsaid = [Int?](repeating: nil, count: plan.maxPods.count)
        let usual = try completed.adding(
            groups: plan.nodeGroups(unsaid, arePodsOthers: arePodsOthers))
        guard !has(.maxPods), !has(.maxPodsExpression) else { return usual }
        let groups = try usual.nodeGroups(
            of: try instanceTable(), in: nil, arePodsAsked: false
        ).groups
        guard groups.count == plan.maxPods.count else { return usual }
        let given = zip(groups, plan.maxPods).map { group, maxPods in
            let follows = group.network.kubeletMaxPods(given: group.givenMaxPods(of: group.type))
            return follows == maxPods || group.maxPodsExpression != nil ? nil : maxPods
        }
        let texts = plan.nodeGroups(given, arePodsOthers: arePodsOthers)
        if texts.isEmpty, let maxPods = given[0] {
            return try usual.adding([(.maxPods, "\(maxPods)")])
        }
        return try completed.adding(groups: texts)
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
        case .podsPerNode, .addressesPerNode, .maxPodsExpression:
            return has(.instanceType) || has(.nodeGroup)
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
