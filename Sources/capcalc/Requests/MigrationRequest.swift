import Boundary
import CapacityModel
import Options
import Writing
import Reports

/// What `migrate` is asked.
struct MigrationRequest {
    /// What the model is asked.
    let question: MigrationQuestion
    /// The cluster of today, as `check` would be asked about it.
    let today: PlanRequest
}

extension Arguments {
    /// The request of `migrate`.
    func migrationRequest() throws(Failure) -> MigrationRequest {
        guard let target = text(.to).flatMap({ NetworkSwitch(rawValue: $0) }) else {
            let names = NetworkSwitch.allCases.map { $0.rawValue }
            throw .usage(
                "migrate needs the target mode: \(names.joined(separator: " or "))",
                hint: "--to \(names[0])")
        }
        let (state, _, arguments) = try describedStates()
        return try arguments.migrationRequest(to: target, state)
    }

    private func migrationRequest(
        to target: NetworkSwitch, _ state: DescribedState
    ) throws(Failure) -> MigrationRequest {
        let today = try request(of: state)
        try refuse(target, today.question.groups)
        let given = try blocks(.podCIDR)
        guard given.isEmpty || target == .customNetworking else {
            throw .usage(
                "--pod-cidr requires custom networking",
                hint: "--to custom-networking")
        }
        let needsBlocks = today.question.groups.contains {
            target.turnedOn(in: $0.settings.mode).usesCustomNetworking
        }
        let question = MigrationQuestion(
            to: target, groups: today.question.groups, demand: today.question.demand,
            subnets: state.subnets, vpc: today.question.vpc,
            podBlocks: given.isEmpty && needsBlocks ? [.sharedAddressSpace] : given,
            excluded: today.question.context.inUse, cluster: today.question.cluster,
            spread: today.question.spread)
        return MigrationRequest(question: question, today: today)
    }

    /// Refuses a setting that is on already, or that no node can have.
    private func refuse(_ target: NetworkSwitch, _ groups: [NodeGroup]) throws(Failure) {
        let groups = groups.filter { $0.settings.platform != .autoMode }
        guard !groups.isEmpty else {
            throw Failure(
                .badInput,
                "the nodes run in EKS Auto Mode, which uses its own CNI: there is no aws-node to "
                    + "configure",
                hint:
                    "Auto Mode uses prefixes by default; podSubnetSelectorTerms of the NodeClass "
                    + "gives pods their own subnets")
        }
        guard !groups.contains(where: { $0.settings.platform == .linuxIPv6 }) else {
            throw Failure(
                .badInput, "pods have IPv6 addresses: there is nothing to migrate",
                hint: "a node takes one IPv4 address: capcalc check shows how many fit")
        }
        guard !groups.contains(where: { target.isOn(in: $0.settings.mode) }) else {
            let isGiven = has(target == .prefixDelegation ? .prefixDelegation : .customNetworking)
            throw .usage(
                "the nodes already use \(target.rawValue)",
                hint: isGiven
                    ? "leave out --\(target.rawValue), which is the mode of the nodes today"
                    : target == .prefixDelegation
                        ? "their ENIs hold prefixes, or aws-node is configured for it: use "
                            + "capcalc check"
                        : "their primary ENIs carry no pods, or aws-node is configured for it: "
                            + "use capcalc check")
        }
        guard target == .prefixDelegation else { return }
        let networks = groups.flatMap { $0.networks }.map { network in
            var settings = network.settings
            settings.mode = target.turnedOn(in: settings.mode)
            return NodeNetwork(type: network.type, settings: settings)
        }
        guard networks.allSatisfy({ $0.prefixRefusal != nil }) else { return }
        let finding = Findings.of(networks).first { $0.code == .prefixDelegationUnsupported }
        let message = finding?.message.spelled(.commandLine)
        throw Failure(
            .badInput,
            "cannot migrate: "
                + (message ?? "no instance type of the nodes supports prefix delegation"),
            hint: finding?.hint.spelled(.commandLine))
    }
}
