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
        return Allowances(
            controlPlane: number(.controlPlaneAddresses) ?? usual.controlPlane,
            hasControlPlaneSubnets: hasControlPlaneSubnets,
            loadBalancer: number(.loadBalancerAddresses) ?? usual.loadBalancer,
            endpoints: number(.endpoints) ?? usual.endpoints,
            publicTier: number(.publicAddresses), reserved: try reserved(),
            measured: cluster?.measured ?? [])
    }

    /// The surge of a node group; `nil` without the option.
    func surge() throws(Failure) -> Surge? {
        guard let text = text(.surge) else { return nil }
        if text.hasSuffix("%"), let percent = WholeNumber.read(String(text.dropLast())),
            percent <= 100
        {
            return .percent(percent)
        }
        guard let nodes = WholeNumber.read(text), nodes <= 100_000 else {
            throw .usage(
                "--surge is a number of nodes from 0 to 100,000, or a share from 0% to 100%, "
                    + "not '\(text)'", hint: "--surge 6, or --surge 10%")
        }
        return .nodes(nodes)
    }

    /// The /28 blocks that are to count as broken up, in hundredths; `nil` without the option.
    func spoiledPercent() throws(Failure) -> Int? {
        guard let text = text(.spoiledBlocks) else { return nil }
        let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let percent = WholeNumber.read(digits), percent <= 100 else {
            throw .usage(
                "--spoiled-blocks is a share from 0% to 100%, not '\(text)'",
                hint: "--spoiled-blocks 30%")
        }
        return percent
    }

    /// Refuses to keep addresses free where there are no subnets.
    func refuseReserve(besides tiers: Set<Tier>) throws(Failure) {
        for text in texts(.reserve) {
            guard let tier = Tier.allCases.first(where: { text.hasSuffix("@\($0.rawValue)") }),
                !tiers.contains(tier)
            else { continue }
            let there = Tier.allCases.filter { tiers.contains($0) }.map { $0.rawValue }
            throw .usage(
                "--reserve \(text): there are no \(tier.rawValue) subnets",
                hint: "the tiers are \(there.joined(separator: ", "))")
        }
    }

    /// The sums of `--reserve`, tier by tier.
    private func reserved() throws(Failure) -> PerTier<Int> {
        var reserved = PerTier(repeating: 0)
        for text in texts(.reserve) {
            let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
            guard let count = WholeNumber.read(String(parts[0])), count <= 65_531,
                parts.count == 2, let tier = Tier(rawValue: String(parts[1])),
                reserved[tier] + count <= 65_531
            else {
                throw .usage(
                    "--reserve is a number from 0 to 65,531 and one of the tiers "
                        + Tier.allCases.map { $0.rawValue }.joined(separator: ", ")
                        + ", not '\(text)'", hint: "--reserve 20@private")
            }
            reserved[tier] += count
        }
        return reserved
    }
}
