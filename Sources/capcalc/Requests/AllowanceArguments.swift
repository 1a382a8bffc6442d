import Boundary
import CapacityModel
import Options

extension Arguments {
    /// What else takes addresses beside nodes and pods.
    ///
    /// - Parameter cluster: a cluster whose ENIs say what is taken in which zone today.
    func allowances(
        hasControlPlaneSubnets: Bool, _ cluster: RunningCluster?
    ) throws(Failure) -> Allowances {
        let usual = Allowances()
        var allowances = Allowances(
            controlPlane: number(.controlPlaneAddresses) ?? usual.controlPlane,
            hasControlPlaneSubnets: hasControlPlaneSubnets,
            loadBalancer: number(.loadBalancerAddresses) ?? usual.loadBalancer,
            endpoints: number(.endpoints) ?? usual.endpoints,
            publicTier: number(.publicAddresses), reserved: try reserved(),
            measured: cluster?.measured ?? [])
        allowances.fargatePods = number(.fargatePods) ?? 0
        return allowances
    }

    /// The surge of a node group; `nil` without the option.
    var surge: Surge? {
        switch value(.surge) {
        case .number(let nodes): .nodes(nodes)
        case .percent(let percent): .percent(percent)
        case .flag, .bytes, .numbers, .text, .words, .amount, nil: nil
        }
    }

    /// The /28 blocks that are to count as broken up, in hundredths; `nil` without the option.
    var spoiledPercent: Int? {
        if case .percent(let percent) = value(.spoiledBlocks) { percent } else { nil }
    }

    /// Refuses to keep addresses free where there are no subnets.
    func refuseReserve(besides tiers: [Tier]) throws(Failure) {
        for (text, tier, _) in reservations where !tiers.contains(tier) {
            let there = Tier.allCases.filter { tiers.contains($0) }.map { $0.rawValue }
            throw .usage(
                "--reserve \(text): the plan has no \(tier.rawValue) subnets",
                hint: "the tiers are \(there.joined(separator: ", "))")
        }
    }

    /// The sums of `--reserve`, tier by tier.
    private func reserved() throws(Failure) -> PerTier<Int> {
        var reserved = PerTier(repeating: 0)
        for (text, tier, count) in reservations {
            guard reserved[tier] + count <= Option.mostReserved else {
                throw Option.reserve.refusalOfReserve(text)
            }
            reserved[tier] += count
        }
        return reserved
    }

    private var reservations: [(text: String, tier: Tier, count: Int)] {
        values(.reserve).compactMap { text, value in
            guard case .amount(let count, let name) = value, let tier = Tier(rawValue: name) else {
                return nil
            }
            return (text, tier, count)
        }
    }
}
