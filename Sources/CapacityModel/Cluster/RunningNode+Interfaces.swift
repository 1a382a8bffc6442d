extension RunningNode {
    /// What the ENIs of a node hold.
    public struct Holding: Sendable, Hashable {
        /// ENIs that are attached.
        public var interfaces = 0
        /// Addresses taken one by one.
        public var singles = 0
        /// Prefixes of 16 addresses.
        public var prefixes = 0

        /// All addresses, those in prefixes included.
        public var addresses: Int { singles + 16 * prefixes }
    }

    /// What its ENIs hold, those among them that the CNI leaves alone; `nil` where they are not known.
    public var holding: Holding? { holding { _ in true } }

    /// The same of ENIs that the CNI does not manage.
    public func unmanagedHolding(multiNIC: Bool) -> Holding? {
        holding { !$0.isManaged(multiNIC: multiNIC) }
    }

    private func holding(_ counts: (AttachedInterface) -> Bool) -> Holding? {
        guard let interfaces else { return nil }
        var holding = Holding()
        for interface in interfaces where counts(interface) {
            holding.interfaces += 1
            holding.singles += interface.addresses
            holding.prefixes += interface.prefixes
        }
        return holding
    }

    /// What the CNI leaves alone on the node, as settings of a network have it; nothing where its ENIs
    /// are not known.
    public func unmanagedENIs(multiNIC: Bool) -> UnmanagedENIs {
        var unmanaged = UnmanagedENIs()
        for interface in interfaces ?? [] where !interface.isManaged(multiNIC: multiNIC) {
            if interface.networkCard == 0 { unmanaged.onDefaultCard += 1 }
            unmanaged.addresses += interface.addressCount
        }
        return unmanaged
    }

    /// What its ENIs hold, and an address for each pod that waits for one or has one on a branch ENI; `nil`
    /// where its ENIs are not known.
    ///
    /// - Parameters:
    ///   - load: the pods of the node.
    ///   - usesCustomNetworking: whether all but the primary ENI lie in the subnets of pods.
    public func measuredUse(_ load: RunningPods, usesCustomNetworking: Bool) -> NodeUse? {
        guard let interfaces, !interfaces.isEmpty else { return nil }
        var ofNode = AddressNeed(singles: 0)
        // Branch ENIs are attached to no instance.
        var ofPods = AddressNeed(singles: Int64(load.waitingForAddress + load.onBranchENIs))
        for interface in interfaces {
            let held = AddressNeed(
                singles: Int64(interface.addresses), prefixes: Int64(interface.prefixes))
            if usesCustomNetworking, !interface.isPrimary {
                ofPods = ofPods + held
            } else {
                ofNode = ofNode + held
            }
        }
        return NodeUse(
            footprint: usesCustomNetworking
                ? NodeFootprint(nodeSubnet: ofNode, podSubnet: ofPods)
                : NodeFootprint(nodeSubnet: ofNode + ofPods, podSubnet: AddressNeed(singles: 0)),
            networkInterfaces: interfaces.count + load.onBranchENIs, isMeasured: true)
    }
}
