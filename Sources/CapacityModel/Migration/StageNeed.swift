/// What one zone needs of one tier at every moment of a stage, and what it has.
struct StageNeed {
    let stage: MigrationStage
    let zone: AvailabilityZone
    let tier: Tier
    /// The subnets of the zone.
    let capacity: SubnetCapacity
    private let moments: [MigrationMoments.Moment]
    /// What else than nodes takes addresses.
    private let beside: AddressNeed
    /// The /28 blocks that are whole today and free; `nil` where that is not known, or no longer counts.
    ///
    /// Blocks that are broken today are so until old nodes have gone: of replaced ones the first batch finds what is
    /// whole today, and of those side by side all of them do. Prefixes of old nodes have their blocks already.
    private let wholeToday: Int64?

    /// - Parameter wholeToday: the /28 blocks that are whole today; `nil` where that is not known.
    init(
        _ stage: MigrationStage, _ moments: [MigrationMoments.Moment], _ zone: ZoneCapacity,
        _ tier: Tier, _ demand: Demand, wholeToday: Int64?
    ) {
        self.stage = stage
        self.moments = moments
        self.zone = zone.zone
        self.tier = tier
        capacity = zone[tier]
        beside = AddressNeed(singles: demand.budget.addresses(of: tier, in: zone.zone))
        self.wholeToday = stage == .after ? nil : wholeToday
    }

    /// Whether every moment has room, with one more subnet of this length where one is given.
    func fits(withFurther length: Int? = nil) -> Bool {
        var capacity = capacity
        guard let length else { return firstShort(in: capacity, whole: wholeToday) == nil }
        capacity.add(length: length)
        let whole = wholeToday.map { $0 + SubnetCapacity.prefixes(length: length) }
        return firstShort(in: capacity, whole: whole) == nil
    }

    /// Whether one empty subnet of this length holds every moment by itself.
    func fits(aloneIn length: Int) -> Bool {
        firstShort(in: SubnetCapacity(length: length), whole: nil) == nil
    }

    /// Whether nodes of the new mode take prefixes.
    var needsNewBlocks: Bool {
        moments.contains { $0.need[tier].prefixes > $0.oldPrefixes[tier] }
    }

    /// The place of the first moment without room; `nil` where all have it.
    private func firstShort(in capacity: SubnetCapacity, whole: Int64?) -> Int? {
        moments.indices.first { place in
            let need = moments[place].need
            let new = need[tier].prefixes - moments[place].oldPrefixes[tier]
            return !capacity.holds(need[tier] + beside, need.wholeNodes(of: tier))
                || place == 0 && whole.map { new > $0 } ?? false
        }
    }

    /// The first moment without room, or the one that takes most; `nil` where the tier has no part in it.
    var step: MigrationStep? {
        let short = firstShort(in: capacity, whole: wholeToday)
        let most = moments.max { $0.need[tier].addresses < $1.need[tier].addresses }
        guard let told = short.map({ moments[$0] }) ?? most else { return nil }
        let need = told.need[tier] + beside
        guard need.addresses > 0 else { return nil }
        let bound = wholeToday.map { min(capacity.prefixes, $0 + told.oldPrefixes[tier]) }
        let together = max(0, capacity.prefixes - capacity.brokenPrefixes(by: need.singles))
        let whole =
            switch stage {
            case .before: bound ?? together
            case .sideBySide: min(together, bound ?? together)
            case .rolling, .after: short == 0 ? min(together, bound ?? together) : together
            }
        return MigrationStep(
            stage: stage, zone: zone, tier: tier, oldNodes: told.oldNodes,
            newNodes: told.newNodes, need: need, usable: capacity.usableAddresses,
            wholeBlocks: whole,
            surelyWholeBlocks: min(
                whole, bound ?? max(0, capacity.prefixes - told.oldSingles[tier])),
            areBlocksKnown: bound != nil,
            shortage: short.map { _ in
                let cause = capacity.shortage(of: need, told.need.wholeNodes(of: tier))
                if let cause, cause != .wholeBlocks(needed: need.prefixes, whole: together) {
                    return cause
                }
                return .wholeBlocks(needed: need.prefixes, whole: whole)
            })
    }
}
