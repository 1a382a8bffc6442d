import CapacityModel
import Testing

/// The formula and the table against the max pods that the VPC CNI publishes.
struct PublishedMaxPodsTests {
    struct Moved: Sendable {
        let type: String
        let published: Int
        let maxPods: Int
    }

    /// AWS moved these from one network card to two after the list was made; the list counts the
    /// ENIs of both.
    static let moved: [Moved] = [
        Moved(type: "i7ie.48xlarge", published: 737, maxPods: 394),
        Moved(type: "i7ie.metal-48xl", published: 737, maxPods: 394),
        Moved(type: "i8ge.48xlarge", published: 1_178, maxPods: 590),
        Moved(type: "i8ge.metal-48xl", published: 1_178, maxPods: 590),
    ]

    @Test func `max pods agree with every published line but those of the types that moved`() throws
    {
        let records = try Fixture.records("max-pods-secondary-ip.csv")
        #expect(records.count == 1_391)
        var differing: [String] = []
        for record in records {
            let name = try #require(record["instance_type"])
            let published = try #require(record["max_pods"].flatMap { Int($0) }, "\(name)")
            if try maxPods(of: name) != published { differing.append(name) }
        }
        #expect(differing == Self.moved.map { $0.type })
    }

    @Test(arguments: moved)
    func `a type that moved to two network cards counts those of the first`(of: Moved) throws {
        let records = try Fixture.records("max-pods-secondary-ip.csv")
        let record = try #require(records.first { $0["instance_type"] == of.type })
        #expect(record["max_pods"] == "\(of.published)")
        let type = try #require(InstanceTable.bundled.instanceType(named: of.type))
        #expect(type.networkCards == 2)
        #expect(type.maxENIs < type.maxENIsOverAllCards)
        #expect(try maxPods(of: of.type) == of.maxPods)
    }

    private func maxPods(of name: String) throws -> Int {
        let type = try #require(InstanceTable.bundled.instanceType(named: name), "\(name)")
        return NodeNetwork(type: type, settings: NetworkSettings(mode: .secondaryIP)).maxPods
    }
}
