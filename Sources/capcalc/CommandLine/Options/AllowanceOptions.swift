package import Boundary

/// Options of what else takes addresses.
extension Option {
    package static let ofAllowances: [Option] = [
        .tolerateAZLoss, .surge, .controlPlaneSubnets, .controlPlaneAddresses,
        .loadBalancerAddresses, .publicAddresses, .endpoints, .reserve,
    ]

    package static let tolerateAZLoss = Option(
        "tolerate-az-loss", .number(0...25, placeholder: "N"), of: .demanding,
        "zones that may be lost while the rest carries all pods (0)")

    package static let surge = Option(
        "surge", .text(placeholder: "N", read: surge), of: .demanding,
        "extra nodes of a group while nodes are replaced, over all zones, 0 to 100,000 (2 a zone); or a share such as 10%, Karpenter's budget"
    )

    /// A number of nodes, or a share of them.
    private static func surge(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        if text.hasSuffix("%"), let percent = WholeNumber.read(String(text.dropLast())),
            percent <= 100
        {
            return .percent(percent)
        }
        guard let nodes = WholeNumber.read(text), nodes <= 100_000 else {
            throw option.refusal(
                of: text,
                is: "a number of nodes from 0 to 100,000, or a share from 0% to 100%",
                hint: "\(option.spelling) 6, or \(option.spelling) 10%")
        }
        return .number(nodes)
    }

    package static let controlPlaneSubnets = Option(
        "control-plane-subnets", .flag, of: .subnets,
        "plan subnets for the control plane alone")

    package static let controlPlaneAddresses = Option(
        "control-plane-addresses", .number(0...65_531, placeholder: "N"), of: .demanding,
        "for the control plane, in each zone (16)")

    package static let loadBalancerAddresses = Option(
        "load-balancer-addresses", .number(0...65_531, placeholder: "N"), of: .demanding,
        "for load balancers, in each private and public zone (8)")

    package static let publicAddresses = Option(
        "public-addresses", .number(0...65_531, placeholder: "N"), of: .demanding,
        "of each public zone in all (100 / zones + load balancers + 1)")

    package static let endpoints = Option(
        "endpoints", .number(0...65_531, placeholder: "N"), of: .demanding,
        "interface endpoints, one address each in every private zone (0)")

    package static let reserve = Option(
        "reserve", .text(placeholder: "N@TIER", read: amount), isRepeatable: true, of: .demanding,
        "addresses to keep free in each zone of a tier: 20@private")

    /// A number of addresses and the tier that keeps them.
    private static func amount(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let count = WholeNumber.read(String(parts[0])), count <= mostReserved,
            parts.count == 2, tiers.contains(String(parts[1]))
        else { throw option.refusalOfReserve(text) }
        return .amount(count, of: String(parts[1]))
    }

    /// The most addresses that a tier keeps free: those of the largest subnet.
    package static var mostReserved: Int { 65_531 }

    /// The tiers, in the order of the model.
    package static var tiers: [String] { ["private", "pod", "public", "control-plane"] }

    /// Too much is to be kept free, or in no tier.
    package func refusalOfReserve(_ text: String) -> Failure {
        refusal(
            of: text,
            is: "a number from 0 to 65,531 and one of the tiers "
                + Option.tiers.joined(separator: ", "), hint: "\(spelling) 20@private")
    }
}
