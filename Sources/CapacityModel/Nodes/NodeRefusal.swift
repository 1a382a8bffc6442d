/// Why a node cannot be planned.
public enum NodeRefusal: Error, Sendable, Hashable {
    /// The vCPUs of the type are not known, and what follows from them was not given instead.
    case vCPUsUnknown
    /// The workload asks for something of which the table does not know how much there is.
    case limitUnknown(NodeLimit)
    /// No workload pod would run, or some would wait for ever.
    case noRoom(NoRoom)

    /// What stands in the way of the pods of a node.
    public enum NoRoom: Sendable, Hashable {
        /// More pods than max pods − 2; whether the kubelet's or the network's is the lower.
        case maxPods(pods: Int, limit: Int, isKubelets: Bool)
        /// DaemonSets take every place.
        case daemonSets(pods: Int, daemonSetPods: Int)
        /// None of the node's ENIs carries pods: it never becomes ready.
        case neverReady
        /// Not one pod of the workload fits a limit.
        case limit(NodeLimit)
        /// More pods than the addresses that a node is measured to take leave for them.
        case measuredAddresses(pods: Int, addresses: Int, limit: Int)
        /// `MINIMUM_IP_TARGET` without `WARM_IP_TARGET` never grows the pool.
        case minimumTarget(pods: Int, served: Int, minimum: Int)
    }
}
