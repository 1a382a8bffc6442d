import Boundary
import CapacityModel
import Options

extension Arguments {
    /// The node groups of a cluster, a group for each instance type, packed as it is today; `nil` where
    /// its nodes are not known.
    ///
    /// - Parameter spread: where they are counted as they run, nodes without workload count too.
    func nodeGroups(
        of cluster: GivenCluster, _ table: InstanceTable, _ spread: PlanQuestion.Spread
    ) throws(Failure) -> [NodeGroup]? {
        let nodes = cluster.cluster.nodes
        guard !nodes.isEmpty else { return nil }
        var kinds: [NodeKind: [RunningNode]] = [:]
        for node in nodes {
            guard let type = node.instanceType else {
                throw Failure(
                    .badInput,
                    "node \(node.name) has no label node.kubernetes.io/instance-type",
                    hint: "give the type: --instance-type m5.large")
            }
            kinds[NodeKind(type: type, platform: node.platform), default: []].append(node)
        }
        let names = Set(kinds.keys.map { $0.type }).sorted()
        let known = try table.types(named: names) { type in
            nodes.first { $0.instanceType == type }.map { "node \($0.name)" }
        }
        var groups: [NodeGroup] = []
        for type in known {
            for platform in NodePlatform.allCases {
                let kind = NodeKind(type: type.name, platform: platform)
                guard let ofKind = kinds[kind] else { continue }
                let staying = ofKind.filter { !$0.isLeaving }
                let packing = cluster.cluster.pods.flatMap { pods in
                    PodPacking(
                        instanceType: type.name,
                        (staying.isEmpty ? ofKind : staying).map {
                            ($0, pods[$0.name] ?? RunningPods())
                        })
                }
                let workload = packing.map { $0.pods - $0.daemonSetPods } ?? ofKind.count
                // A type whose nodes carry no pod of a workload has no part in what is to be carried.
                if spread == .even, packing != nil, workload <= 0, kinds.count > 1 { continue }
                let isOnly = !kinds.keys.contains { $0.type == kind.type && $0 != kind }
                let name = isOnly ? type.name : "\(type.name) \(platform.rawValue)"
                groups.append(
                    try group(
                        named: kinds.count > 1 ? name : "", [type], weight: max(1, workload),
                        packing, cluster, platform: platform, ofKind))
            }
        }
        return groups
    }

    /// Nodes that are alike: of a type, and of what they run.
    private struct NodeKind: Hashable {
        let type: String
        let platform: NodePlatform
    }
}
