import Boundary
import CapacityModel
import Options

extension Arguments {
    /// How the CNI of a cluster is set: what the options say goes before what is known from elsewhere.
    func clusterNetwork(_ known: ClusterNetwork) throws(Failure) -> ClusterNetwork {
        var network = known
        if let mode = networkMode {
            if mode.usesPrefixDelegation { network.prefixDelegation = CNISetting(true, .option) }
            if mode.usesCustomNetworking { network.customNetworking = CNISetting(true, .option) }
        }
        if has(.ipFamily) { network.ipv6 = CNISetting(text(.ipFamily) == "ipv6", .option) }
        let given = try networkSettings(.secondaryIP)
        if let maxENI = given.maxENI { network.maxENI = CNISetting(maxENI, .option) }
        if let version = given.cniVersion {
            network.version = CNISetting(version, .option)
            if network.subnetDiscovery.evidence == .standard {
                network.subnetDiscovery = CNISetting(version >= .subnetDiscovery, .option)
            }
        }
        if let target = number(.warmENITarget) {
            network.warmENITarget = CNISetting(target, .option)
        }
        if let target = number(.warmIPTarget) { network.warmIPTarget = CNISetting(target, .option) }
        if let target = number(.minimumIPTarget) {
            network.minimumIPTarget = CNISetting(target, .option)
        }
        if let target = number(.warmPrefixTarget) {
            network.warmPrefixTarget = CNISetting(target, .option)
        }
        return network
    }

    /// The settings of the nodes of a platform, of which these are known.
    func nodeSettings(
        _ network: ClusterNetwork, on platform: NodePlatform, _ nodes: [RunningNode],
        _ nodeClasses: NodeClasses? = nil
    ) throws(Failure) -> NetworkSettings {
        var settings = network.settings(on: platform)
        let shown = InterfaceEvidence(nodes)
        switch platform {
        case .linux, .linuxIPv6: break
        case .windows:
            // Neither the environment of aws-node nor what it does on Linux says something of Windows.
            settings.mode = NetworkMode(
                prefixDelegation: networkMode?.usesPrefixDelegation ?? shown.prefixes ?? false,
                customNetworking: network.customNetworking.value)
            settings.hasSecurityGroupsForPods = false
        case .autoMode:
            // Prefixes, unless the nodes' ENIs hold addresses one by one.
            let holdsSingles = nodes.contains {
                $0.interfaces?.contains { $0.carriesPods && $0.prefixes == 0 } == true
            }
            settings = NetworkSettings(
                mode: NetworkMode(
                    prefixDelegation: nodeClasses?.prefixes ?? shown.prefixes ?? !holdsSingles,
                    customNetworking: nodeClasses?.ofPods.isEmpty == false
                        || shown.customNetworking ?? false),
                platform: .autoMode)
        }
        for node in nodes {
            settings.unmanaged = settings.unmanaged.larger(
                node.unmanagedENIs(multiNIC: network.multiNIC.value))
        }
        setNodeOptions(of: &settings)
        return settings
    }

    /// What is kept ready on nodes of a platform.
    func warmPoolTargets(
        on platform: NodePlatform, prefixes: Bool, _ network: ClusterNetwork
    ) -> WarmPoolTargets {
        switch platform {
        case .linux, .linuxIPv6: network.targets
        case .autoMode: WarmPoolTargets()
        case .windows: warmPoolTargets(on: platform, prefixes: prefixes)
        }
    }
}
