import CapacityModel

/// What `migrate` is asked.
struct MigrationRequest {
    /// The cluster and the subnets of today.
    let today: PlanRequest
    let subnets: [Subnet]
    /// What is turned on.
    let target: NetworkSwitch
    /// Blocks for subnets of pods, where custom networking needs them.
    let podBlocks: [CIDRBlock]

    /// The answer of the model.
    func migration() throws(GroupRefusal) -> Migration {
        let before = try today.nodes()
        let groups = before.groups.map { target.turnedOn(in: $0) }
        return Migration(
            of: before, to: target, try PlanRequest.nodes(of: groups), demand: today.demand,
            subnets: subnets, vpc: today.vpc, offered: podBlocks,
            excluded: today.context.inUse)
    }
}

extension Arguments {
    /// The request of `migrate`.
    func migrationRequest() throws(Failure) -> MigrationRequest {
        guard let target = text(.to).flatMap({ NetworkSwitch(rawValue: $0) }) else {
            let names = NetworkSwitch.allCases.map { $0.rawValue }
            throw .usage(
                "migrate needs the setting to go to: \(names.joined(separator: " or "))",
                hint: "--to \(names[0])")
        }
        let (today, subnets) = try requestOfToday()
        for group in today.groups {
            guard !target.isOn(in: group.settings.mode) else {
                throw .usage(
                    "the nodes of today have \(target.rawValue) already",
                    hint: "leave out the option, or go to the other setting")
            }
            for network in group.networks {
                var settings = network.settings
                settings.mode = target.turnedOn(in: settings.mode)
                let network = NodeNetwork(type: network.type, settings: settings)
                guard network.prefixRefusal == nil else {
                    let finding = Findings.of([network]).first
                    throw Failure(
                        .badInput, finding?.message ?? "\(network.type.name) takes no prefixes",
                        hint: finding?.hint)
                }
            }
        }
        let given = try blocks(.podCIDR)
        guard given.isEmpty || target == .customNetworking else {
            throw .usage(
                "--pod-cidr: pods have subnets of their own under custom networking only",
                hint: "--to custom-networking")
        }
        let needsBlocks = today.groups.contains {
            target.turnedOn(in: $0.settings.mode).usesCustomNetworking
        }
        return MigrationRequest(
            today: today, subnets: subnets, target: target,
            podBlocks: given.isEmpty && needsBlocks ? [.sharedAddressSpace] : given)
    }
}
