import CapacityModel

extension Arguments {
    /// The request of `subnets`.
    func subnetsRequest() throws(Failure) -> PlanRequest {
        guard operands.isEmpty else {
            throw .usage(
                "subnets takes options only, not '\(operands[0])'",
                hint: "capcalc subnets --cidr 172.16.0.0/16 --pods 600")
        }
        let vpc = try blocks(.cidr)
        guard !vpc.isEmpty else {
            throw .usage("subnets needs the VPC's CIDR block", hint: "--cidr 172.16.0.0/16")
        }
        let podBlocks = try blocks(.podCIDR)
        try requireCustomNetworking(!podBlocks.isEmpty, .podCIDR)
        let zones = try text(.azs).map { text throws(Failure) in try ZoneNames.zones(text) }
        return try request(
            .subnets(podBlocks: podBlocks, hasPublicTier: !has(.noPublic)),
            zones: zones ?? AvailabilityZone.lettered(3), vpc: vpc)
    }

    /// The request of `check`.
    func checkRequest() throws(Failure) -> PlanRequest {
        guard has(.instanceType) else {
            throw .usage(
                "check needs the instance type of the nodes", hint: "--instance-type t3.medium")
        }
        let subnets = try givenSubnets().placed()
        try requireCustomNetworking(subnets.contains { $0.tier == .pod }, .podSubnet)
        var zones: [AvailabilityZone] = []
        for subnet in subnets where subnet.tier == .private && !zones.contains(subnet.zone) {
            zones.append(subnet.zone)
        }
        guard !zones.isEmpty else {
            throw .usage(
                "check needs a private subnet", hint: "--private=10.0.0.0/22, or a plan.csv")
        }
        return try request(.check(subnets), zones: zones, vpc: try blocks(.cidr))
    }

    private func requireCustomNetworking(_ isNeeded: Bool, _ option: Option) throws(Failure) {
        guard isNeeded, networkMode?.usesCustomNetworking != true else { return }
        throw .usage(
            "\(option.spelling): pods have subnets of their own under custom networking only",
            hint: "add --custom-networking")
    }

    private func request(
        _ kind: PlanRequest.Kind, zones: [AvailabilityZone], vpc: [CIDRBlock]
    ) throws(Failure) -> PlanRequest {
        let workload = try workload()
        var settings = try networkSettings(networkMode ?? .secondaryIP)
        settings.hasSecurityGroupsForPods = workload.hasSecurityGroups
        let demand = try demand(zones)
        let excluded = try blocks(.exclude)
        let table = try instanceTable()
        let type = try table.types(named: [text(.instanceType) ?? "t3.medium"])[0]
        return PlanRequest(
            kind: kind, tableEdition: table.edition,
            network: NodeNetwork(type: type, settings: settings),
            isTypeAssumed: !has(.instanceType), targets: warmPoolTargets,
            kubeletMaxPods: number(.maxPods), podsPerNode: number(.podsPerNode),
            daemonSetPods: number(.daemonSetPods) ?? 0, workload: workload,
            ec2Instances: number(.ec2Instances),
            demand: demand, vpc: vpc, excluded: excluded, explains: has(.explain),
            clusterName: try clusterName())
    }

    private func clusterName() throws(Failure) -> String? {
        guard let name = text(.clusterName) else { return nil }
        guard ClusterName.isValid(name) else {
            throw .usage(
                "--cluster-name is 1 to 100 letters, digits, hyphens and underscores, a letter or "
                    + "digit first, not '\(name)'", hint: "--cluster-name production-1")
        }
        return name
    }

    private func demand(_ zones: [AvailabilityZone]) throws(Failure) -> Demand {
        let pods: Int
        switch (number(.pods), number(.ec2Instances)) {
        case (let given?, nil), (nil, let given?): pods = given
        case (nil, nil):
            throw .usage("\(command.rawValue) needs the number of pods", hint: "--pods 600")
        case (_?, _?):
            throw .usage(
                "--pods and --ec2-instances are two ways to say the same", hint: "give one of them")
        }
        let losses = number(.tolerateAZLoss) ?? 0
        let usual = Allowances()
        let densities = try densities()
        let demand = Demand(
            pods: pods, densities: densities, required: try requiredDensity(among: densities),
            zones: zones,
            toleratedZoneLosses: losses, surge: number(.surge),
            allowances: Allowances(
                controlPlane: number(.controlPlaneAddresses) ?? usual.controlPlane,
                loadBalancer: number(.loadBalancerAddresses) ?? usual.loadBalancer,
                publicTier: number(.publicAddresses)))
        guard let demand else {
            throw .usage(
                "--tolerate-az-loss \(losses): of \(zones.count) zones at most "
                    + "\(zones.count - 1) can be lost",
                hint: "--tolerate-az-loss \(zones.count - 1)")
        }
        return demand
    }
}
