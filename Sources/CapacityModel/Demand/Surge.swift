/// Nodes beyond those that the pods need, while nodes are replaced.
public enum Surge: Sendable, Hashable {
    /// So many nodes over all zones: 0 to 100,000. The update of a managed node group adds two for each
    /// zone (<https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html>).
    case nodes(Int)
    /// So many hundredths of the nodes of all zones, spread over them and rounded up: 0 to 100. Karpenter's
    /// disruption budget is 10 where none is set
    /// (<https://karpenter.sh/docs/concepts/disruption/#disruption-budgets>).
    case percent(Int)

    /// That of managed node groups, where nothing else is asked for: two nodes for each of so many zones.
    public static func ofManagedNodeGroup(zones: Int) -> Surge { .nodes(2 * zones) }

    /// Surge nodes of one zone beside so many that the pods need.
    public func perZone(nodes: Int64, zones: Int) -> Int64 {
        switch self {
        case .nodes(let all): Int64(all.dividedRoundingUp(by: max(1, zones)))
        // Of zones that are alike the share of one is that of all, divided by their number.
        case .percent(let percent): (nodes * Int64(percent)).dividedRoundingUp(by: 100)
        }
    }
}
