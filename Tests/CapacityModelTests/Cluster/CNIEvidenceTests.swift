import Boundary
import CapacityModel
import Testing

@testable import Program

/// What the environment of `aws-node` and the ENIs of nodes say of the settings of the CNI.
struct CNIEvidenceTests {
    @Test func `variables are read as the CNI reads them`() {
        var environment = CNIEnvironment()
        #expect(environment.targets == WarmPoolTargets(enis: 1, prefixes: 0))
        for (name, value) in [
            ("WARM_ENI_TARGET", "3"), ("WARM_IP_TARGET", "2"), ("MINIMUM_IP_TARGET", "12"),
            ("WARM_PREFIX_TARGET", "99999"), ("MAX_ENI", "4"), ("ENABLE_PREFIX_DELEGATION", "T"),
            ("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "True"), ("ENABLE_POD_ENI", "1"),
            ("ENABLE_IPv6", "yes"), ("ENABLE_SUBNET_DISCOVERY", "false"), ("OTHER", "1"),
        ] { environment.set(name, value) }
        environment.setImage("registry:5000/eks/amazon-k8s-cni:v1.20.4-eksbuild.2@sha256:00")
        #expect(
            environment.targets
                == WarmPoolTargets(enis: 3, addresses: 2, minimumAddresses: 12, prefixes: 10_000))
        #expect(environment.maxENI == 4)
        #expect(environment.hasPrefixDelegation && environment.hasCustomNetworking)
        #expect(environment.hasPodENI && !environment.hasIPv6 && !environment.hasSubnetDiscovery)
        #expect(environment.version == CNIVersion(1, 20, 4))
    }

    @Test(arguments: [("-1", 1), ("x", 1), ("", 1), ("0", 0)])
    func `what is no number is as if it were not there`(_ value: String, _ enis: Int) {
        var environment = CNIEnvironment()
        environment.set("WARM_ENI_TARGET", value)
        environment.set("MAX_ENI", value)
        #expect(environment.targets.enis == enis)
        #expect(environment.maxENI == nil)
    }

    @Test(arguments: [("1.17.9", false), ("1.18.0", true)])
    func `subnet discovery is on since 1.18.0`(_ version: String, _ isOn: Bool) {
        var environment = CNIEnvironment()
        environment.setImage("amazon-k8s-cni:v\(version)")
        #expect(environment.hasSubnetDiscovery == isOn)
    }

    private static func node(_ interfaces: AttachedInterface...) -> RunningNode {
        RunningNode(
            name: "n", instanceType: "m5.large", zone: "a", maxPods: 29, interfaces: interfaces)
    }

    private static let alone = AttachedInterface(subnet: "s")
    private static let full = AttachedInterface(subnet: "s", addresses: 10)
    private static let second = AttachedInterface(subnet: "p", deviceIndex: 1, addresses: 10)

    @Test func `ENIs tell the mode`() {
        let none = InterfaceEvidence([Self.node(Self.alone)])
        #expect(none.customNetworking == nil && none.prefixes == nil && none.podENI == nil)
        let custom = InterfaceEvidence([Self.node(Self.alone, Self.second)], podSubnets: ["p"])
        #expect(custom.customNetworking == true && custom.subnetDiscovery == nil)
        let discovery = InterfaceEvidence([Self.node(Self.full, Self.second)], podSubnets: ["p"])
        #expect(discovery.customNetworking == false && discovery.subnetDiscovery == true)
        #expect(InterfaceEvidence([Self.node(Self.full, Self.second)]).subnetDiscovery == nil)
        let trunk = AttachedInterface(subnet: "s", kind: .trunk, deviceIndex: 1)
        let secured = InterfaceEvidence([Self.node(Self.alone, trunk)])
        #expect(secured.podENI == true && secured.customNetworking == nil)
        // An ENI of another kind is none that the CNI chose a subnet for, and none that carries pods.
        let elsewhere = AttachedInterface(
            subnet: "p", kind: .trunk, deviceIndex: 1, addresses: 10)
        let trunked = InterfaceEvidence([Self.node(Self.full, elsewhere)], podSubnets: ["p"])
        #expect(trunked.subnetDiscovery == nil)
        #expect(InterfaceEvidence([Self.node(Self.alone, elsewhere)]).customNetworking == nil)
        let prefixed = AttachedInterface(subnet: "s", deviceIndex: 1, prefixes: 1)
        #expect(InterfaceEvidence([Self.node(Self.full, prefixed)]).prefixes == true)
    }

    @Test func `ENIs that the CNI leaves alone keep place and addresses`() {
        let efa = AttachedInterface(subnet: "s", kind: .efa, deviceIndex: 1, networkCard: 1)
        let only = AttachedInterface(subnet: "s", kind: .efaOnly, deviceIndex: 1, addresses: 0)
        let excluded = AttachedInterface(
            subnet: "s", deviceIndex: 2, isExcluded: true, addresses: 3)
        let card = AttachedInterface(
            subnet: "s", deviceIndex: 1, networkCard: 2, addresses: 2, prefixes: 1)
        let node = Self.node(Self.full, efa, only, excluded, card)
        #expect(node.holding?.interfaces == 5 && node.holding?.addresses == 32)
        #expect(
            node.unmanagedENIs(multiNIC: false) == UnmanagedENIs(onDefaultCard: 2, addresses: 22))
        #expect(
            node.unmanagedENIs(multiNIC: true) == UnmanagedENIs(onDefaultCard: 2, addresses: 4))
        #expect(InterfaceEvidence([node]).prefixes == nil)
    }

    @Test func `further nodes have them too`() throws {
        let table = try #require(InstanceTable.bundled.instanceType(named: "m5.large"))
        func node(_ unmanaged: UnmanagedENIs) throws -> PlannedNode {
            try PlannedNode(
                network: NodeNetwork(
                    type: table,
                    settings: NetworkSettings(mode: .secondaryIP, unmanaged: unmanaged)),
                pods: 10)
        }
        // 10 pods on 2 ENIs and a warm one; without a place for that, two and what is not managed.
        #expect(try node(UnmanagedENIs()).footprint.addresses == 30)
        #expect(
            try node(UnmanagedENIs(onDefaultCard: 1, addresses: 4)).footprint.addresses == 24)
        #expect(try node(UnmanagedENIs(addresses: 2)).footprint.addresses == 32)
    }

    @Test(arguments: [
        ("us-west-2a", false), ("us-gov-west-1b", false), ("use1-az3", false), ("a", false),
        ("us-west-2-lax-1a", true), ("usw2-lax1-az1", true), ("us-east-1-wl1-bos-wlz-1", true),
        ("use1-wl1-bos-wlz1", false), ("ap-northeast-2c", false),
    ])
    func `zones outside the Region are told by their names`(_ name: String, _ isOutside: Bool) {
        let zone = AvailabilityZone(name: name, suffix: "")
        #expect(zone.isOutsideRegion == isOutside)
        #expect(!zone.isOutsideRegion || !zone.takesControlPlane)
    }

    @Test(
        arguments: [
            ("29", 29), ("1k", 1_000), ("1M", 1_000_000), ("1.5k", nil), ("", nil), ("k", nil),
            ("9999999999k", nil),
        ] as [(String, Int?)])
    func `counts are read as Kubernetes writes them`(_ text: String, _ count: Int?) {
        #expect(KubernetesSpec.count(text) == count)
    }
}
