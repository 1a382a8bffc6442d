import CapacityModel
import Testing

struct WarmPoolTests {
    /// A row of a table in the documentation of the CNI.
    struct Row: Sendable {
        let type: String
        let targets: WarmPoolTargets
        let pods, enis, places, unused: Int
        let perENI: [Int]

        init(
            _ type: String, _ targets: WarmPoolTargets, pods: Int, enis: Int, places: Int,
            unused: Int, perENI: [Int]
        ) {
            self.type = type
            self.targets = targets
            (self.pods, self.enis, self.places, self.unused) = (pods, enis, places, unused)
            self.perENI = perENI
        }
    }

    static let oneENI = WarmPoolTargets(enis: 1)
    static let oneAddress = WarmPoolTargets(addresses: 1, minimumAddresses: 1)
    static let twoOfFive = WarmPoolTargets(addresses: 2, minimumAddresses: 5)
    static let fiveOfTen = WarmPoolTargets(addresses: 5, minimumAddresses: 10)
    static let onePrefix = WarmPoolTargets(prefixes: 1)
    static let sevenOfTwenty = WarmPoolTargets(addresses: 7, minimumAddresses: 20)

    // aws/amazon-vpc-cni-k8s docs/eni-and-ip-target.md
    static let secondaryIPs: [Row] = [
        Row("t3.small", oneENI, pods: 0, enis: 1, places: 3, unused: 3, perENI: [3]),
        Row("t3.small", oneENI, pods: 5, enis: 3, places: 9, unused: 4, perENI: [3, 3, 3]),
        Row("t3.small", oneENI, pods: 9, enis: 3, places: 9, unused: 0, perENI: [3, 3, 3]),
        Row("t3.small", oneAddress, pods: 0, enis: 1, places: 1, unused: 1, perENI: [1]),
        Row("t3.small", oneAddress, pods: 5, enis: 2, places: 6, unused: 1, perENI: [3, 3]),
        Row("t3.small", oneAddress, pods: 9, enis: 3, places: 9, unused: 0, perENI: [3, 3, 3]),
        // The page says 2,3; but a new ENI comes only when those attached are full.
        Row("t3.small", twoOfFive, pods: 0, enis: 2, places: 5, unused: 5, perENI: [3, 2]),
        Row("t3.small", twoOfFive, pods: 5, enis: 3, places: 7, unused: 2, perENI: [3, 3, 1]),
        Row("t3.small", twoOfFive, pods: 9, enis: 3, places: 9, unused: 0, perENI: [3, 3, 3]),
        Row("p3dn.24xlarge", oneENI, pods: 0, enis: 1, places: 49, unused: 49, perENI: [49]),
        Row("p3dn.24xlarge", oneENI, pods: 3, enis: 2, places: 98, unused: 95, perENI: [49, 49]),
        Row(
            "p3dn.24xlarge", oneENI, pods: 95, enis: 3, places: 147, unused: 52,
            perENI: [49, 49, 49]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 0, enis: 1, places: 10, unused: 10, perENI: [10]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 7, enis: 1, places: 12, unused: 5, perENI: [12]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 15, enis: 1, places: 20, unused: 5, perENI: [20]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 45, enis: 2, places: 50, unused: 5, perENI: [49, 1]),
    ]

    // aws/amazon-vpc-cni-k8s docs/prefix-and-ip-target.md
    static let prefixes: [Row] = [
        Row("t3.small", onePrefix, pods: 0, enis: 1, places: 1, unused: 16, perENI: [1]),
        Row("t3.small", onePrefix, pods: 5, enis: 1, places: 2, unused: 27, perENI: [2]),
        Row("t3.small", onePrefix, pods: 16, enis: 1, places: 2, unused: 16, perENI: [2]),
        Row("t3.small", onePrefix, pods: 17, enis: 1, places: 3, unused: 31, perENI: [3]),
        Row("t3.small", onePrefix, pods: 58, enis: 2, places: 5, unused: 22, perENI: [3, 2]),
        Row("t3.small", oneAddress, pods: 0, enis: 1, places: 1, unused: 16, perENI: [1]),
        Row("t3.small", oneAddress, pods: 5, enis: 1, places: 1, unused: 11, perENI: [1]),
        Row("t3.small", oneAddress, pods: 17, enis: 1, places: 2, unused: 15, perENI: [2]),
        Row("t3.small", oneAddress, pods: 58, enis: 2, places: 4, unused: 6, perENI: [3, 1]),
        // The page says one prefix with 16 unused, and two on the ENI; its own text says that a minimum
        // of 20 is one of 32.
        Row("t3.small", sevenOfTwenty, pods: 0, enis: 1, places: 2, unused: 32, perENI: [2]),
        Row("t3.small", sevenOfTwenty, pods: 5, enis: 1, places: 2, unused: 27, perENI: [2]),
        Row("t3.small", sevenOfTwenty, pods: 17, enis: 1, places: 2, unused: 15, perENI: [2]),
        Row("t3.small", sevenOfTwenty, pods: 58, enis: 2, places: 5, unused: 22, perENI: [3, 2]),
        Row("p3dn.24xlarge", onePrefix, pods: 0, enis: 1, places: 1, unused: 16, perENI: [1]),
        // The page gives these, and 45 pods below, two and three ENIs of which only the first one has
        // prefixes; an ENI has room for 49, and a second one comes only after that.
        Row("p3dn.24xlarge", onePrefix, pods: 3, enis: 1, places: 2, unused: 29, perENI: [2]),
        Row("p3dn.24xlarge", onePrefix, pods: 95, enis: 1, places: 7, unused: 17, perENI: [7]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 0, enis: 1, places: 1, unused: 16, perENI: [1]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 7, enis: 1, places: 1, unused: 9, perENI: [1]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 15, enis: 1, places: 2, unused: 17, perENI: [2]),
        Row("p3dn.24xlarge", fiveOfTen, pods: 45, enis: 1, places: 4, unused: 19, perENI: [4]),
    ]

