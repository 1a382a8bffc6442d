import Testing

@testable import CapacityModel

/// How far a running cluster can grow, and what stops it.
struct RunningRoomTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// The subnets of nodes and of pods, in the zones a and b.
        let nodes, pods: [String]
        let holds: Int64
        let binding: Tier
        var testDescription: String { name }
    }

    private static let (few, many) = ("10.0.0.0/28", "10.0.16.0/24")
    private static let (small, large) = ("100.64.0.0/25", "100.64.16.0/24")

    // A node of each zone has five pods; it takes one address of 11 or of 251, and 11 of 123 or of 251 for pods.
    static let cases: [Case] = [
        Case(
            name: "nodes", nodes: [few, many], pods: [large, large], holds: 110, binding: .private),
        Case(name: "pods", nodes: [many, many], pods: [large, small], holds: 110, binding: .pod),
        Case(
            name: "the first of two zones that end together: nodes", nodes: [few, many],
            pods: [large, small], holds: 110, binding: .private),
        Case(
            name: "the first of two zones that end together: pods", nodes: [many, few],
            pods: [small, large], holds: 110, binding: .pod),
    ]

    @Test(arguments: cases)
    func `the tightest zone says what binds`(example: Case) throws {
        var sample = NodeSample()
        let footprint = NodeFootprint(
            nodeSubnet: AddressNeed(singles: 1), podSubnet: AddressNeed(singles: 11))
        sample.add(NodeUse(footprint: footprint, networkInterfaces: 1, isMeasured: true))
        let zone = RunningDemand.ZoneNodes(nodes: 1, pods: 5, sample: sample)
        let demand = try #require(
            Demand(
                pods: 10, densities: [.once], zones: AvailabilityZone.lettered(2),
                allowances: Allowances(controlPlane: 0, loadBalancer: 0, publicTier: 0),
                running: RunningDemand(groups: [RunningDemand.Group(zones: [zone, zone])])))
        let assessment = Assessment(
            nodes: ClusterNodes(try Sample.node("m5.large", .customNetworking)), demand: demand,
            subnets: try Sample.subnets(.private, example.nodes)
                + Sample.subnets(.pod, example.pods), tiers: [.private, .pod])
        #expect(assessment.holds.pods == example.holds)
        #expect(assessment.holds.binding == example.binding)
    }
}
