import Boundary
import CapacityModel
import Options

extension Arguments {
    private static var mostNodeGroups: Int { 1_000 }

    /// The node groups, and the pods of all of them; one group without a name where none is given.
    ///
    /// - Parameters:
    ///   - zones: those among which groups are pinned; `nil` where they are not known yet.
    ///   - arePodsAsked: whether their number is what is asked for.
    func nodeGroups(
        of table: InstanceTable, _ cluster: GivenCluster? = nil, in zones: [AvailabilityZone]?,
        arePodsAsked: Bool
    ) throws(Failure) -> (groups: [NodeGroup], pods: Int) {
        let texts = texts(.nodeGroup)
        guard texts.count <= Self.mostNodeGroups else {
            throw .usage(
                "\(texts.count.grouped) node groups are given, capcalc accepts up to "
                    + Self.mostNodeGroups.grouped,
                hint: "give node groups of one type and mode as one")
        }
        let given = try givenPods() ?? cluster?.cluster.podsToPlan
        if arePodsAsked, given != nil {
            throw .usage(
                "--fit cannot be combined with a number of pods",
                hint: "leave out the number of "
                    + "pods")
        }
        guard !texts.isEmpty else {
            guard let pods = arePodsAsked ? 1 : given else {
                throw .usage("\(command.rawValue) needs the number of pods", hint: "--pods 600")
            }
            if !has(.instanceType), let cluster,
                let groups = try nodeGroups(
                    of: cluster, table, try spread(of: cluster))
            {
                return (groups, pods)
            }
            let type = try table.types(named: [text(.instanceType) ?? "t3.medium"])
            let packing = cluster?.cluster.packing(of: type[0].name)
            let nodes = (cluster?.cluster.nodes ?? []).filter {
                $0.instanceType == type[0].name || $0.instanceType == nil
            }
            let platforms = Set(nodes.map { $0.platform })
            let platform = platforms.count == 1 ? platforms.first : nil
            return (
                [
                    try group(
                        named: "", type, weight: 1, packing, cluster,
                        platform: platform ?? .linux, nodes)
                ], pods
            )
        }
        if has(.instanceType) {
            throw .usage(
                "--instance-type and --node-group cannot be combined",
                hint: "--node-group type=m6i.large,…")
        }
        var groupsGiven: [GivenNodeGroup] = []
        for (index, text) in texts.enumerated() {
            var group = try GivenNodeGroup(text)
            group.name = group.name ?? "group-\(index + 1)"
            if groupsGiven.contains(where: { $0.name == group.name }) {
                throw GivenNodeGroup.failure(text, "node group names must be unique", "name=…")
            }
            groupsGiven.append(group)
        }
        let (weights, pods) = try weights(
            of: groupsGiven, total: arePodsAsked ? nil : given, arePodsAsked)
        var groups: [NodeGroup] = []
        for (group, weight) in zip(groupsGiven, weights) {
            let zoneNames =
                try zones.map { zones throws(Failure) in
                    try group.zoneNames(among: zones)
                } ?? group.zones
            if !zoneNames.isEmpty, text(.spread) == PlanQuestion.Spread.asItRuns.rawValue {
                throw GivenNodeGroup.failure(
                    group.text, "nodes as they run have the zones that they lie in",
                    "leave out azs=, or give --spread even")
            }
            do {
                let types = try table.types(named: group.types)
                var made = try overridden(by: group).group(
                    named: group.name ?? "", types, weight: weight, nil, cluster)
                if let mode = group.mode { made.settings.mode = mode }
                made.zoneNames = zoneNames
                groups.append(made)
            } catch {
                throw Failure(
                    error.status, "--node-group \(group.text): \(error.message)", hint: error.hint)
            }
        }
        return (groups, pods)
    }

    /// The command line with what a group says in the place of the same options.
    private func overridden(by group: GivenNodeGroup) throws(Failure) -> Arguments {
        let own = try withoutMaxPods(givenBy: group.values).overridden(by: group.values)
        guard let mode = group.mode else { return own }
        var flags: [(option: Option, text: String)] = []
        if mode.usesPrefixDelegation { flags.append((.prefixDelegation, "")) }
        if mode.usesCustomNetworking { flags.append((.customNetworking, "")) }
        return try own.without([.prefixDelegation, .customNetworking]).overridden(by: flags)
    }

    /// The pods of `--pods` or `--ec2-instances`; `nil` without either.
    private func givenPods() throws(Failure) -> Int? {
        guard number(.pods) == nil || number(.ec2Instances) == nil else {
            throw .usage(
                "--pods and --ec2-instances cannot be combined", hint: "give one of them")
        }
        return number(.pods) ?? number(.ec2Instances)
    }

