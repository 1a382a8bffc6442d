import CapacityModel
import Testing

/// Values of the model, short to write in a test.
enum Sample {
    /// A type of the built-in table.
    static func type(_ name: String) throws -> InstanceType {
        try #require(InstanceTable.bundled.instanceType(named: name), "\(name)")
    }

    /// A type with these limits, and all else of m5.large.
    static func type(enis: Int, addresses: Int) throws -> InstanceType {
        var type = try type("m5.large")
        type.name = "x\(enis).y\(addresses)"
        (type.maxENIs, type.maxENIsOverAllCards, type.ipv4PerENI) = (enis, enis, addresses)
        return type
    }

    /// A type of the built-in table in a mode.
    static func network(
        _ name: String, _ mode: NetworkMode = .secondaryIP, maxENI: Int? = nil,
        cniVersion: CNIVersion? = nil
    ) throws -> NodeNetwork {
        NodeNetwork(
            type: try type(name),
            settings: NetworkSettings(mode: mode, maxENI: maxENI, cniVersion: cniVersion))
    }

    /// A planned node of a type of the built-in table.
    static func node(
        _ name: String = "t3.medium", _ mode: NetworkMode = .secondaryIP,
        targets: WarmPoolTargets = WarmPoolTargets(), kubeletMaxPods: Int? = nil,
        pods: Int? = nil, daemonSetPods: Int = 0
    ) throws -> PlannedNode {
        try PlannedNode(
            network: try network(name, mode), targets: targets, kubeletMaxPods: kubeletMaxPods,
            pods: pods, daemonSetPods: daemonSetPods)
    }

    /// A demand of zones `a`, `b`, `c` …
    static func demand(
        pods: Int = 600, hundredths: [Int] = [100, 200, 300], required: Int? = nil, zones: Int = 3,
        toleratedZoneLosses: Int = 0, surge: Int? = nil, allowances: Allowances = Allowances()
    ) throws -> Demand {
        try #require(
            Demand(
                pods: Int64(pods), densities: hundredths.compactMap { Density(hundredths: $0) },
                required: required.flatMap { Density(hundredths: $0) },
                zones: AvailabilityZone.lettered(zones), toleratedZoneLosses: toleratedZoneLosses,
                surge: surge.map { .nodes($0) }, allowances: allowances))
    }

    /// A block from its text.
    static func block(_ text: String) throws -> CIDRBlock { try CIDRBlock(parsing: text) }

    /// Blocks from their texts.
    static func blocks(_ texts: [String]) throws -> [CIDRBlock] { try texts.map { try block($0) } }

    /// Subnets of a tier, the n-th one in the n-th of the zones `a`, `b`, `c` …
    static func subnets(_ tier: Tier, _ texts: [String]) throws -> [Subnet] {
        try zip(AvailabilityZone.lettered(26), texts).map { zone, text in
            Subnet(
                name: Subnet.name(tier: tier, zone: zone, index: 0), tier: tier, zone: zone,
                block: try block(text))
        }
    }
}
