import CapacityModel

/// A node's ENIs, grown step by step by the rules of `ipamd`, with a list of places on every ENI.
///
/// A slow second implementation of `WarmPool`, from the text of the rules
/// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, the `WARM_…` variables, and
/// docs/prefix-and-ip-target.md beside it).
struct WarmPoolSimulation {
    /// One ENI: for every secondary IP or prefix on it, how many of its addresses pods have.
    struct ENI {
        let carriesPods: Bool
        var places: [Int] = []
    }

    private(set) var enis: [ENI]
    private(set) var waitingPods: Int
    private let placesPerENI, addressesPerPlace, attachable: Int
    private let isCustom, isPrefix: Bool

    init(
        enis: Int, addressesPerENI: Int, mode: NetworkMode, targets: WarmPoolTargets, pods: Int,
        maxPods: Int
    ) {
        isCustom = mode == .customNetworking || mode == .customNetworkingWithPrefixDelegation
        isPrefix = mode == .prefixDelegation || mode == .customNetworkingWithPrefixDelegation
        attachable = enis
        placesPerENI = addressesPerENI - 1
        addressesPerPlace = isPrefix ? 16 : 1
        self.enis = [ENI(carriesPods: !isCustom)]
        waitingPods = pods
        while addresses < maxPods {
            guard let wanted = wantedPlaces(targets), grow(by: wanted) else { break }
            startPods()
        }
    }

    var attached: Int { enis.count }
    var placesPerAttachedENI: [Int] { enis.map { $0.places.count } }
    var places: Int { placesPerAttachedENI.reduce(0, +) }
    var addresses: Int { addressesPerPlace * places }
    var unused: Int { addresses - enis.reduce(0) { $0 + $1.places.reduce(0, +) } }

    /// Addresses out of the node's subnet and out of its pods' subnet.
    var cost: (node: Int, pods: Int) {
        isCustom ? (1, attached - 1 + addresses) : (attached + addresses, 0)
    }

    /// Every waiting pod takes the first address that is free.
    private mutating func startPods() {
        for eni in enis.indices where enis[eni].carriesPods {
            for place in enis[eni].places.indices {
                let started = min(waitingPods, addressesPerPlace - enis[eni].places[place])
                enis[eni].places[place] += started
                waitingPods -= started
            }
        }
    }

    /// Secondary IPs or prefixes that the next pass asks for; `nil` when the pool is not low.
    private func wantedPlaces(_ targets: WarmPoolTargets) -> Int? {
        if targets.addresses > 0 || targets.minimumAddresses > 0 {
            var short = 0
            if unused < targets.addresses { short = targets.addresses - unused }
            if targets.minimumAddresses - addresses > short {
                short = targets.minimumAddresses - addresses
            }
            if short == 0 { return nil }
            return short / addressesPerPlace + (short % addressesPerPlace == 0 ? 0 : 1)
        }
        if isPrefix {
            if targets.prefixes == 0 { return unused == 0 ? 1 : nil }
            if unused >= 16 * targets.prefixes { return nil }
            let free = enis.reduce(0) { $0 + $1.places.filter { $0 == 0 }.count }
            return max(1, targets.prefixes - free)
        }
        if targets.enis == 0 { return unused == 0 ? placesPerENI : nil }
        return unused < targets.enis * placesPerENI ? placesPerENI : nil
    }

    /// Fills the first ENI with room, or else attaches one; `false` when there is nothing to do.
    private mutating func grow(by wanted: Int) -> Bool {
        for eni in enis.indices where enis[eni].carriesPods {
            let room = placesPerENI - enis[eni].places.count
            if room > 0 {
                enis[eni].places += Array(repeating: 0, count: min(room, wanted))
                return true
            }
        }
        guard enis.count < attachable else { return false }
        enis.append(
            ENI(carriesPods: true, places: Array(repeating: 0, count: min(placesPerENI, wanted))))
        return true
    }
}
