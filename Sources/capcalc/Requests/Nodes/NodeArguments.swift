import Boundary
import CapacityModel
import Options

extension Arguments {
    /// What the node runs.
    var platform: NodePlatform {
        if text(.os) == "windows" { return .windows }
        return text(.ipFamily) == "ipv6" ? .linuxIPv6 : .linux
    }

    /// Puts what the options say of nodes into settings.
    func setNodeOptions(of settings: inout NetworkSettings) {
        settings.isBottlerocket = text(.os) == "bottlerocket"
        settings.hostNetworkPods = number(.hostNetworkPods)
        settings.reservedENIs = number(.reservedENIs)
        settings.podsPerCore = number(.podsPerCore)
        if let extra = number(.extraAddressesPerNode) { settings.unmanaged.addresses = extra }
    }

    /// What the CNI keeps ready on a platform, with or without prefixes.
    func warmPoolTargets(on platform: NodePlatform, prefixes: Bool) -> WarmPoolTargets {
        guard platform == .windows else { return warmPoolTargets }
        return .windows(
            hasPrefixes: prefixes, addresses: number(.warmIPTarget),
            minimumAddresses: number(.minimumIPTarget), prefixes: number(.warmPrefixTarget))
    }

    /// What `node` asks about every type, these among them.
    func nodeRequest(of types: [InstanceType]) throws(Failure) -> NodeRequest {
        let workload = workload
        var settings = try networkSettings(networkMode ?? .secondaryIP)
        settings.platform = platform
        setNodeOptions(of: &settings)
        settings.hasSecurityGroupsForPods = workload.hasSecurityGroups
        let expression = try maxPodsExpression(
            for: types.map { NodeNetwork(type: $0, settings: settings) })
        return NodeRequest(
            settings: settings, targets: warmPoolTargets(on: platform, prefixes: false),
            targetsWithPrefixes: warmPoolTargets(on: platform, prefixes: true),
            kubeletMaxPods: number(.maxPods), maxPodsExpression: expression,
            daemonSetPods: number(.daemonSetPods) ?? 0, workload: workload,
            podsPerNode: number(.podsPerNode), pods: number(.pods))
    }

    /// Refuses what a platform cannot do.
    func refusePlatformConflicts() throws(Failure) {
        if text(.os) == "bottlerocket", has(.podsPerCore) {
            throw .usage(
                "--pods-per-core is not supported: Bottlerocket's kubelet has no such setting",
                hint: "leave out --pods-per-core, or give --max-pods")
        }
        switch platform {
        case .linux, .autoMode: return
        case .windows:
            if text(.ipFamily) == "ipv6" { throw conflict("--ip-family ipv6", "Windows nodes") }
        case .linuxIPv6: break
        }
        let name = platform == .windows ? "Windows nodes" : "IPv6"
        if has(.customNetworking) { throw conflict("--custom-networking", name) }
        if platform == .windows, has(.securityGroupPods) {
            throw conflict("--security-group-pods", name)
        }
    }

    private func conflict(_ option: String, _ platform: String) -> Failure {
        .usage(
            "\(option): the VPC CNI does not support it for \(platform)",
            hint: "leave out \(option)")
    }
}
