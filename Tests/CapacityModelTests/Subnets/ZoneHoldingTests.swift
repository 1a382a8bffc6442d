import Testing

@testable import CapacityModel

/// What each zone holds by itself, and how many times its share that is.
struct ZoneHoldingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var pods = 600
        let subnets: [String]
        let holds, hundredths: [Int64]
        var testDescription: String { name }
    }

    /// t3.medium: 15 pods and 18 addresses a node, 2 nodes of surge and 24 other addresses in a zone.
    static let cases: [Case] = [
        Case(name: "no subnets", subnets: [], holds: [], hundredths: []),
        Case(
            name: "three equal zones", subnets: ["10.0.0.0/22", "10.0.4.0/22", "10.0.8.0/22"],
            holds: [795, 795, 795], hundredths: [397, 397, 397]),
        Case(
            name: "each its own", subnets: ["10.0.0.0/24", "10.0.4.0/23", "10.0.8.0/22"],
            holds: [150, 360, 795], hundredths: [75, 180, 397]),
        Case(
            name: "a share is rounded up", pods: 601,
            subnets: ["10.0.0.0/24", "10.0.4.0/23", "10.0.8.0/22"],
            holds: [150, 360, 795], hundredths: [74, 179, 395]),
    ]

    @Test(arguments: cases)
    func `a zone holds what its own subnets hold`(example: Case) throws {
        let plan = Checker(
            node: try Sample.node(), demand: try Sample.demand(pods: example.pods),
            subnets: try Sample.subnets(.private, example.subnets)
        ).check()
        #expect(plan.zoneHoldings.map { $0.pods } == example.holds)
        #expect(plan.zoneHoldings.map { $0.hundredths } == example.hundredths)
    }
}
