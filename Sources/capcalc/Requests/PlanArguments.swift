import Boundary
import CapacityModel
import Options
import Reports

extension Arguments {
    /// The request of `subnets`.
    func subnetsRequest() throws(Failure) -> PlanRequest {
        guard operands.isEmpty else { throw refusalOfOperands }
        let question = try question()
        let existing = try earlierPlan(.existing)
        let arguments =
            try existing.map { plan throws(Failure) in
                try completed(byExisting: plan.settings, for: question)
            } ?? self
        return try arguments.subnetsRequest(question, existing?.subnets)
    }

    /// - Parameter existing: the subnets of an earlier plan that stay.
    private func subnetsRequest(
        _ question: SubnetsQuestion, _ existing: [GivenSubnet]?
    ) throws(Failure) -> PlanRequest {
        let vpc = try vpc(for: question)
        let podBlocks = try blocks(.podCIDR)
        let zones = try zones(existing: existing)
        let given = try existing.map { given throws(Failure) in
            try Self.placed(given, in: zones)
        }
        let baseline = try earlierPlan(.diff).map { plan throws(Failure) in
            try Self.placed(plan.subnets, in: zones)
        }
        let sizing = text(.sizing).flatMap { Sizing(rawValue: $0) } ?? .smallest
        var request = try request(
            question.kind, zones: zones, vpc: vpc, hasPublicTier: !has(.noPublic),
            hasControlPlaneSubnets: has(.controlPlaneSubnets), asksForPods: question == .fit)
        request.question.podBlocks = podBlocks
        request.question.existing = given ?? []
        request.question.baseline = baseline ?? given
        request.question.futureZones = number(.futureAZs) ?? 0
        request.question.sizing = sizing
        guard question != .compare else {
            try refusePlatforms(of: request.question.groups)
            try refuseTargets(of: request.question.groups)
            request.comparesModes = true
            return request
        }
        try requireCustomNetworking(of: request, where: !podBlocks.isEmpty, .podCIDR)
        return request
    }

    /// The request of `check`, and the same of today where a plan of Terraform changes the subnets.
    ///
    /// - Parameter isOfToday: whether the state of today is asked about, where there is one beside a plan's.
    func checkRequest(isOfToday: Bool = false) throws(Failure) -> PlanRequest {
        let (asked, today, arguments) = try describedStates()
        let ofToday = isOfToday && !has(.requireNoWorse) ? today : nil
        var request = try arguments.checkRequest(
            of: ofToday ?? asked, ofToday == nil ? today : nil)
        request.notes.isVPCGiven = has(.cidr)
        if ofToday != nil {
            let plans = asked.documents.filter { $0.kind == .terraformPlan }.map { $0.name }
            request.remarks.append(
                "metrics are of today's subnets: \(plans.joined(separator: ", ")) is left out")
        }
        return request
    }

    private func checkRequest(
        of asked: DescribedState, _ today: DescribedState?
    ) throws(Failure) -> PlanRequest {
        var request = try request(of: asked)
        try requireCustomNetworking(
            of: request, where: asked.subnets.contains { $0.tier == .pod }, .podSubnet)
        request.requiresNoWorse = has(.requireNoWorse)
        // What today cannot be asked, such as to lose more zones than there are, is not compared.
        if let today, let other = try? self.request(of: today) { request.today = [other.question] }
        guard !request.requiresNoWorse || today != nil else {
            throw .usage(
                "--require-no-worse needs a Terraform plan and today's subnets",
                hint: "give the output of terraform show -json plan and aws ec2 describe-subnets "
                    + "--output json")
        }
        return request
    }

    /// The request about subnets as options and documents describe them.
    func request(of state: DescribedState) throws(Failure) -> PlanRequest {
        let (subnets, cluster) = (state.subnets, state.cluster)
        let hasType =
            has(.instanceType) || has(.nodeGroup) || cluster?.cluster.nodes.isEmpty == false
            || cluster?.cluster.isOfFargateOnly == true
        var zones: [AvailabilityZone] = []
        for subnet in subnets where subnet.tier == .private && !zones.contains(subnet.zone) {
            zones.append(subnet.zone)
        }
        // Options stand before documents, and say nothing of the order of the zones.
        if cluster != nil { zones.sort { $0.name < $1.name } }
        guard hasType, !zones.isEmpty else {
            if hasType, let failure = cluster?.withoutPrivate { throw failure }
            let hasSubnets = !zones.isEmpty || cluster?.withoutPrivate != nil
            throw refusal(withoutType: !hasType, withoutSubnets: !hasSubnets, cluster)
        }
        let given = try blocks(.cidr)
        return try request(
            .check(subnets), zones: zones, vpc: given.isEmpty ? cluster?.vpc ?? [] : given,
            hasPublicTier: subnets.contains { $0.tier == .public },
            hasControlPlaneSubnets: subnets.contains { $0.tier == .controlPlane },
            cluster: cluster, documents: state.documents)
    }

