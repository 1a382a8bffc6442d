import CapacityModel

/// What `node` is asked about every instance type alike.
struct NodeRequest {
    let settings: NetworkSettings
    let targets: WarmPoolTargets
    let targetsWithPrefixes: WarmPoolTargets
    let kubeletMaxPods: Int?
    let daemonSetPods: Int
    let workload: Workload
    let podsPerNode: Int?
    let pods: Int?

    /// The answer of the model for a type.
    func capacity(of type: InstanceType) -> NodeCapacity {
        let network = NodeNetwork(type: type, settings: settings)
        return NodeCapacity(
            load: NodeLoad(
                network: network, targets: network.grantsPrefixes ? targetsWithPrefixes : targets,
                kubeletMaxPods: kubeletMaxPods, daemonSetPods: daemonSetPods, workload: workload),
            podsPerNode: podsPerNode, pods: pods)
    }
}
