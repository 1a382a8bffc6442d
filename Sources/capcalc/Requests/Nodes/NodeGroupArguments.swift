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
        let all = try NodeGroupWeights(
            of: groupsGiven, total: arePodsAsked ? nil : given, arePodsAsked: arePodsAsked)
        var groups: [NodeGroup] = []
        for (group, weight) in zip(groupsGiven, all.weights) {
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
        return (groups, all.pods)
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
}
