import Boundary
import CapacityModel
import Options
import Writing

/// A VPC and its cluster as documents describe them, in the words of a request.
struct GivenCluster {
    let cluster: RunningCluster
    /// How the documents alone show the CNI to be set.
    let shown: ClusterNetwork
    /// The CIDR blocks of the VPC; none where no document has them.
    let vpc: [CIDRBlock]
    /// Whether subnets of the cluster have the tag by which the CNI's subnet discovery takes them.
    let hasTaggedPodSubnets: Bool
    /// Why there is no private subnet, where there is none.
    let withoutPrivate: Failure?
}

extension Arguments {
    /// The subnets of options and documents, and what the documents say of the cluster beside them;
    /// `nil` where they are plans only.
    func givenState() throws(Failure) -> (subnets: [Subnet], cluster: GivenCluster?) {
        var reading = ClusterReading()
        var given: [GivenSubnet] = []
        guard operands.count(where: { $0 == "-" }) < 2 else {
            throw .usage(
                "standard input can be read only once",
                hint: "documents may stand one behind the other in it: cat *.json | capcalc check -"
            )
        }
        for path in operands {
            guard let other = try ClusterDocument.read(path, of: files, into: &reading) else {
                continue
            }
            let name = Files.name(of: path)
            guard PlanDocument.isPlan(other) else {
                if let format = DocumentFormat(other) { throw format.failure(name) }
                let start = String(
                    decoding: other.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
                let shown = SubnetName.isValid(start) ? ": '\(start.prefix(40))'" : ""
                throw Failure(
                    .badInput,
                    "\(name) is neither a document of aws, kubectl or terraform nor a plan in CSV\(shown)",
                    hint:
                        "did the command that should have written it fail? a plan has the columns "
                        + PlanDocument.columns.joined(separator: ", "))
            }
            given += try Self.subnets(of: other, name: name)
        }
        given += try givenSubnets()
        guard !reading.isEmpty else {
            guard !has(.vpc) else {
                throw .usage(
                    "--vpc chooses among VPCs of documents, and none was given",
                    hint: "add aws ec2 describe-subnets")
            }
            return (try given.placed(), nil)
        }
        let vpc = try chosenVPC(reading)
        let rows = reading.subnets.filter { row in
            vpc == nil || row.vpc == vpc || row.vpc.isEmpty && reading.plannedVPCs == 0
        }
        let shown = reading.network(
            podSubnets: Set(rows.filter { $0.isOfPods }.map { $0.id }))
        let network = try clusterNetwork(shown)
        let isCustom =
            network.customNetworking.value
            || text(.to) == NetworkSwitch.customNetworking.rawValue
        let choice = OwnSubnets(
            among: rows.filter { !$0.isIPv6Only }, reading, given: Set(given.map { $0.block }))
        try choice.requirePlaces()
        let own = choice.own.inOrder(isCustom: isCustom)
        var names = Set(given.compactMap { $0.name })
        var ids: [(name: String, row: ClusterReading.SubnetRow)] = []
        for row in own {
            guard let block = row.block else { continue }
            guard ZoneNames.isName(row.zone) || row.zone.isEmpty else {
                throw Failure(.badInput, "subnet \(row.id): '\(row.zone)' is no name of a zone")
            }
            let name = row.tags["Name"].flatMap { SubnetName.isValid($0) ? $0 : nil }
            // What an option says of a block goes before what the document does.
            if let place = given.firstIndex(where: { $0.block == block }) {
                let said = given[place]
                let own = said.name ?? name.flatMap { names.contains($0) ? nil : $0 }
                let free = own ?? VisibleText.of(row.id)
                names.insert(free)
                ids.append((free, row))
                given[place] = GivenSubnet(
                    name: free, tier: said.tier,
                    zone: said.zone ?? (row.zone.isEmpty ? nil : row.zone), block: block)
                continue
            }
            let free =
                name.flatMap { names.contains($0) ? nil : $0 } ?? VisibleText.of(row.id)
            names.insert(free)
            ids.append((free, row))
            given.append(
                GivenSubnet(
                    name: free, tier: row.tier(isCustom: isCustom),
                    zone: row.zone.isEmpty ? nil : row.zone, block: block))
        }
        let subnets = try given.placed()
        let instances = reading.instances
        var byName: [String: Subnet] = [:]
        for subnet in subnets where byName[subnet.name] == nil { byName[subnet.name] = subnet }
        let running = ids.compactMap { name, row -> RunningSubnet? in
            guard let subnet = byName[name] else { return nil }
            return RunningSubnet(
                id: row.id, subnet: subnet, availableAddresses: row.available,
                use: reading.use(of: row.id, instances),
                prefixReservations: reading.reservations[row.id]?.ofPrefixes ?? [],
                otherReservations: reading.reservations[row.id]?.explicit ?? [])
        }
        let cluster = RunningCluster(
            subnets: running,
            otherSubnets: choice.others.compactMap { row in
                row.block.map { NamedBlock(.subnet(row.shownName), block: $0) }
            },
            untaggedSubnets: choice.untagged.map { $0.shownName },
            doubtfulSubnets: choice.doubtful.map { $0.shownName },
            outsideSubnets: choice.outside.map { $0.shownName },
            areSubnetsTagged: choice.areTagged,
            nodes: reading.nodesWithInterfaces, pods: reading.podsOfInstances, network: network,
            podsWithoutNode: reading.pods.map { _ in reading.podsWithoutNode },
            fargatePods: reading.fargatePods,
            lastHeartbeat: reading.latestHeartbeat.isEmpty ? nil : reading.latestHeartbeat,
            plannedAt: reading.plannedAt.isEmpty ? nil : reading.plannedAt)
        let blocks = reading.vpcs.first {
            $0.id == vpc || vpc == nil || $0.id.isEmpty && reading.plannedVPCs == 0
        }?.blocks
        return (
            subnets,
            GivenCluster(
                cluster: cluster, shown: shown, vpc: blocks ?? [],
                hasTaggedPodSubnets: choice.own.contains { $0.isOfPods },
                withoutPrivate: choice.withoutPrivate)
        )
    }

    /// The node groups of a cluster, a group for each instance type, packed as it is today; `nil` where
    /// its nodes are not known.
    ///
    /// - Parameter spread: where they are counted as they run, nodes without workload count too.
    func nodeGroups(
        of cluster: GivenCluster, _ table: InstanceTable, _ spread: PlanQuestion.Spread
    ) throws(Failure) -> [NodeGroup]? {
        let nodes = cluster.cluster.nodes
        guard !nodes.isEmpty else { return nil }
        var kinds: [NodeKind: [RunningNode]] = [:]
        for node in nodes {
            guard let type = node.instanceType else {
                throw Failure(
                    .badInput,
                    "node \(node.name) has no label node.kubernetes.io/instance-type",
                    hint: "say the type: --instance-type m5.large")
            }
            kinds[NodeKind(type: type, platform: node.platform), default: []].append(node)
        }
        let names = Set(kinds.keys.map { $0.type }).sorted()
        let known = try table.types(named: names) { type in
            nodes.first { $0.instanceType == type }.map { "node \($0.name)" }
        }
        var groups: [NodeGroup] = []
        for type in known {
            for platform in NodePlatform.allCases {
                let kind = NodeKind(type: type.name, platform: platform)
                guard let ofKind = kinds[kind] else { continue }
                let staying = ofKind.filter { !$0.isLeaving }
                let packing = cluster.cluster.pods.flatMap { pods in
                    PodPacking(
                        instanceType: type.name,
                        (staying.isEmpty ? ofKind : staying).map {
                            ($0, pods[$0.name] ?? RunningPods())
                        })
                }
                let workload = packing.map { $0.pods - $0.daemonSetPods } ?? ofKind.count
                // A type whose nodes carry no pod of a workload has no part in what is to be carried.
                if spread == .even, packing != nil, workload <= 0, kinds.count > 1 { continue }
                let isOnly = !kinds.keys.contains { $0.type == kind.type && $0 != kind }
                let name = isOnly ? type.name : "\(type.name) \(platform.rawValue)"
                groups.append(
                    try group(
                        named: kinds.count > 1 ? name : "", [type], weight: max(1, workload),
                        packing, cluster, platform: platform, ofKind))
            }
        }
        return groups
    }

    /// Nodes that are alike: of a type, and of what they run.
    private struct NodeKind: Hashable {
        let type: String
        let platform: NodePlatform
    }
}

extension [ClusterReading.SubnetRow] {
    /// By tier, then zone, then block: the API gives them in no order.
    fileprivate func inOrder(isCustom: Bool) -> [ClusterReading.SubnetRow] {
        func key(_ row: ClusterReading.SubnetRow) -> (Int, String, UInt32) {
            let tier = Tier.allCases.firstIndex(of: row.tier(isCustom: isCustom)) ?? 0
            return (tier, row.zone, row.block?.network.rawValue ?? 0)
        }
        return sorted { key($0) < key($1) }
    }
}
