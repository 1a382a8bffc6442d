package import Boundary

/// Options of what else takes addresses.
extension Option {
    package static let ofAllowances: [Option] = [
        .tolerateAZLoss, .surge, .controlPlaneSubnets, .controlPlaneAddresses,
        .loadBalancerAddresses, .publicAddresses, .endpoints, .reserve,
    ]

    package static let tolerateAZLoss = Option(
        "tolerate-az-loss", .number(0...25, placeholder: "N"), of: .demanding,
        "zones that can fail while the others run all pods (default 0)")

    package static let surge = Option(
        "surge", .text(placeholder: "N", read: surge), of: .demanding,
        "additional nodes of a group while nodes are replaced, in all zones together, 0 to "
            + "100,000 (default 2 per zone); or a percentage such as 10%, like Karpenter's disruption "
            + "budget"
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
                is: "a number of nodes from 0 to 100,000, or a percentage from 0% to 100%",
                hint: "\(option.spelling) 6, or \(option.spelling) 10%")
        }
        return .number(nodes)
    }

    package static let controlPlaneSubnets = Option(
        "control-plane-subnets", .flag, of: .subnets,
        "plan separate subnets for the control plane")

    package static let controlPlaneAddresses = Option(
        "control-plane-addresses", .number(0...65_531, placeholder: "N"), of: .demanding,
        "addresses for the control plane, per zone (default 16)")

    package static let loadBalancerAddresses = Option(
        "load-balancer-addresses", .number(0...65_531, placeholder: "N"), of: .demanding,
        "free addresses for load balancers, per zone, in private and in public subnets (default 8)")

    package static let publicAddresses = Option(
        "public-addresses", .number(0...65_531, placeholder: "N"), of: .demanding,
        "all addresses of the public subnets, per zone (default 100 / zones + load balancers + 1)")

    package static let endpoints = Option(
        "endpoints", .number(0...65_531, placeholder: "N"), of: .demanding,
        "interface endpoints, one address each per zone (default 0)")

    package static let reserve = Option(
        "reserve", .text(placeholder: "N@TIER", read: amount), isRepeatable: true, of: .demanding,
        "addresses to keep free per zone in the subnets of a tier, such as 20@private")

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
        let parts = text.split(separator: "@", maxSplits: 1)
        let meant =
            parts.count < 2
            ? nil
            : Suggestion.question(String(parts[1]), among: Option.tiers) {
                "\(spelling) \(parts[0])@\($0)"
            }
        return refusal(
            of: text,
            is: "a number from 0 to 65,531 and one of the tiers "
                + Option.tiers.joined(separator: ", "), hint: meant ?? "\(spelling) 20@private")
    }
}
