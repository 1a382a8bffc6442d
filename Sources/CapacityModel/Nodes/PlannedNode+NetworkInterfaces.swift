extension PlannedNode {
    /// ENIs of a full node: those with addresses of pods, and the trunk ENI with its branch ENIs.
    public var networkInterfaces: Int { networkInterfaces(pods: pods) }

    /// The same of a node with so many pods.
    func networkInterfaces(pods: Int) -> Int {
        pool(pods: pods).attachedENIs + network.otherENIs + pods - load.poolPods(pods)
    }
}
