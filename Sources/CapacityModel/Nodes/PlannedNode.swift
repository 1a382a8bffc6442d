/// A node as a plan counts on it: its type and settings, and the pods that it carries.
public struct PlannedNode: Sendable, Hashable {
    /// The node and what runs on it.
    public let load: NodeLoad
    /// The kubelet's max pods.
    public let kubeletMaxPods: Int
    /// Pods with an address of their own on a full node: at most max pods − 2.
    public let pods: Int
    /// The addresses that a node is measured to take, its ENIs' own among them, whatever it carries;
    /// `nil` where the CNI's warm pool says how many.
    public let measuredAddresses: Int?
    /// The kubelet's max pods where they were given, not recommended.
    let givenMaxPods: Int?
    /// The pods on a full node where they were given, not derived.
    let givenPods: Int?
    /// The limit that keeps the pods of a full node below what addresses and vCPUs would allow; `nil`
    /// where none does.
    public let binding: NodeLimit?

    /// Plans a node.
    ///
    /// - Parameters:
    ///   - network: the instance type and the settings of the CNI.
    ///   - targets: what the CNI keeps ready.
    ///   - kubeletMaxPods: the kubelet's max pods; `nil` for the recommended ones.
    ///   - pods: pods with an address of their own; `nil` for the kubelet's max pods − 2, at most ten
    ///     for each vCPU.
    ///   - daemonSetPods: how many of them are a DaemonSet's.
    ///   - workload: what the pods ask for beside an address; it lowers `pods` to what fits.
    ///   - measuredAddresses: the addresses that a node takes, where they were measured; it lowers
    ///     `pods` to what fits where they are not given.
    ///   - nodeadmPods: the pods that nodeadm reserves memory for, where an expression says so.
    /// - Throws: `NodeRefusal` where a value is not known, or no pod has room.
    public init(
        network: NodeNetwork, targets: WarmPoolTargets = WarmPoolTargets(),
        kubeletMaxPods: Int? = nil, pods: Int? = nil, daemonSetPods: Int = 0,
        workload: Workload = Workload(), measuredAddresses: Int? = nil, nodeadmPods: Int? = nil
    ) throws(NodeRefusal) {
        let givenMaxPods = kubeletMaxPods
        guard let kubeletMaxPods = network.kubeletMaxPods(given: kubeletMaxPods) else {
            throw .vCPUsUnknown
        }
        var load = NodeLoad(
            network: network, targets: targets, kubeletMaxPods: kubeletMaxPods,
            daemonSetPods: daemonSetPods, workload: workload)
        load.givenMaxPods = givenMaxPods
        load.nodeadmPods = nodeadmPods
        guard let wished = pods ?? load.usualPods else { throw .vCPUsUnknown }
        var (planned, binding) = try Self.bound(wished, load)
        if let measuredAddresses {
            // Under custom networking the node and its pods have an ENI each, at the least.
            let limit = measuredAddresses - (network.settings.mode.usesCustomNetworking ? 2 : 1)
            if planned > limit {
                guard pods == nil, limit > 0 else {
                    throw .noRoom(
                        .measuredAddresses(
                            pods: planned, addresses: measuredAddresses, limit: limit))
                }
                (planned, binding) = (limit, .addresses)
            }
        }
        guard planned > daemonSetPods else {
            throw .noRoom(.daemonSets(pods: planned, daemonSetPods: daemonSetPods))
        }
        // What a node has set wins where the formula binds nothing: under IPv6 and in EKS Auto Mode.
        let formula =
            network.settings.platform == .linuxIPv6 || network.settings.platform == .autoMode
            ? max(network.maxPods, kubeletMaxPods) : network.maxPods
        let ofKubelet = kubeletMaxPods - network.hostNetworkPods
        let limit = min(formula - network.countedHostPods, ofKubelet)
        guard planned <= limit else {
            throw .noRoom(
                .maxPods(
                    pods: planned, limit: limit, isKubelets: ofKubelet < network.formulaAddresses))
        }
        guard network.poolCapacity(targets) > 0 else { throw .noRoom(.neverReady) }
        let pool = WarmPool(
            network: network, targets: targets, pods: load.poolPods(planned),
            kubeletMaxPods: kubeletMaxPods)
        guard pool.waitingPods == 0 else {
            guard targets.minimumAddresses > 0, targets.addresses == 0 else {
                throw .noRoom(.limit(.addresses))
            }
            throw .noRoom(
                .minimumTarget(
                    pods: planned, served: planned - pool.waitingPods,
                    minimum: targets.minimumAddresses))
        }
        self.load = load
        self.kubeletMaxPods = kubeletMaxPods
        self.pods = planned
        self.binding = binding
        self.measuredAddresses = measuredAddresses
        self.givenMaxPods = givenMaxPods
        givenPods = pods
    }

    /// The pods that are wished for, or those that fit where they are fewer, and the limit then.
    private static func bound(
        _ wished: Int, _ load: NodeLoad
    ) throws(NodeRefusal) -> (pods: Int, binding: NodeLimit?) {
        guard load.workload.isSized, wished > load.daemonSetPods else { return (wished, nil) }
        let fit = NodeFit(load)
        if let unknown = fit.unknownLimit { throw .limitUnknown(unknown) }
        guard let fitting = fit.pods, fitting + load.daemonSetPods < wished,
            let binding = fit.binding
        else { return (wished, nil) }
        switch binding {
        // What these refuse is told with the numbers of the network.
        case .maxPods, .addresses: return (wished, nil)
        case .cpu, .memory, .volumes, .branchENIs: break
        }
        guard fitting > 0 else { throw .noRoom(.limit(binding)) }
        return (fitting + load.daemonSetPods, binding)
    }

    /// The instance type and the settings of the CNI.
    public var network: NodeNetwork { load.network }
    /// What the CNI keeps ready.
    public var targets: WarmPoolTargets { load.targets }
    /// How many of the pods are a DaemonSet's and no workload: fewer than `pods`.
    public var daemonSetPods: Int { load.daemonSetPods }
    /// What the pods ask for beside an address.
    public var workload: Workload { load.workload }

    /// Workload pods on a full node: 1 or more.
    public var workloadPods: Int { pods - daemonSetPods }

    /// The most workload pods that max pods leave room for, whatever is planned: 1 or more.
    var mostWorkloadPods: Int {
        let most = min(network.formulaAddresses, kubeletMaxPods - network.hostNetworkPods)
        return max(workloadPods, most - daemonSetPods)
    }

    /// Pods on a node that is half full: at least one. Nodes are never packed as planned; half is what a
    /// plan is held against beside full ones.
    public var halfFullPods: Int { max(1, pods / 2) }

    /// What the CNI has attached when the node carries so many pods.
    public func pool(pods: Int) -> WarmPool {
        load.pool(pods: pods, kubeletMaxPods: kubeletMaxPods)
    }

    /// The addresses that the node takes when it carries so many pods; those that were measured where
    /// they are given.
    public func footprint(pods: Int) -> NodeFootprint {
        let pool = pool(pods: pods)
        guard let measuredAddresses else { return load.footprint(of: pool, pods: pods) }
        return NodeFootprint(measured: measuredAddresses, attachedENIs: pool.attachedENIs, network)
    }

    /// The addresses that a full node takes.
    public var footprint: NodeFootprint { footprint(pods: pods) }
}