    @Test(arguments: secondaryIPs)
    func `secondary IPs are those of the CNI's documentation`(row: Row) throws {
        let pool = try pool(row, .secondaryIP)
        #expect(pool.attachedENIs == row.enis)
        #expect(pool.secondaryIPs == row.places)
        #expect(pool.prefixes == 0)
        #expect(pool.unusedAddresses == row.unused)
        #expect(pool.waitingPods == 0)
        #expect(try simulation(row, .secondaryIP).placesPerAttachedENI == row.perENI)
    }

    @Test(arguments: prefixes)
    func `prefixes are those of the CNI's documentation`(row: Row) throws {
        let pool = try pool(row, .prefixDelegation)
        #expect(pool.attachedENIs == row.enis)
        #expect(pool.prefixes == row.places)
        #expect(pool.secondaryIPs == 0)
        #expect(pool.unusedAddresses == row.unused)
        #expect(pool.waitingPods == 0)
        #expect(try simulation(row, .prefixDelegation).placesPerAttachedENI == row.perENI)
    }

    /// The pages assume no max pods; 1,000 is above all that these types can have.
    private func pool(_ row: Row, _ mode: NetworkMode) throws -> WarmPool {
        WarmPool(
            network: try Sample.network(row.type, mode), targets: row.targets, pods: row.pods,
            kubeletMaxPods: 1000)
    }

    private func simulation(_ row: Row, _ mode: NetworkMode) throws -> WarmPoolSimulation {
        let type = try Sample.type(row.type)
        return WarmPoolSimulation(
            enis: type.maxENIs, addressesPerENI: type.ipv4PerENI, mode: mode, targets: row.targets,
            pods: row.pods, maxPods: 1000)
    }

    // aws/amazon-vpc-cni-k8s README.md, WARM_ENI_TARGET: "m4.4xlarge … 0 to 29 pods … 2 ENIs, 58 IPs"
    // (one ENI is enough while there is no pod at all), "30 to 58 … 3 ENIs, 87".
    @Test func `an m4_4xlarge is as the README of the CNI says`() throws {
        let network = try Sample.network("m4.4xlarge")
        for pods in 0...58 {
            let pool = WarmPool(
                network: network, targets: Self.oneENI, pods: pods, kubeletMaxPods: 1000)
            let enis = pods == 0 ? 1 : pods < 30 ? 2 : 3
            #expect(pool.attachedENIs == enis, "\(pods)")
            #expect(pool.secondaryIPs == enis * 29, "\(pods)")
        }
    }

    // The same page, MINIMUM_IP_TARGET: 30 pods with WARM_IP_TARGET 30 take 60 addresses, with 2 and
    // a minimum of 30 only 32.
    @Test func `a minimum saves what a high warm target wastes`() throws {
        let network = try Sample.network("m4.4xlarge")
        let warm = WarmPool(
            network: network, targets: WarmPoolTargets(addresses: 30), pods: 30,
            kubeletMaxPods: 1000)
        #expect(warm.secondaryIPs == 60)
        let minimum = WarmPool(
            network: network, targets: WarmPoolTargets(addresses: 2, minimumAddresses: 30),
            pods: 30, kubeletMaxPods: 1000)
        #expect(minimum.secondaryIPs == 32)
    }

    @Test(
        arguments: [
            (NetworkMode.secondaryIP, 10, 10, 0), (.secondaryIP, 11, 10, 1),
            (.secondaryIP, 27, 10, 17),
            (.prefixDelegation, 16, 16, 0), (.prefixDelegation, 17, 16, 1),
        ] as [(NetworkMode, Int, Int, Int)])
    func `a minimum alone never grows the pool`(
        mode: NetworkMode, pods: Int, addresses: Int, waiting: Int
    ) throws {
        let pool = WarmPool(
            network: try Sample.network("m5.large", mode),
            targets: WarmPoolTargets(minimumAddresses: 10), pods: pods, kubeletMaxPods: 110)
        #expect(pool.secondaryIPs + 16 * pool.prefixes == addresses)
        #expect(pool.waitingPods == waiting)
    }

    @Test func `the pool stops at the kubelet's max pods`() throws {
        let network = try Sample.network("m5.24xlarge")
        // The last ENI is filled before the pool is looked at again.
        let pool = WarmPool(
            network: network, targets: WarmPoolTargets(enis: 100), pods: 0, kubeletMaxPods: 110)
        #expect(pool.attachedENIs == 3)
        #expect(pool.secondaryIPs == 147)
    }
}
