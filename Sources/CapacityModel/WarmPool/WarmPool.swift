/// The ENIs and addresses that the VPC CNI has attached to a node once its pool is at rest.
///
/// This is the rule by which `ipamd` grows its pool
/// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/pkg/ipamd/ipamd.go>, `isDatastorePoolTooLow`,
/// `increaseDatastorePool`, `datastoreTargetState`, `datastorePrefixTargetState`), run on a node that
/// has only its primary ENI and on which all pods wait.
public struct WarmPool: Sendable, Hashable {
    /// ENIs attached, the primary one included.
    public internal(set) var attachedENIs: Int
    /// Secondary IP addresses; 0 with prefixes.
    public internal(set) var secondaryIPs: Int
    /// Prefixes of 16 addresses; 0 without prefix delegation.
    public internal(set) var prefixes: Int
    /// Addresses that no pod has.
    public internal(set) var unusedAddresses: Int
    /// Pods that get no address: beyond the limits of the type, or because `MINIMUM_IP_TARGET` alone
    /// never grows the pool.
    public internal(set) var waitingPods: Int

    /// The pool at rest.
    ///
    /// - Parameters:
    ///   - network: the instance type and the settings of the CNI.
    ///   - targets: what the CNI keeps ready.
    ///   - pods: pods with an address of their own, 0 or more.
    ///   - kubeletMaxPods: the kubelet's max pods; with so many addresses the pool stops growing.
    /// - Complexity: O(n) in the passes of the CNI, at most one for each place on an ENI. Without
    ///   allocation.
    public init(
        network: borrowing NodeNetwork, targets: WarmPoolTargets, pods: Int, kubeletMaxPods: Int
    ) {
        guard !network.settings.platform.usesPrimaryENIOnly else {
            self.init(onPrimaryENIOf: network, targets: targets, pods: pods)
            return
        }
        var pool = GrowingPool(
            network: network, targets: targets, kubeletMaxPods: kubeletMaxPods)
        pool.grow(pods: pods)
        self.init(
            attachedENIs: pool.attachedENIs, filledSlots: pool.filledSlots, perSlot: pool.perSlot,
            pods: pods)
    }

    /// A pool of so many ENIs and filled places.
    private init(attachedENIs: Int, filledSlots: Int, perSlot: Int, pods: Int) {
        let total = filledSlots * perSlot
        self.init(
            attachedENIs: attachedENIs, secondaryIPs: perSlot > 1 ? 0 : filledSlots,
            prefixes: perSlot > 1 ? filledSlots : 0,
            unusedAddresses: max(0, total - pods),
            waitingPods: max(0, pods - total))
    }

    private init(
        attachedENIs: Int, secondaryIPs: Int, prefixes: Int, unusedAddresses: Int, waitingPods: Int
    ) {
        self.attachedENIs = attachedENIs
        self.secondaryIPs = secondaryIPs
        self.prefixes = prefixes
        self.unusedAddresses = unusedAddresses
        self.waitingPods = waitingPods
    }

    /// The pool of a node whose pods are on its primary ENI only: Windows and IPv6.
    ///
    /// On Windows a controller keeps a number of free addresses and a number in all
    /// (<https://github.com/aws/amazon-vpc-resource-controller-k8s/tree/master/docs/windows>). With
    /// IPv6 one prefix of IPv6 addresses holds every pod, and no IPv4 address is taken.
    private init(
        onPrimaryENIOf network: borrowing NodeNetwork, targets: WarmPoolTargets, pods: Int
    ) {
        guard network.settings.platform == .windows else {
            self.init(
                attachedENIs: 1, secondaryIPs: 0, prefixes: 0, unusedAddresses: 0,
                waitingPods: max(0, pods - network.poolCapacity(targets)))
            return
        }
        let perSlot = network.addressesPerSlot
        let used = pods.dividedRoundingUp(by: perSlot)
        let wanted: Int
        if targets.countsAddresses {
            let addresses = max(pods + targets.addresses, targets.minimumAddresses)
            wanted = addresses.dividedRoundingUp(by: perSlot)
        } else {
            wanted = used + (network.grantsPrefixes ? targets.prefixes : 0)
        }
        self.init(
            attachedENIs: 1, filledSlots: min(wanted, network.slotsPerENI), perSlot: perSlot,
            pods: pods)
    }
}
