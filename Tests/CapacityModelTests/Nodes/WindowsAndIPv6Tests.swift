import CapacityModel
import Testing

/// Windows, IPv6 and security groups for pods: where pods get addresses in another way.
struct WindowsAndIPv6Tests {
    private func network(
        _ type: String, _ platform: NodePlatform, _ mode: NetworkMode = .secondaryIP,
        hasSecurityGroups: Bool = false
    ) throws -> NodeNetwork {
        NodeNetwork(
            type: try Sample.type(type),
            settings: NetworkSettings(
                mode: mode, platform: platform, hasSecurityGroupsForPods: hasSecurityGroups))
    }

    private func load(_ network: NodeNetwork, daemonSetPods: Int = 0) -> NodeLoad {
        NodeLoad(
            network: network, targets: .windows(hasPrefixes: network.grantsPrefixes),
            kubeletMaxPods: network.recommendedMaxPods, daemonSetPods: daemonSetPods,
            workload: Workload(hasSecurityGroups: network.settings.hasSecurityGroupsForPods))
    }

    /// What a Windows node keeps for so many pods.
    struct Windows: Sendable {
        var addresses: Int?
        var minimum: Int?
        var prefixes: Int?
        let pods, held, unused: Int
    }

    // aws/amazon-vpc-resource-controller-k8s docs/windows/prefix_delegation_config_options.md.
    static let prefixes: [Windows] = [
        Windows(pods: 0, held: 1, unused: 16), Windows(pods: 15, held: 1, unused: 1),
        Windows(pods: 16, held: 2, unused: 16),
        Windows(prefixes: 1, pods: 0, held: 1, unused: 16),
        Windows(prefixes: 3, pods: 0, held: 3, unused: 48),
        Windows(prefixes: 1, pods: 5, held: 2, unused: 27),
        Windows(prefixes: 1, pods: 17, held: 3, unused: 31),
        Windows(minimum: 1, pods: 0, held: 1, unused: 16),
        Windows(minimum: 1, pods: 5, held: 1, unused: 11),
        Windows(minimum: 1, pods: 15, held: 1, unused: 1),
        Windows(minimum: 1, pods: 16, held: 2, unused: 16),
        Windows(addresses: 5, pods: 0, held: 1, unused: 16),
        Windows(addresses: 5, pods: 5, held: 1, unused: 11),
        Windows(addresses: 5, pods: 11, held: 1, unused: 5),
        Windows(addresses: 5, pods: 12, held: 2, unused: 20),
        Windows(addresses: 1, minimum: 1, pods: 0, held: 1, unused: 16),
        Windows(addresses: 1, minimum: 1, pods: 5, held: 1, unused: 11),
        Windows(addresses: 1, minimum: 1, pods: 17, held: 2, unused: 15),
        Windows(addresses: 3, minimum: 1, pods: 14, held: 2, unused: 18),
        Windows(addresses: 7, minimum: 20, pods: 0, held: 2, unused: 32),
        Windows(addresses: 7, minimum: 20, pods: 5, held: 2, unused: 27),
        Windows(addresses: 7, minimum: 20, pods: 17, held: 2, unused: 15),
        Windows(addresses: 7, minimum: 20, pods: 26, held: 3, unused: 22),
        // The text of the page: what is not supported is as if unset; address targets go first; no
        // more than the places of the ENI, 14 on t3.xlarge.
        Windows(prefixes: 0, pods: 16, held: 2, unused: 16),
        Windows(addresses: 0, minimum: 0, pods: 16, held: 2, unused: 16),
        Windows(addresses: 5, prefixes: 3, pods: 0, held: 1, unused: 16),
        Windows(prefixes: 20, pods: 0, held: 14, unused: 224),
    ]