    /// That standard input is read where it is asked for, where nothing was read.
    var hintOfPipe: String? {
        operands.isEmpty
            ? "to read standard input, add -: … | capcalc \(command.rawValue) -" : nil
    }

    private func requireCustomNetworking(
        of request: PlanRequest, where isNeeded: Bool, _ option: Option
    ) throws(Failure) {
        guard isNeeded,
            !request.question.groups.contains(where: { $0.settings.mode.usesCustomNetworking })
        else { return }
        throw .usage(
            "\(option.spelling) requires custom networking",
            hint: "add --custom-networking")
    }

    private func request(
        _ kind: PlanQuestion.Kind, zones: [AvailabilityZone], vpc: [CIDRBlock],
        hasPublicTier: Bool, hasControlPlaneSubnets: Bool, asksForPods: Bool = false,
        cluster: GivenCluster? = nil, documents: [ReadDocument] = []
    ) throws(Failure) -> PlanRequest {
        let table = try instanceTable()
        let (groups, pods) = try nodeGroups(
            of: table, cluster, in: zones, arePodsAsked: asksForPods)
        let isOnce = asksForPods && !has(.density)
        let densities = isOnce ? Array(Density.standard.prefix(1)) : densities
        let demand = try demand(
            zones, Int64(pods), densities,
            try allowances(
                hasControlPlaneSubnets: hasControlPlaneSubnets, cluster?.cluster))
        try refuseReserve(
            besides: Self.tiers(
                groups, hasPublic: hasPublicTier, hasControlPlane: hasControlPlaneSubnets))
        let spoiled = spoiledPercent
        guard spoiled == nil || groups.contains(where: { $0.network.grantsPrefixes }) else {
            throw .usage(
                "--spoiled-blocks requires prefix delegation",
                hint: "add --prefix-delegation")
        }
        let question = PlanQuestion(
            kind, groups: groups, demand: demand, vpc: vpc,
            context: try networkContext(
                excluded: try excludedBlocks()
                    + (cluster?.cluster.otherSubnets.map { $0.block } ?? [])),
            hasPublicTier: hasPublicTier, spoiledPercent: spoiled, cluster: cluster?.cluster,
            spread: try cluster.map { given throws(Failure) in try spread(of: given) } ?? .even)
        return PlanRequest(
            question: question,
            notes: RequestNotes(
                tableEdition: table.edition,
                isTypeAssumed: !has(.instanceType) && !has(.nodeGroup)
                    && (cluster == nil || cluster?.cluster.isOfFargateOnly == true),
                ec2Instances: number(.ec2Instances), explains: has(.explain),
                clusterName: text(.clusterName), options: givenTexts, documents: documents))
    }

    /// The tiers of subnets that nodes of these groups use.
    private static func tiers(
        _ groups: [NodeGroup], hasPublic: Bool, hasControlPlane: Bool
    ) -> [Tier] {
        var tiers: [Tier] = [.private]
        if groups.contains(where: { $0.settings.mode.usesCustomNetworking }) { tiers.append(.pod) }
        if hasPublic { tiers.append(.public) }
        if hasControlPlane { tiers.append(.controlPlane) }
        return tiers
    }

    private func demand(
        _ zones: [AvailabilityZone], _ pods: Int64, _ densities: [Density], _ allowances: Allowances
    ) throws(Failure) -> Demand {
        let losses = number(.tolerateAZLoss) ?? 0
        let demand = Demand(
            pods: pods, densities: densities, required: try requiredDensity(among: densities),
            zones: zones, toleratedZoneLosses: losses, surge: surge, allowances: allowances)
        guard let demand else {
            throw .usage(
                "--tolerate-az-loss \(losses): at most \(zones.count - 1) of \(zones.count) "
                    + "zones can be lost",
                hint: "--tolerate-az-loss \(zones.count - 1)")
        }
        return demand
    }

    /// How the demand of a cluster is spread: as it runs, unless an option asks the even question.
    func spread(of cluster: GivenCluster) throws(Failure) -> PlanQuestion.Spread {
        if let asked = text(.spread).flatMap({ PlanQuestion.Spread(rawValue: $0) }) {
            let counts: [Option] = [.pods, .ec2Instances]
            if asked == .asItRuns, let count = counts.first(where: { has($0) }) {
                let density = number(count).flatMap { cluster.cluster.density(ofPods: Int64($0)) }
                throw .usage(
                    "\(count.spelling) cannot be combined with --spread as-it-runs: "
                        + "the pods that run are those of the documents",
                    hint: density.map {
                        "--density \($0) in place of \(count.spelling) \(number(count) ?? 0), or "
                            + "--spread even"
                    } ?? "leave out \(count.spelling), or give --spread even")
            }
            return asked
        }
        let asksEvenly: [Option] = [.pods, .ec2Instances, .podsPerNode, .nodeGroup]
        let isEven = asksEvenly.contains { has($0) }
        return isEven || cluster.cluster.pods == nil ? .even : .asItRuns
    }
}
