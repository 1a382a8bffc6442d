/// Who holds the addresses of a subnet.
public struct SubnetHolders: Sendable, Hashable {
    /// The subnet.
    public let subnet: Subnet
    /// The addresses that its ENIs have taken, those in prefixes included.
    public let taken: Int64
    /// Those that AWS leaves of its block.
    public let usable: Int64
    /// The holders, the one with most addresses first.
    public let holders: [Holder]

    /// One that holds addresses.
    public struct Holder: Sendable, Hashable {
        /// Who it is.
        public let owner: InterfaceOwner
        /// How they come free soon; `nil` where nothing says that they do.
        public let release: Release?
        /// The addresses, those in prefixes included.
        public let addresses: Int64
    }

    /// How addresses come free.
    public enum Release: String, Sendable, CaseIterable {
        /// At once, when the ENIs are deleted.
        case delete
        /// When the nodes, which are on their way out, have gone.
        case drain
    }

    /// Whether over nine tenths of it are taken.
    public var isFull: Bool { taken * 10 > usable * 9 }

    /// The holder whose addresses come free soonest: what can be deleted before what has to drain.
    public var soonest: Holder? {
        holders.first { $0.release == .delete } ?? holders.first { $0.release == .drain }
    }

    private struct Key: Hashable {
        let owner: InterfaceOwner
        let release: Release?
    }

    /// Who holds a subnet; `nil` where its ENIs are not known.
    ///
    /// - Parameter nodes: the nodes by the IDs of their instances; where none is known, every instance
    ///   counts as a node.
    init?(of running: RunningSubnet, nodes: [String: RunningNode]) {
        guard let use = running.use else { return nil }
        var counts: [Key: Int64] = [:]
        for (owner, count) in use.ofOwner {
            counts[Key(owner: owner, release: owner.kind == .unused ? .delete : nil)] = count
        }
        for (instance, own) in use.ofInstance {
            let key =
                if let node = nodes[instance] {
                    Key(owner: InterfaceOwner(of: node), release: node.isLeaving ? .drain : nil)
                } else if nodes.isEmpty {
                    Key(owner: InterfaceOwner(.nodes), release: nil)
                } else {
                    Key(owner: InterfaceOwner(.instance, instance), release: nil)
                }
            counts[key, default: 0] += own.addressCount
        }
        subnet = running.subnet
        taken = use.addressCount
        usable = SubnetCapacity.usableAddresses(length: running.subnet.block.length)
        holders = counts.filter { $0.value > 0 }
            .map { Holder(owner: $0.key.owner, release: $0.key.release, addresses: $0.value) }
            .sorted { Self.order($0) < Self.order($1) }
    }

    private static func order(_ holder: Holder) -> (Int64, String, String, String) {
        (
            -holder.addresses, holder.owner.kind.rawValue, holder.owner.name ?? "",
            holder.release?.rawValue ?? ""
        )
    }
}

extension RunningCluster {
    /// Who holds each subnet, in their order; `nil` where the ENIs are not known.
    ///
    /// - Complexity: O(n + s + h log h) for n nodes, s subnets and h holders.
    public var holders: [SubnetHolders?] {
        guard subnets.contains(where: { $0.use != nil }) else { return subnets.map { _ in nil } }
        var byInstance: [String: RunningNode] = [:]
        for node in nodes {
            if let instance = node.instanceID { byInstance[instance] = node }
        }
        return subnets.map { SubnetHolders(of: $0, nodes: byInstance) }
    }
}
