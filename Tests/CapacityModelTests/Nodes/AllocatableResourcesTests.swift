import CapacityModel
import Testing

struct AllocatableResourcesTests {
    /// A line of Karpenter's page.
    struct Published: Sendable {
        let name: String
        let cpuMillicores, memoryMiB, pods, branchENIs: Int

        init(_ record: [String: String]) throws {
            name = try #require(record["instance_type"])
            func number(_ column: String) throws -> Int {
                try #require(record[column].flatMap { Int($0) }, "\(column)")
            }
            cpuMillicores = try number("alloc_cpu_m")
            memoryMiB = try number("alloc_memory_mib")
            pods = try number("pods")
            branchENIs = try number("pod_eni")
        }
    }

    static func published() throws -> [Published] {
        try Fixture.records("karpenter-allocatable.csv").map { try Published($0) }
    }

    private func allocatable(_ network: NodeNetwork) -> AllocatableResources {
        AllocatableResources(type: network.type, reservedPods: network.reservedPods)
    }

    @Test func `CPU, memory and pods agree with every line but those of the types that moved`()
        throws
    {
        let lines = try Self.published()
        #expect(lines.count == 1_363)
        var differing: [String] = []
        for line in lines {
            let network = try Sample.network(line.name)
            let resources = allocatable(network)
            #expect(resources.cpuMillicores == line.cpuMillicores, "\(line)")
            #expect(
                resources
                    == AllocatableResources(type: network.type, reservedPods: network.maxPods),
                "\(line)")
            if resources.memoryMiB != Int64(line.memoryMiB) || network.maxPods != line.pods {
                differing.append(line.name)
            }
        }
        #expect(differing == Self.moved.map { $0.name })
    }

    /// AWS moved these from one network card to two after the page was made: the page counts the ENIs
    /// of both, and reserves memory for the pods on them.
    struct Moved: Sendable {
        let name: String
        let pods, memoryMiB, publishedPods, publishedMemoryMiB: Int
    }

    static let moved: [Moved] = [
        Moved(
            name: "i7ie.48xlarge", pods: 394, memoryMiB: 1_450_210, publishedPods: 737,
            publishedMemoryMiB: 1_446_437),
        Moved(
            name: "i7ie.metal-48xl", pods: 394, memoryMiB: 1_450_210, publishedPods: 737,
            publishedMemoryMiB: 1_446_437),
        Moved(
            name: "i8ge.48xlarge", pods: 590, memoryMiB: 1_447_995, publishedPods: 1_178,
            publishedMemoryMiB: 1_441_527),
        Moved(
            name: "i8ge.metal-48xl", pods: 590, memoryMiB: 1_447_995, publishedPods: 1_178,
            publishedMemoryMiB: 1_441_527),
    ]

    @Test(arguments: moved)
    func `a type that moved differs by 11 MiB for each pod, and by nothing else`(row: Moved) throws
    {
        let line = try #require(try Self.published().first { $0.name == row.name })
        #expect((line.pods, line.memoryMiB) == (row.publishedPods, row.publishedMemoryMiB))
        let network = try Sample.network(row.name)
        #expect(network.type.networkCards == 2)
        #expect(network.maxPods == row.pods)
        #expect(allocatable(network).memoryMiB == Int64(row.memoryMiB))
        #expect(
            AllocatableResources(type: network.type, reservedPods: line.pods).memoryMiB
                == Int64(line.memoryMiB))
        #expect(row.memoryMiB - line.memoryMiB == 11 * (line.pods - row.pods))
    }

    // The page was made with an older pkg/aws/vpc/limits.go of aws/amazon-vpc-resource-controller-k8s:
    // what differs is 0 there, newer types and bare metal for the most part.
    @Test func `branch ENIs agree but where the page has none and the table some, or no number`()
        throws
    {
        var newer = 0
        var unknown: [String] = []
        for line in try Self.published() {
            guard let known = try Sample.type(line.name).branchENIs else {
                #expect(line.branchENIs == 0, "\(line)")
                unknown.append(line.name)
                continue
            }
            guard known != line.branchENIs else { continue }
            #expect(line.branchENIs == 0 && known > 0, "\(line): \(known)")
            newer += 1
        }
        #expect(newer == 56)
        #expect(
            unknown == [
                "hpc6a.48xlarge", "hpc6id.32xlarge", "hpc7a.12xlarge", "hpc7a.24xlarge",
                "hpc7a.48xlarge", "hpc7a.96xlarge", "hpc8a.96xlarge", "trn2.48xlarge",
            ])
    }

    @Test func `the steps of the formula, worked by hand`() throws {
        // 8,192 − ⌈614.4⌉ − (255 + 11 × 29) − 100.
        let large = try Sample.type("m5.large")
        #expect(
            AllocatableResources(type: large, reservedPods: 29).memoryMiB
                == Int64(8_192 - 615 - 574 - 100))
        #expect(AllocatableResources(type: large, reservedPods: 29).cpuMillicores == 1_930)
        // 64 MiB of arm64 go before the share: 4,032 − ⌈302.4⌉ − (255 + 11 × 8) − 100.
        let medium = try Sample.type("m6g.medium")
        #expect(medium.memoryMiB == 4_096)
        #expect(
            AllocatableResources(type: medium, reservedPods: 8).memoryMiB
                == Int64(4_032 - 303 - 343 - 100)
        )
    }

    @Test func `what is reserved for more pods than there is memory for leaves 0`() throws {
        let nano = try Sample.type("t3.nano")
        #expect(AllocatableResources(type: nano, reservedPods: 4).memoryMiB == 74)
        #expect(AllocatableResources(type: nano, reservedPods: 110).memoryMiB == 0)
    }

    @Test func `what the table does not know stays unknown`() throws {
        let bare = AllocatableResources(type: try Sample.type("c5a.metal"), reservedPods: 737)
        #expect(bare.cpuMillicores == nil)
        #expect(bare.memoryMiB == nil)
        var half = try Sample.type("m5.large")
        half.vCPUs = nil
        #expect(AllocatableResources(type: half, reservedPods: 29).cpuMillicores == nil)
        #expect(AllocatableResources(type: half, reservedPods: 29).memoryMiB == 6_903)
        for type in InstanceTable.bundled {
            let resources = AllocatableResources(type: type, reservedPods: 10)
            #expect((resources.cpuMillicores == nil) == (type.vCPUs == nil), "\(type.name)")
            #expect((resources.memoryMiB == nil) == (type.memoryMiB == nil), "\(type.name)")
        }
    }
}
