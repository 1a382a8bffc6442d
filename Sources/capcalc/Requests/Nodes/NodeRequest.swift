import CapacityModel

/// What `node` is asked about every instance type alike.
struct NodeRequest {
    let settings: NetworkSettings
    let targets: WarmPoolTargets
    let targetsWithPrefixes: WarmPoolTargets
    let kubeletMaxPods: Int?
    let maxPodsExpression: MaxPodsExpression?
    let daemonSetPods: Int
    let workload: Workload
    let podsPerNode: Int?
    var pods: Int?

    /// The answer of the model for a type.
    func capacity(of type: InstanceType) -> NodeCapacity {
        let network = NodeNetwork(type: type, settings: settings)
        var load = NodeLoad(
            network: network, targets: network.grantsPrefixes ? targetsWithPrefixes : targets,
            kubeletMaxPods: kubeletMaxPods ?? maxPodsExpression?.maxPods(of: network),
            daemonSetPods: daemonSetPods, workload: workload)
        load.nodeadmPods = maxPodsExpression?.nodeadmPods(of: network)
        return NodeCapacity(load: load, podsPerNode: podsPerNode, pods: pods)
    }
}
