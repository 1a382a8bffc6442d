/// One zone's subnets of a tier, held against what each density needs of them: once for a zone and tier.
struct TierJudgement {
    /// Addresses that the zone needs of the tier, for each density.
    let needed: [Int64]
    /// Usable addresses of all the zone's subnets of the tier.
    let usableAddresses: Int64
    /// The place of the largest density that they hold; `nil` for none.
    let lastFitting: Int?
    /// The place of the smallest density that they fail; `nil` for none, and where the zone has no subnet
    /// of the tier and may do without.
    let firstFailing: Int?
}

extension ZoneCapacity {
    /// Holds the subnets of a tier against what the zone needs at each density, rising.
    func judgement(of tier: Tier, _ needs: [ZoneNeed]) -> TierJudgement {
        let capacity = self[tier]
        var (last, first): (Int?, Int?)
        for place in needs.indices {
            if capacity.holds(needs[place][tier], needs[place].wholeNodes(of: tier)) {
                last = place
            } else {
                first = first ?? place
            }
        }
        let usable = capacity.usableAddresses
        return TierJudgement(
            needed: needs.map { $0[tier].addresses }, usableAddresses: usable, lastFitting: last,
            firstFailing: usable == 0 && tier.isDispensable ? nil : first)
    }
}
