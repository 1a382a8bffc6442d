@testable import CapacityModel
import Testing

/// What one of several zones has of what all of them have.
struct ZoneShareTests {
    struct Share: Sendable {
        let fargate: Int
        let pods: Int64
        let zones: Int
        let share: Int64
    }

    // ceil(fargate · pods / (100 · zones)), of 100 pods at the smallest density.
    static let shares: [Share] = [
        Share(fargate: 0, pods: 100, zones: 3, share: 0),
        Share(fargate: 30, pods: 0, zones: 3, share: 0),
        Share(fargate: 30, pods: 100, zones: 3, share: 10),
        Share(fargate: 29, pods: 100, zones: 3, share: 10),
        Share(fargate: 31, pods: 100, zones: 3, share: 11),
        Share(fargate: 30, pods: 200, zones: 3, share: 20),
        Share(fargate: 30, pods: 101, zones: 3, share: 11),
        Share(fargate: 30, pods: 100, zones: 1, share: 30),
        Share(fargate: 30, pods: 100, zones: 0, share: 30),
        Share(fargate: .max, pods: .max, zones: 1, share: .max),
    ]

    @Test(arguments: shares)
    func `pods on Fargate grow with the others, whole in every zone`(row: Share) throws {
        var allowances = Allowances()
        allowances.fargatePods = row.fargate
        let demand = try Sample.demand(pods: 100, allowances: allowances)
        #expect(demand.fargatePods(beside: row.pods, zones: row.zones) == row.share)
    }

    @Test(arguments: [(-1, 0), (0, 0), (1, 1), (25, 25), (26, 26), (27, 26), (Int.max, 26)])
    func `zones have the letters from a to z`(count: Int, zones: Int) {
        let letters = AvailabilityZone.lettered(count).map { $0.name }
        #expect(letters == Array("abcdefghijklmnopqrstuvwxyz".prefix(zones)).map { String($0) })
    }
}
