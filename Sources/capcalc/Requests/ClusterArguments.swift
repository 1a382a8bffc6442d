import Boundary
import CapacityModel
import Options
import Reports
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
    /// What NodeClasses say of subnets and addresses.
    let nodeClasses: NodeClasses
    /// Why there is no private subnet, where there is none.
    let withoutPrivate: Failure?
}

/// Subnets as options and documents give them, and what documents say of the cluster beside them; `nil`
/// where they are plans in CSV only.
struct DescribedState {
    let subnets: [Subnet]
    let cluster: GivenCluster?
    /// What was read for it.
    var documents: [ReadDocument]
}

extension Arguments {
    /// The state that is asked about, and the one of today where a plan of Terraform changes it.
    ///
    /// - Returns: the command line too, with what a plan in JSON alone says where no option does.
    func describedStates() throws(Failure) -> (
        asked: DescribedState, today: DescribedState?, arguments: Arguments
    ) {
        let (reading, given) = try readDocuments()
        let settings =
            reading.ownPlans.map { $0.settings } + reading.settingsOfPlans.filter { !$0.isEmpty }
        guard reading.isEmpty, let plan = settings.first else {
            let (asked, today) = try states(reading, given)
            return (asked, today, self)
        }
        let arguments = try completed(by: plan)
        return (try arguments.states(reading, given).asked, nil, arguments)
    }

    private func states(
        _ reading: ClusterReading, _ given: [GivenSubnet]
    ) throws(Failure) -> (asked: DescribedState, today: DescribedState?) {
        guard !reading.isEmpty else {
            guard !has(.vpc) else {
                throw .usage(
                    "--vpc needs documents that describe VPCs",
                    hint: "add aws ec2 describe-subnets")
            }
            return (
                DescribedState(
                    subnets: try given.placed(), cluster: nil, documents: reading.documents), nil
            )
        }
        if has(.today), !reading.plan.isEmpty {
            return (try stateOfToday(reading.ofToday, given), nil)
        }
        let after = reading.afterPlans
        if after.subnets.isEmpty, reading.plan.destroyedForGood > 0 {
            throw Failure(
                .badInput,
                "\(reading.plan.name) destroys "
                    + "\(reading.plan.destroyedForGood.counted("subnet")) and leaves none: "
                    + "nothing to check",
                hint: "run terraform plan without -destroy")
        }
        let vpc = try chosenVPC(after)
        guard !reading.plan.isEmpty else { return (try state(after, given, vpc), nil) }
        let ofToday = reading.ofToday
        let today = ofToday.subnets.isEmpty ? nil : try state(ofToday, given, vpc)
        let going = today?.cluster?.cluster.subnets ?? []
        return (
            try state(
                after, given, vpc, going: going.filter { reading.plan.destroyed.contains($0.id) }),
            today
        )
    }

    /// The subnets in their zones. Where they cannot be those of one VPC, the documents may be of several clusters.
    private func placed(
        _ given: [GivenSubnet], _ documents: [ReadDocument]
    ) throws(Failure) -> [Subnet] {
        do {
            return try given.placed()
        } catch {
            let names = documents.filter { $0.kind == .subnets }.map { PathText.shown($0.name) }
            guard names.count > 1 else { throw error }
            throw Failure(
                error.status, error.message,
                hint:
                    "\(Enumeration.text(names)) describe subnets: give the documents of one cluster"
            )
        }
    }

    /// What documents and options say, without the plans of Terraform among them.
    private func stateOfToday(
        _ today: ClusterReading, _ given: [GivenSubnet]
    ) throws(Failure) -> DescribedState {
        guard !has(.requireNoWorse) else {
            throw .usage(
                "--require-no-worse cannot be combined with --today, which leaves the plan out",
                hint: "leave out one of them")
        }
        guard !today.subnets.isEmpty else {
            let plans = today.documents.filter { $0.kind == .terraformPlan }
            throw Failure(
                .badInput,
                "no document has today's subnets: "
                    + "\(Enumeration.text(plans.map { PathText.shown($0.name) })) only creates subnets",
                hint: "add aws ec2 describe-subnets --output json, or leave out --today")
        }
        var state = try state(today, given, try chosenVPC(today))
        state.documents.removeAll { $0.kind == .terraformPlan }
        return state
    }

