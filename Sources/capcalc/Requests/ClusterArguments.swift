import Boundary
import CapacityModel
import Options

/// A VPC and its cluster as documents describe them, in the words of a request.
struct GivenCluster {
    let cluster: RunningCluster
    /// The CIDR blocks of the VPC; none where no document has them.
    let vpc: [CIDRBlock]
    /// Whether the ENIs of nodes hold prefixes.
    let hasPrefixes: Bool
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
        let rows = reading.subnets.filter { $0.vpc == vpc || vpc == nil || $0.vpc.isEmpty }
        let hasPrefixes = rows.contains { reading.uses?[$0.id]?.prefixes.isEmpty == false }
        let isCustom =
            networkMode?.usesCustomNetworking == true
            || text(.to) == NetworkSwitch.customNetworking.rawValue
        let choice = OwnSubnets(among: rows.filter { !$0.isIPv6Only }, reading)
        try choice.requirePlaces()
        let own = choice.own.inOrder(isCustom: isCustom)
        var names = Set(given.compactMap { $0.name })
        var ids: [(name: String, row: ClusterReading.SubnetRow)] = []
        for row in own {
            guard let block = row.block else { continue }
            let name = row.tags["Name"].flatMap { SubnetName.isValid($0) ? $0 : nil }
            let free = name.flatMap { names.contains($0) ? nil : $0 } ?? row.id
            names.insert(free)
            ids.append((free, row))
            guard ZoneNames.isName(row.zone) || row.zone.isEmpty else {
                throw Failure(.badInput, "subnet \(row.id): '\(row.zone)' is no name of a zone")
            }
            given.append(
                GivenSubnet(
                    name: free, tier: row.tier(isCustom: isCustom),
                    zone: row.zone.isEmpty ? nil : row.zone, block: block))
        }
        let subnets = try given.placed()
        let running = ids.compactMap { name, row -> RunningSubnet? in
            guard let subnet = subnets.first(where: { $0.name == name }) else { return nil }
            return RunningSubnet(
                id: row.id, subnet: subnet, availableAddresses: row.available,
                use: reading.use(of: row.id),
                prefixReservations: reading.reservations[row.id]?.ofPrefixes ?? [],
                otherReservations: reading.reservations[row.id]?.explicit ?? [])
        }
        let cluster = RunningCluster(
            subnets: running,
            otherSubnets: choice.others.compactMap { row in
                row.block.map { NamedBlock(name: row.shownName, block: $0) }
            },
            untaggedSubnets: choice.untagged.map { $0.shownName },
            nodes: reading.nodes, pods: reading.podsOfInstances)
        let blocks = reading.vpcs.first { $0.id == vpc || vpc == nil || $0.id.isEmpty }?.blocks
        return (
            subnets,
            GivenCluster(
                cluster: cluster, vpc: blocks ?? [], hasPrefixes: hasPrefixes,
                withoutPrivate: choice.withoutPrivate)
        )
    }

    /// The VPC that is asked about: that of `--vpc`, or the only one; `nil` where documents name none.
    private func chosenVPC(_ reading: ClusterReading) throws(Failure) -> String? {
        var ids: [String] = []
        let ofSubnets = reading.subnets.map { $0.vpc }
        for id in ofSubnets.isEmpty ? reading.vpcs.map({ $0.id }) : ofSubnets
        where !id.isEmpty && !ids.contains(id) {
            ids.append(id)
        }
        guard reading.plannedVPCs < 2 else {
            throw Failure(
                .badInput,
                "the plan makes \(reading.plannedVPCs) VPCs, and does not say yet which "
                    + "subnet lies in which",
                hint: "plan one of them: terraform plan -target=module.vpc -out=plan")
        }
        if let wanted = text(.vpc) {
            guard ids.contains(wanted) else {
                throw Failure(
                    .badInput, "no subnet of the documents lies in VPC '\(wanted)'",
                    hint: "they lie in \(ids.prefix(5).joined(separator: ", "))")
            }
            return wanted
        }
        guard ids.count < 2 else {
            throw .usage(
                "the subnets lie in \(ids.count) VPCs", hint: "choose one: --vpc \(ids[0])")
        }
        return ids.first
    }

    /// The mode of the options, to which ENIs with prefixes add what is on already.
    func networkMode(hasPrefixes: Bool) -> NetworkMode {
        let mode = networkMode ?? .secondaryIP
        return NetworkMode(
            prefixDelegation: mode.usesPrefixDelegation || hasPrefixes,
            customNetworking: mode.usesCustomNetworking)
    }

    /// The node groups of a cluster, a group for each instance type, packed as it is today; `nil` where
    /// its nodes are not known.
    func nodeGroups(
        of cluster: GivenCluster, _ table: InstanceTable
    ) throws(Failure) -> [NodeGroup]? {
        let nodes = cluster.cluster.nodes
        guard !nodes.isEmpty else { return nil }
        var types: [String] = []
        for node in nodes {
            guard let type = node.instanceType else {
                throw Failure(
                    .badInput,
                    "node \(node.name) has no label node.kubernetes.io/instance-type",
                    hint: "say the type: --instance-type m5.large")
            }
            if !types.contains(type) { types.append(type) }
        }
        let packings = cluster.cluster.packings
        let known = try table.types(named: types.sorted()) { type in
            nodes.first { $0.instanceType == type }.map { "node \($0.name)" }
        }
        var groups: [NodeGroup] = []
        for type in known {
            let packing = packings.first { $0.instanceType == type.name }
            let ofType = nodes.filter { $0.instanceType == type.name }
            let workload = packing.map { $0.pods - $0.daemonSetPods } ?? ofType.count
            // A type whose nodes carry no pod of a workload has no part in what is to be carried.
            if packing != nil, workload <= 0, known.count > 1 { continue }
            groups.append(
                try group(
                    named: known.count > 1 ? type.name : "", [type], weight: max(1, workload),
                    packing, hasPrefixes: cluster.hasPrefixes,
                    platform: ofType.allSatisfy { $0.platform == .windows } ? .windows : .linux))
        }
        return groups
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

extension ClusterReading.SubnetRow {
    /// Whether a tag says that the subnet is a cluster's.
    var isTagged: Bool {
        tags.keys.contains {
            $0.hasPrefix("kubernetes.io/role/") || $0.hasPrefix("kubernetes.io/cluster/")
        }
    }

    /// What the subnet is for, by its tags and what it does with new instances.
    func tier(isCustom: Bool) -> Tier {
        let isOfPods =
            tags["kubernetes.io/role/cni"].map { $0 != "0" } ?? false
            || block.map { CIDRBlock.sharedAddressSpace.contains($0) } ?? false
        if isCustom, isOfPods { return .pod }
        if tags["kubernetes.io/role/internal-elb"] != nil { return .private }
        return tags["kubernetes.io/role/elb"] != nil || isPublic ? .public : .private
    }
}