    // docs/windows/secondary_ip_mode_config_options.md beside it.
    static let secondaryIPs: [Windows] = [
        Windows(addresses: 1, minimum: 0, pods: 0, held: 1, unused: 1),
        Windows(addresses: 1, minimum: 0, pods: 5, held: 6, unused: 1),
        Windows(addresses: 5, minimum: 0, pods: 0, held: 5, unused: 5),
        Windows(addresses: 1, minimum: 1, pods: 0, held: 1, unused: 1),
        Windows(addresses: 1, minimum: 1, pods: 1, held: 2, unused: 1),
        Windows(addresses: 1, minimum: 3, pods: 3, held: 4, unused: 1),
        Windows(addresses: 1, minimum: 3, pods: 5, held: 6, unused: 1),
        Windows(addresses: 5, minimum: 10, pods: 0, held: 10, unused: 10),
        Windows(addresses: 10, minimum: 10, pods: 0, held: 10, unused: 10),
        Windows(addresses: 10, minimum: 10, pods: 10, held: 20, unused: 10),
        Windows(addresses: 15, minimum: 10, pods: 10, held: 25, unused: 15),
        // Its text: 3 and 3 where nothing is set, never 0 free ones, and no prefix target.
        Windows(pods: 0, held: 3, unused: 3), Windows(pods: 5, held: 8, unused: 3),
        Windows(addresses: 0, minimum: 0, pods: 5, held: 6, unused: 1),
        Windows(minimum: 10, pods: 9, held: 12, unused: 3),
        Windows(prefixes: 1, pods: 5, held: 8, unused: 3),
    ]

    private func check(_ cases: [Windows], _ mode: NetworkMode, _ type: String) throws {
        let network = try network(type, .windows, mode)
        for row in cases {
            let targets = WarmPoolTargets.windows(
                hasPrefixes: network.grantsPrefixes, addresses: row.addresses,
                minimumAddresses: row.minimum, prefixes: row.prefixes)
            let pool = WarmPool(
                network: network, targets: targets, pods: row.pods, kubeletMaxPods: 110)
            #expect(pool.attachedENIs == 1, "\(row)")
            #expect(pool.secondaryIPs + pool.prefixes == row.held, "\(row)")
            #expect(pool.unusedAddresses == row.unused, "\(row)")
            #expect(pool.waitingPods == 0, "\(row)")
            #expect(network.poolCapacity(targets) >= row.pods, "\(row)")
            let after = WarmPool.afterScaleDown(
                from: row.pods + 12, to: row.pods, network: network, targets: targets,
                kubeletMaxPods: 110)
            #expect(after == pool, "\(row)")
        }
    }

    @Test func `Windows keeps prefixes as its controller does`() throws {
        try check(Self.prefixes, .prefixDelegation, "t3.xlarge")
    }

    @Test func `Windows keeps secondary IPs as its controller does`() throws {
        try check(Self.secondaryIPs, .secondaryIP, "m5.4xlarge")
    }

    /// The capacity of a Windows node.
    struct Capacity: Sendable {
        let type: String
        let secondaryIPs, prefixes: Int
    }

    // t3.medium: aws/amazon-vpc-resource-controller-k8s pkg/provider/ip/provider_test.go and
    // pkg/provider/prefix/provider_test.go (its 15 for Linux is of three ENIs). m5.large:
    // aws/aws-eks-best-practices latest/bpg/windows/networking.adoc. t3.xlarge has 14 × 16 = 224, where
    // prefix-mode_windows.adoc beside it says 244.
    static let capacities: [Capacity] = [
        Capacity(type: "t3.medium", secondaryIPs: 5, prefixes: 80),
        Capacity(type: "m5.large", secondaryIPs: 9, prefixes: 144),
        Capacity(type: "t3.xlarge", secondaryIPs: 14, prefixes: 224),
        // No prefixes on Xen.
        Capacity(type: "t2.medium", secondaryIPs: 5, prefixes: 5),
    ]

