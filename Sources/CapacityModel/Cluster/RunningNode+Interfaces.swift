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
}