    /// A node group as the options and, where they say nothing, the nodes of today have it.
    func group(
        named name: String, _ types: [InstanceType], weight: Int, _ packing: PodPacking? = nil,
        _ cluster: GivenCluster? = nil, platform: NodePlatform = .linux, _ nodes: [RunningNode] = []
    ) throws(Failure) -> NodeGroup {
        try refusePlatformConflicts()
        let workload = workload
        let platform = text(.os) == "windows" ? .windows : has(.os) ? .linux : platform
        let network = try clusterNetwork(cluster?.shown ?? ClusterNetwork())
        var settings = try nodeSettings(network, on: platform, nodes, cluster?.nodeClasses)
        if workload.hasSecurityGroups { settings.hasSecurityGroupsForPods = true }
        let targets = warmPoolTargets(
            on: platform, prefixes: settings.mode.usesPrefixDelegation, network)
        let ofType = NodeNetwork(type: types[0], settings: settings)
        let limit = ofType.formulaAddresses
        let expression = try maxPodsExpression(
            for: types.map { NodeNetwork(type: $0, settings: settings) })
        let maxPods =
            expression == nil
            ? number(.maxPods) ?? packing?.maxPods ?? Self.maxPods(of: nodes) : nil
        var group = NodeGroup(
            name: name, type: types[0], otherTypes: Array(types.dropFirst()), settings: settings,
            targets: targets,
            kubeletMaxPods: maxPods,
            podsPerNode: number(.podsPerNode) ?? packing?.plannedPods(limit: limit),
            daemonSetPods: number(.daemonSetPods) ?? packing?.medianDaemonSetPods ?? 0,
            workload: workload, measuredAddresses: number(.addressesPerNode), weight: weight,
            surge: surge)
        group.arePodsGiven = has(.podsPerNode)
        group.maxPodsExpression = expression
        let isDiscovering =
            network.subnetDiscovery.value && cluster?.hasTaggedPodSubnets == true
            && !settings.mode.usesCustomNetworking && platform == .linux
        if isDiscovering { group.subnetUnit = .networkInterface }
        return group
    }

    /// The kubelet's max pods that most of these nodes have; `nil` where none has said.
    private static func maxPods(of nodes: [RunningNode]) -> Int? {
        var counts: [Int: Int] = [:]
        for maxPods in nodes.compactMap({ $0.maxPods }) { counts[maxPods, default: 0] += 1 }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// The weights of groups, which are their pods: given, a share of all, or for one group the rest.
    private func weights(
        of groups: [GivenNodeGroup], total: Int?, _ arePodsAsked: Bool
    ) throws(Failure) -> ([Int], pods: Int) {
        let own = groups.map { group in
            group.values.first { $0.option == .pods }.flatMap { WholeNumber.read($0.text) }
        }
        let shares = groups.compactMap { $0.share }
        if arePodsAsked, groups.count == 1 { return ([1], 1) }
        guard !shares.isEmpty else { return try weights(own, groups, total) }
        guard let total = arePodsAsked ? 1 : total, shares.count == groups.count,
            own.allSatisfy({ $0 == nil })
        else {
            throw GivenNodeGroup.failure(
                groups[0].text, "share= needs --pods, and every group must have a share, or none",
                "--pods 1000 --node-group …,share=40% --node-group …,share=60%")
        }
        guard shares.reduce(0, +) == 10_000 else {
            throw GivenNodeGroup.failure(
                groups[0].text, "the shares of all groups must add up to 100%", "share=40%")
        }
        return (shares, total)
    }

    private func weights(
        _ own: [Int?], _ groups: [GivenNodeGroup], _ total: Int?
    ) throws(Failure) -> ([Int], pods: Int) {
        let sum = own.reduce(Int64(0)) { $0 + Int64($1 ?? 0) }
        let rest = total.map { Int64($0) - sum }
        let open = own.count { $0 == nil }
        if open == 0, rest == nil || rest == 0, sum <= 10_000_000 {
            return (own.compactMap { $0 }, Int(sum))
        }
        if open == 1, let total, let rest, rest > 0 {
            return (own.map { $0 ?? Int(rest) }, total)
        }
        let place = own.firstIndex { $0 == nil } ?? 0
        throw GivenNodeGroup.failure(
            groups[place].text,
            "the pods of the groups (\(sum.grouped)) do not add up to "
                + (total.map { "--pods \($0.grouped)" } ?? "a number from 1 to 10,000,000"),
            "give every group pods= or share=; with --pods, one group can be without")
    }
}
