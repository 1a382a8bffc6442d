/// The pool of a Linux node while the VPC CNI grows it, pass by pass.
struct GrowingPool {
    private let targets: WarmPoolTargets
    private let kubeletMaxPods: Int
    private let slots: Int
    /// Pod addresses in one place: 16 with prefixes, otherwise 1.
    let perSlot: Int
    private let attachable: Int
    /// ENIs that carry pods, with or without the primary one.
    private var podENIs: Int
    /// ENIs attached, the primary one included.
    private(set) var attachedENIs = 1
    /// Places of ENIs that hold an address or a prefix.
    private(set) var filledSlots = 0
    /// The calls to EC2 so far.
    private(set) var calls = EC2Calls()

    /// The pool of a node that has only its primary ENI.
    init(network: borrowing NodeNetwork, targets: WarmPoolTargets, kubeletMaxPods: Int) {
        slots = network.slotsPerENI
        perSlot = network.addressesPerSlot
        attachable = network.attachableENIs - network.otherENIs
        self.targets = targets
        self.kubeletMaxPods = kubeletMaxPods
        podENIs = network.settings.mode.usesCustomNetworking ? 0 : 1
    }

    /// Grows until the pool is no longer low with so many pods.
    mutating func grow(pods: Int) {
        while let wanted = wantedSlots(pods: pods) {
            let room = podENIs * slots - filledSlots
            if room > 0 {
                filledSlots += min(room, wanted)
                calls.assignments += 1
            } else if attachedENIs < attachable {
                attachedENIs += 1
                podENIs += 1
                filledSlots += min(slots, wanted)
                calls.attachments += 1
            } else {
                return
            }
        }
    }

    /// How many more places the next pass fills; `nil` where the pool is not low.
    private func wantedSlots(pods: Int) -> Int? {
        let total = filledSlots * perSlot
        guard total < kubeletMaxPods else { return nil }
        let assigned = min(pods, total)
        let available = total - assigned
        if targets.countsAddresses {
            let short = max(targets.addresses - available, targets.minimumAddresses - total)
            return short > 0 ? short.dividedRoundingUp(by: perSlot) : nil
        }
        if perSlot > 1 {
            guard available < perSlot * targets.prefixes || available == 0 else { return nil }
            // Free prefixes as if the assigned addresses were packed.
            let free = filledSlots - assigned.dividedRoundingUp(by: perSlot)
            return max(1, targets.prefixes - free)
        }
        // An ENI without a place for a pod is never short of one.
        guard available < slots * targets.enis || targets.enis == 0 && available == 0 else {
            return nil
        }
        return slots
    }
}