    @Test func `Windows has the addresses of one ENI, and at most 110 pods`() throws {
        for row in Self.capacities {
            let plain = try network(row.type, .windows)
            #expect((plain.maxPods, plain.hostNetworkPods) == (row.secondaryIPs, 0), "\(row)")
            #expect(NodeFit(load(plain)).pods == row.secondaryIPs, "\(row)")
            let prefixes = try network(row.type, .windows, .prefixDelegation)
            #expect(prefixes.maxPods == row.prefixes, "\(row)")
            #expect(prefixes.recommendedMaxPods == min(110, row.prefixes), "\(row)")
            #expect(NodeFit(load(prefixes)).pods == min(110, row.prefixes), "\(row)")
            // Karpenter reserves for 110, 255 + 11 × 110, or for those that are given.
            #expect(NodeCapacity(load: load(plain)).reservedMemoryMiB < 1_465, "\(row)")
            var usual = load(plain)
            (usual.kubeletMaxPods, usual.givenMaxPods) = (nil, nil)
            #expect(NodeCapacity(load: usual).reservedMemoryMiB == 1_465, "\(row)")
        }
    }

    // aws/amazon-vpc-cni-k8s README.md, ENABLE_IPv6: one prefix on the primary ENI, no warm targets, and
    // an address of 169.254.172.0/22 for every pod; not on Xen.
    @Test func `IPv6 takes one ENI and one IPv4 address, whatever the pods`() throws {
        for type in ["t3.medium", "m5.24xlarge", "m5.metal"] {
            let network = try network(type, .linuxIPv6)
            let prefixes = try Sample.network(type, .prefixDelegation)
            #expect(network.maxPods == prefixes.maxPods, "\(type)")
            #expect(network.poolCapacity(WarmPoolTargets(minimumAddresses: 1)) == 1_024)
            for pods in [0, 1, 100, 1_024] {
                let pool = WarmPool(
                    network: network, targets: WarmPoolTargets(), pods: pods, kubeletMaxPods: 2_000)
                #expect((pool.attachedENIs, pool.secondaryIPs, pool.prefixes) == (1, 0, 0))
                #expect((pool.unusedAddresses, pool.waitingPods) == (0, 0))
                #expect(NodeFootprint(pool, mode: .secondaryIP).addresses == 1)
            }
            let full = WarmPool(
                network: network, targets: WarmPoolTargets(), pods: 1_030, kubeletMaxPods: 2_000)
            #expect(full.waitingPods == 6)
        }
        var large = load(try network("m5.large", .linuxIPv6))
        #expect((NodeFit(large).pods, NodeFit(large).binding) == (108, .maxPods))
        large.kubeletMaxPods = 2_000
        #expect((NodeFit(large).pods, NodeFit(large).binding) == (1_024, .addresses))
        let xen = NodeFit(load(try network("t2.medium", .linuxIPv6)))
        #expect((xen.pods, xen.binding) == (0, .addresses))
    }

    /// Branch ENIs of a type, and what is left beside the trunk.
    struct Branches: Sendable {
        let type: String
        let pods, places: Int
    }

    // aws/aws-eks-best-practices latest/bpg/networking/sgpp.adoc (five m5.large: 45 pods) and
    // aws/amazon-vpc-cni-k8s README.md, ENABLE_POD_ENI (c5.4xlarge: 54 beside 234).
    static let branches: [Branches] = [
        Branches(type: "m5.large", pods: 9, places: 18),
        Branches(type: "c5.4xlarge", pods: 54, places: 203),
    ]

    @Test func `a trunk ENI takes a slot, and every pod a branch ENI`() throws {
        for row in Self.branches {
            let network = try network(row.type, .linux, hasSecurityGroups: true)
            #expect(network.trunkENIs == 1, "\(row)")
            #expect(network.poolCapacity(WarmPoolTargets()) == row.places, "\(row)")
            // The formula of max pods does not know of it.
            #expect(network.maxPods == (try Sample.network(row.type).maxPods), "\(row)")
            let fit = NodeFit(load(network))
            #expect((fit.pods, fit.binding) == (row.pods, .branchENIs), "\(row)")
            let full = WarmPool(
                network: network, targets: WarmPoolTargets(), pods: 1_000, kubeletMaxPods: 1_000)
            #expect(full.attachedENIs == network.type.maxENIs - 1, "\(row)")
            #expect(full.secondaryIPs == row.places, "\(row)")
        }
        #expect(5 * Self.branches[0].pods == 45)
        let none = try network("t3.medium", .linux, hasSecurityGroups: true)
        #expect((none.trunkENIs, none.poolCapacity(WarmPoolTargets())) == (0, 15))
    }
}
