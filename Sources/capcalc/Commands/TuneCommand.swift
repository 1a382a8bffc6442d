import Boundary
import CapacityModel
import Options
import Reports

/// `tune`: the warm pool of the nodes of today over pairs of targets.
enum TuneCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        let (nodes, cluster, documents) = try arguments.tunedNodes()
        guard
            let tuning = WarmPoolTuning(
                nodes, inUse: cluster.network.targets, areKnown: cluster.network.areTargetsKnown,
                areMeasured: !cluster.network.isSet)
        else {
            throw Failure(.bug, "no nodes to tune")
        }
        var networks: [NodeNetwork] = []
        for node in nodes where !networks.contains(node.network) { networks.append(node.network) }
        return Answer(
            report: .tuning(TuningReport(tuning: tuning, cluster: cluster, documents: documents)),
            findings: Findings.of(tuning, cluster, networks))
    }
}
