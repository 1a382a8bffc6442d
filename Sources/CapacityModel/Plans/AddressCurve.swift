/// The addresses that one node takes as its pods grow, in one way to give pods their addresses.
public struct AddressCurve: Sendable, Hashable {
    /// The network mode.
    public let mode: NetworkMode
    /// What the CNI keeps ready.
    public let targets: WarmPoolTargets
    /// Whether it is what was asked for.
    public let isAsked: Bool
    /// Numbers of pods, rising from 0, and the addresses that a node takes with so many.
    public let points: [Point]

    /// A number of pods, and what a node takes with it.
    public struct Point: Sendable, Hashable {
        /// Pods with an address.
        public let pods: Int
        /// Addresses of all subnets.
        public let addresses: Int64
    }
}

extension NodeCapacity {
    private static var mostPoints: Int { 300 }

    /// The addresses of the node in the mode and with the targets that were asked for, and in every other
    /// way that it can be run; none where they are not known.
    ///
    /// - Complexity: O(v · p) warm pools: v ways, p pods, at most 300.
    public var addressCurves: [AddressCurve] {
        let own = load.network.settings.mode
        var curves = [curve(own, load.targets, isAsked: true)].compactMap { $0 }
        guard load.network.settings.platform == .linux else { return curves }
        for variant in NetworkVariant.allCases
        where variant.mode != own || variant.targets != load.targets {
            if let curve = curve(variant.mode, variant.targets, isAsked: false) {
                curves.append(curve)
            }
        }
        return curves
    }

    private func curve(
        _ mode: NetworkMode, _ targets: WarmPoolTargets, isAsked: Bool
    ) -> AddressCurve? {
        var load = load
        var settings = load.network.settings
        settings.mode = mode
        load.network = NodeNetwork(type: load.network.type, settings: settings)
        load.targets = targets
        guard isAsked || load.network.prefixRefusal == nil else { return nil }
        load.kubeletMaxPods = load.network.kubeletMaxPods(given: load.givenMaxPods)
        guard let maxPods = load.kubeletMaxPods else { return nil }
        let most = min(
            maxPods - load.network.hostNetworkPods, load.network.poolCapacity(targets))
        guard most > 0 else { return nil }
        let step = most / Self.mostPoints + 1
        var points: [AddressCurve.Point] = []
        for pods in stride(from: 0, through: most, by: step) {
            guard let footprint = load.footprint(pods: pods) else { return nil }
            points.append(AddressCurve.Point(pods: pods, addresses: footprint.addresses))
        }
        if points.last?.pods != most, let footprint = load.footprint(pods: most) {
            points.append(AddressCurve.Point(pods: most, addresses: footprint.addresses))
        }
        return AddressCurve(mode: mode, targets: targets, isAsked: isAsked, points: points)
    }
}
