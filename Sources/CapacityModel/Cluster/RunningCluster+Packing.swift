extension RunningCluster {
    /// How the nodes of an instance type are packed, those whose type is not known among them; `nil` where
    /// there are none, or their pods are not known.
    public func packing(of instanceType: String) -> PodPacking? {
        guard let pods else { return nil }
        let nodes = nodes.filter { $0.instanceType == instanceType || $0.instanceType == nil }
        return PodPacking(
            instanceType: instanceType, nodes.map { ($0, pods[$0.name] ?? RunningPods()) })
    }
}
