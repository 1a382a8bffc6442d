import CapacityModel

/// A node's ENIs after it had many pods and fell to few, pass by pass of `ipamd`.
///
/// A slow second implementation of `WarmPool.afterScaleDown`: the node is grown step by step, pods leave
/// one at a time, those of the ENI that was filled last first, and then what is too much goes back, one
/// address, prefix or ENI at a time, until nothing does
/// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/pkg/ipamd/ipamd.go>,
/// `isDatastorePoolTooHigh`, `tryUnassignCidrsFromAll` and `shouldRemoveExtraENIs`).
struct ScaleDownSimulation {
    private(set) var enis: [WarmPoolSimulation.ENI]
    private let placesPerENI, addressesPerPlace: Int
    private let targets: WarmPoolTargets

    init(
        enis: Int, addressesPerENI: Int, mode: NetworkMode, targets: WarmPoolTargets,
        peak: Int, pods: Int, maxPods: Int
    ) {
        let full = WarmPoolSimulation(
            enis: enis, addressesPerENI: addressesPerENI, mode: mode, targets: targets, pods: peak,
            maxPods: maxPods)
        self.enis = full.enis
        self.targets = targets
        placesPerENI = addressesPerENI - 1
        addressesPerPlace = mode.usesPrefixDelegation ? 16 : 1
        // Pods that never had an address leave before any other.
        stop(max(0, peak - full.waitingPods - pods))
        while release() {}
    }

    var attached: Int { enis.count }
    var addresses: Int { addressesPerPlace * enis.reduce(0) { $0 + $1.places.count } }
    var assigned: Int { enis.reduce(0) { $0 + $1.places.reduce(0, +) } }

    private mutating func stop(_ count: Int) {
        for _ in 0..<count {
            for eni in enis.indices.reversed() {
                if let place = enis[eni].places.lastIndex(where: { $0 > 0 }) {
                    enis[eni].places[place] -= 1
                    break
                }
            }
        }
    }

    /// One pass that gives something back; `false` when there is nothing.
    private mutating func release() -> Bool {
        if targets.addresses > 0 || targets.minimumAddresses > 0 {
            return releaseAddresses() || releaseENI()
        }
        if addressesPerPlace == 16 {
            let free = enis.reduce(0) { $0 + $1.places.count { $0 == 0 } }
            if free > targets.prefixes, dropPlace() { return true }
            return releaseENI()
        }
        return addresses - assigned >= (targets.enis + 1) * placesPerENI && releaseENI()
    }

    /// An address, or a prefix of them, that is beyond both targets.
    private mutating func releaseAddresses() -> Bool {
        let size = addressesPerPlace
        guard addresses - assigned - size >= targets.addresses,
            addresses - size >= targets.minimumAddresses
        else { return false }
        return dropPlace()
    }

    /// Takes a free place off the ENI that was attached last.
    private mutating func dropPlace() -> Bool {
        for eni in enis.indices.reversed() {
            if let place = enis[eni].places.lastIndex(of: 0) {
                enis[eni].places.remove(at: place)
                return true
            }
        }
        return false
    }

    /// Detaches the last ENI if no pod is on it and the others have what the targets want.
    private mutating func releaseENI() -> Bool {
        guard enis.count > 1, let last = enis.last, last.places.allSatisfy({ $0 == 0 }) else {
            return false
        }
        let others = enis.dropLast().flatMap { $0.places }
        let free = others.reduce(0) { $0 + addressesPerPlace - $1 }
        if targets.addresses > 0 || targets.minimumAddresses > 0 {
            // isRequiredForWarmIPTarget and isRequiredForMinimumIPTarget: in whole prefixes.
            guard free >= wholePlaces(targets.addresses),
                others.count * addressesPerPlace >= wholePlaces(targets.minimumAddresses)
            else { return false }
        } else if addressesPerPlace == 16 {
            // isRequiredForWarmPrefixTarget.
            guard others.count(where: { $0 == 0 }) >= targets.prefixes else { return false }
        }
        enis.removeLast()
        return true
    }

    /// So many addresses in whole places.
    private func wholePlaces(_ addresses: Int) -> Int {
        (addresses + addressesPerPlace - 1) / addressesPerPlace * addressesPerPlace
    }
}
