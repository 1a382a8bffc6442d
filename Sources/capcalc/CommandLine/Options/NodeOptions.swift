import Boundary

/// Options of the network of a node.
extension Option {
    package static let ofNode: [Option] = [
        .prefixDelegation, .customNetworking, .maxENI, .cniVersion, .maxPods, .maxPodsExpression,
        .podsPerNode, .daemonSetPods, .addressesPerNode, .spoiledBlocks, .warmENITarget,
        .warmIPTarget, .minimumIPTarget, .warmPrefixTarget, .os, .ipFamily, .hostNetworkPods,
        .extraAddressesPerNode, .reservedENIs, .podsPerCore,
    ]

    package static let prefixDelegation = Option(
        "prefix-delegation", .flag, of: .networked,
        "prefix delegation: ENIs hold /28 prefixes of 16 addresses")

    package static let customNetworking = Option(
        "custom-networking", .flag, of: .networked,
        "custom networking: pods have their own subnets, and the primary ENI carries no pods")

    package static let maxENI = Option(
        "max-eni", .number(1...100, placeholder: "N"), of: .networked,
        "the CNI's MAX_ENI (default: that of the instance type)")

    package static let cniVersion = Option(
        "cni-version", .text(placeholder: "V"), of: .networked,
        "version of the VPC CNI, such as 1.18.0; prefix delegation needs 1.9.0, on bare metal "
            + "1.11.0")

    package static let maxPods = Option(
        "max-pods", .number(3...100_000, placeholder: "M"), of: [.tune, .loaded],
        "the kubelet's max pods (default: the recommended number)")

    package static let maxPodsExpression = Option(
        "max-pods-expression", .text(placeholder: "EXPR"), of: .loaded,
        "max pods of each type as a CEL expression, like nodeadm's maxPodsExpression: 'max_pods "
            + "+ 2'"
    )

    package static let podsPerNode = Option(
        "pods-per-node", .number(1...100_000, placeholder: "K"), of: .loaded,
        "pods with an address on a full node (default: max pods - 2, at most 10 per vCPU)")

    package static let daemonSetPods = Option(
        "daemonset-pods", .number(0...100_000, placeholder: "D"), of: .loaded,
        "how many of these are DaemonSet pods (default 0)")

    package static let addressesPerNode = Option(
        "addresses-per-node", .number(1...100_000, placeholder: "N"), of: .demanding,
        "measured addresses of a node, instead of the warm pool's model")

    package static let spoiledBlocks = Option(
        "spoiled-blocks", .text(placeholder: "PERCENT", read: share), of: .planning,
        "show what fits when this percentage of the /28 blocks is fragmented, such as 30%; with "
            + "prefix delegation")

    /// A share in hundredths, with or without its sign.
    private static func share(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let percent = WholeNumber.read(digits), percent <= 100 else {
            throw option.refusal(
                of: text, is: "a percentage from 0% to 100%", hint: "\(option.spelling) 30%")
        }
        return .percent(percent)
    }

    package static let warmENITarget = Option(
        "warm-eni-target", .number(0...10_000, placeholder: "N"), of: [.tune, .loaded],
        "the CNI's WARM_ENI_TARGET (default 1)")

    package static let warmIPTarget = Option(
        "warm-ip-target", .number(0...10_000, placeholder: "N"), of: [.tune, .loaded],
        "the CNI's WARM_IP_TARGET (default: unset, as 0)")

    package static let minimumIPTarget = Option(
        "minimum-ip-target", .number(0...10_000, placeholder: "N"), of: [.tune, .loaded],
        "the CNI's MINIMUM_IP_TARGET (default: unset, as 0)")

    package static let warmPrefixTarget = Option(
        "warm-prefix-target", .number(0...10_000, placeholder: "N"), of: [.tune, .loaded],
        "the CNI's WARM_PREFIX_TARGET (default 1)")

    package static let os = Option(
        "os", .word(["linux", "windows", "bottlerocket"]), of: .loaded,
        "operating system of the node (default linux)")

    package static let ipFamily = Option(
        "ip-family", .word(["ipv4", "ipv6"]), of: .loaded,
        "IP family of the pods (default ipv4)")

    package static let hostNetworkPods = Option(
        "host-network-pods", .number(0...1_000, placeholder: "N"), of: .loaded,
        "host-network pods of a node (default 2: aws-node and kube-proxy)")

    package static let extraAddressesPerNode = Option(
        "extra-addresses-per-node", .number(0...10_000, placeholder: "N"), of: .loaded,
        "addresses of ENIs that the CNI does not manage, such as EFA, or on other network cards "
            + "(default 0)"
    )

    package static let reservedENIs = Option(
        "reserved-enis", .number(0...1_000_000, placeholder: "N"), of: .loaded,
        "Karpenter's RESERVED_ENIS: ENIs that it does not count for max pods")

    package static let podsPerCore = Option(
        "pods-per-core", .number(1...1_000, placeholder: "N"), of: .loaded,
        "the kubelet's podsPerCore: max pods per vCPU")
}
