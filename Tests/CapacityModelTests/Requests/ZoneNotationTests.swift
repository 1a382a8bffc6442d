import CapacityModel
import Options
import Testing

@testable import Program
@testable import Reports

struct ZoneNotationTests {
    struct Case: Sendable {
        let name: String
        let notation: ZoneNotation
    }

    // https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html and
    // …/aws-local-zones.html.
    static let cases: [Case] = [
        Case(name: "a", notation: .letter),
        Case(name: "ap-northeast-2a", notation: .name(region: "ap-northeast-2")),
        Case(name: "us-gov-west-1b", notation: .name(region: "us-gov-west-1")),
        Case(name: "us-west-2-lax-1a", notation: .name(region: "us-west-2")),
        Case(name: "us-east-1-wl1-bos-wlz-1", notation: .name(region: "us-east-1")),
        Case(name: "eusc-de-east-1a", notation: .name(region: "eusc-de-east-1")),
        Case(name: "use1-az1", notation: .id), Case(name: "apne2-az3", notation: .id),
        Case(name: "usw2-lax1-az1", notation: .id),
        Case(name: "zone", notation: .other), Case(name: "1", notation: .other),
        Case(name: "ap-northeast-2", notation: .other), Case(name: "ap-2a", notation: .other),
        Case(name: "ap-northeast-2ab", notation: .other), Case(name: "az1", notation: .other),
        Case(name: "use1-az", notation: .other), Case(name: "use1--az1", notation: .other),
    ]

    @Test(arguments: cases)
    func `a zone is a letter, a name or an ID`(example: Case) {
        #expect(ZoneNotation(example.name) == example.notation)
    }

    struct Name: Sendable {
        let text: String
        let isEKS, isEksctl: Bool
    }

    // EKS API, CreateCluster: ^[0-9A-Za-z][A-Za-z0-9\-_]*, 1 to 100. eksctl: [a-zA-Z][-a-zA-Z0-9]*
    // (eksctl-io/eksctl, pkg/ctl/create/cluster_test.go).
    static let names: [Name] = [
        Name(text: "workshop", isEKS: true, isEksctl: true),
        Name(text: "Prod-1", isEKS: true, isEksctl: true),
        Name(text: "test-k8_cluster01", isEKS: true, isEksctl: false),
        Name(text: "1st", isEKS: true, isEksctl: false),
        Name(text: String(repeating: "a", count: 100), isEKS: true, isEksctl: true),
        Name(text: String(repeating: "a", count: 101), isEKS: false, isEksctl: false),
        Name(text: "", isEKS: false, isEksctl: false),
        Name(text: "-a", isEKS: false, isEksctl: false),
        Name(text: "_a", isEKS: false, isEksctl: false),
        Name(text: "a b", isEKS: false, isEksctl: false),
        Name(text: "é", isEKS: false, isEksctl: false),
        Name(text: "a\u{40}", isEKS: false, isEksctl: false),
    ]

    @Test(arguments: names)
    func `cluster names are those of EKS`(example: Name) {
        #expect(ClusterName.isValid(example.text) == example.isEKS)
        #expect(ClusterName.isValidForEksctl(example.text) == example.isEksctl)
    }

    @Test func `subnets go round their zones, and where they cannot, a tier is named`() throws {
        let zones = AvailabilityZone.lettered(3)
        func subnets(_ tier: Tier, _ places: [Int]) throws -> [Subnet] {
            try places.enumerated().map { index, place in
                Subnet(
                    name: "\(tier.rawValue)\(index)", tier: tier, zone: zones[place],
                    block: try Sample.block("10.\(tier == .public ? 1 : 0).\(index).0/24"))
            }
        }
        let even = ZoneRounds(try subnets(.private, [0, 0, 1, 1, 2, 2]))
        #expect(even.unevenTier == nil)
        #expect(even.subnets(of: .private).map { $0.zone.name } == ["a", "b", "c", "a", "b", "c"])
        // Zone b has the most, so it comes first: private b a c, public b.
        let inner = ZoneRounds(try subnets(.private, [0, 1, 2]) + subnets(.public, [1]))
        #expect(inner.zones.map { $0.name } == ["b", "a", "c"])
        #expect(inner.unevenTier == nil)
        let apart = ZoneRounds(try subnets(.private, [0, 0, 1]) + subnets(.public, [1]))
        #expect(apart.unevenTier == .public)
        let uneven = ZoneRounds(try subnets(.private, [0, 0, 0, 1]))
        #expect(uneven.unevenTier == .private)
        #expect(uneven.counts(of: .private) == [3, 1])
    }
}