    /// What documents and options say, as it is after plans or today.
    ///
    /// - Parameter going: subnets of today that a plan destroys.
    private func state(
        _ reading: ClusterReading, _ options: [GivenSubnet], _ vpc: String?,
        going: [RunningSubnet] = []
    ) throws(Failure) -> DescribedState {
        var given = options
        var rows = reading.subnets.filter { row in
            vpc == nil || row.vpc == vpc || row.vpc.isEmpty && reading.plannedVPCs == 0
        }
        for index in rows.indices {
            rows[index].isSelectedForPods = reading.nodeClasses.hasPods(in: rows[index])
        }
        let shown = reading.network(
            podSubnets: Set(rows.filter { $0.isOfPods }.map { $0.id }))
        let network = try clusterNetwork(shown)
        let isCustom =
            network.customNetworking.value || reading.hasPodSubnetsInAutoMode
            || text(.to) == NetworkSwitch.customNetworking.rawValue
        let choice = OwnSubnets(
            among: rows.filter { !$0.isIPv6Only }, reading, given: Set(given.map { $0.block }))
        try choice.requirePlaces()
        let own = choice.own.inOrder(isCustom: isCustom)
        var names = Set(given.compactMap { $0.name })
        var places: [CIDRBlock: Int] = [:]
        for (place, subnet) in given.enumerated() where places[subnet.block] == nil {
            places[subnet.block] = place
        }
        var ids: [(name: String, row: SubnetRow)] = []
        for row in own {
            guard let block = row.block else { continue }
            guard ZoneNames.isName(row.zone) || row.zone.isEmpty else {
                throw Failure(.badInput, "subnet \(row.id): '\(row.zone)' is not a zone name")
            }
            let name = row.tags["Name"].flatMap { SubnetName.isValid($0) ? $0 : nil }
            // What an option says of a block goes before what the document does.
            if let place = places[block] {
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
            places[block] = given.count
            given.append(
                GivenSubnet(
                    name: free, tier: row.tier(isCustom: isCustom),
                    zone: row.zone.isEmpty ? nil : row.zone, block: block))
        }
        let subnets = try placed(given, reading.documents)
        let instances = reading.instances
        var byName: [String: Subnet] = [:]
        for subnet in subnets where byName[subnet.name] == nil { byName[subnet.name] = subnet }
        let running = ids.compactMap { name, row -> RunningSubnet? in
            guard let subnet = byName[name] else { return nil }
            return RunningSubnet(
                id: row.id, subnet: subnet, availableAddresses: row.available,
                use: reading.use(of: row.id, instances),
                prefixReservations: reading.reservations[row.id]?.ofPrefixes ?? [],
                otherReservations: reading.reservations[row.id]?.explicit ?? [],
                isPlanned: row.isMade)
        }
        let cluster = RunningCluster(
            subnets: running,
            otherSubnets: choice.others.compactMap { row in
                row.block.map { NamedBlock(.subnet(row.shownName), block: $0) }
            },
            zonesOfOtherSubnets: Set(choice.others.map { $0.zone }),
            untaggedSubnets: choice.untagged.map { $0.shownName },
            doubtfulSubnets: choice.doubtful.map { $0.shownName },
            outsideSubnets: choice.outside.map { $0.shownName },
            unselectedSubnets: choice.unselected.map { $0.shownName },
            madeSubnets: choice.made.map { $0.shownName }, goingSubnets: going,
            areSubnetsTagged: choice.areTagged,
            nodes: reading.nodesWithInterfaces, pods: reading.podsOfInstances, network: network,
            podsWithoutNode: reading.pods.map { _ in reading.podsWithoutNode },
            fargatePods: reading.fargatePods,
            lastHeartbeat: reading.latestHeartbeat.isEmpty ? nil : reading.latestHeartbeat,
            plannedAt: reading.plannedAt.isEmpty ? nil : reading.plannedAt)
        let blocks = reading.vpcs.first {
            $0.id == vpc || vpc == nil || $0.id.isEmpty && reading.plannedVPCs == 0
        }?.blocks
        return DescribedState(
            subnets: subnets,
            cluster: GivenCluster(
                cluster: cluster, shown: shown, vpc: blocks ?? [],
                hasTaggedPodSubnets: choice.own.contains { $0.isOfPods },
                nodeClasses: reading.nodeClasses, withoutPrivate: choice.withoutPrivate),
            documents: reading.documents)
    }
}

extension [SubnetRow] {
    /// By tier, then zone, then block: the API gives them in no order.
    fileprivate func inOrder(isCustom: Bool) -> [SubnetRow] {
        func key(_ row: SubnetRow) -> (Int, String, UInt32) {
            let tier = Tier.allCases.firstIndex(of: row.tier(isCustom: isCustom)) ?? 0
            return (tier, row.zone, row.block?.network.rawValue ?? 0)
        }
        return sorted { key($0) < key($1) }
    }
}
