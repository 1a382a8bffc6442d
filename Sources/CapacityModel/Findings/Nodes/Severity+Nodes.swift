extension Severity {
    /// Of something that some of these nodes lack: an error where none of them runs what is asked, each for
    /// a reason of its own, otherwise a warning.
    static func ofShortage(among nodes: [NodeCapacity]) -> Severity {
        nodes.allSatisfy { $0.isShort } ? .error : .warning
    }
}

extension NodeCapacity {
    /// Whether some of the pods that are asked about never run on the node.
    fileprivate var isShort: Bool {
        isNeverReady || podsBeyondKubelet > 0 || podsWithoutAddress > 0 || podsWithoutBranchENI > 0
            || load.workload.hasSecurityGroups && network.type.branchENIs == 0
    }
}
