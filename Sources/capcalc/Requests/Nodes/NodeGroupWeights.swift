import Boundary
import CapacityModel
import Options

/// What each node group has of all pods: a number, a share of all, or for one group what the others leave.
struct NodeGroupWeights {
    /// The pods of each group, or its share in hundredths of a hundredth.
    let weights: [Int]
    /// The pods of all groups.
    let pods: Int

    private static var most: Int64 { 10_000_000 }

    /// - Parameters:
    ///   - total: the pods of all groups, where they are given.
    ///   - arePodsAsked: whether their number is what is asked for.
    init(of groups: [GivenNodeGroup], total: Int?, arePodsAsked: Bool) throws(Failure) {
        guard !arePodsAsked || groups.count > 1 else {
            (weights, pods) = ([1], 1)
            return
        }
        guard groups.contains(where: { $0.share != nil }) else {
            (weights, pods) = try Self.numbers(of: groups, total)
            return
        }
        (weights, pods) = (
            try Self.shares(of: groups), try Self.pods(arePodsAsked ? 1 : total, groups)
        )
    }

    private static func pods(
        _ total: Int?, _ groups: [GivenNodeGroup]
    ) throws(Failure) -> Int {
        if let total { return total }
        let first = groups.first { $0.share != nil } ?? groups[0]
        throw GivenNodeGroup.failure(
            first.text, "a share needs the pods of all groups", "--pods 1000")
    }

    private static func shares(of groups: [GivenNodeGroup]) throws(Failure) -> [Int] {
        var shares: [Int] = []
        for group in groups {
            if group.hasPods {
                throw GivenNodeGroup.failure(
                    group.text, "pods= and share= cannot be combined",
                    "every group with share=, or every group with pods=")
            }
            guard let share = group.share else {
                throw GivenNodeGroup.failure(
                    group.text, "its share is missing: other groups have one", "share=40%")
            }
            shares.append(share)
        }
        let sum = shares.reduce(0, +)
        guard sum == 10_000 else {
            throw GivenNodeGroup.failure(
                groups[0].text,
                "the shares of all groups add up to \(DecimalNumber.text(hundredths: Int64(sum)))%, not to 100%",
                "--node-group …,share=40% --node-group …,share=60%")
        }
        return shares
    }

    private static func numbers(
        of groups: [GivenNodeGroup], _ total: Int?
    ) throws(Failure) -> ([Int], Int) {
        let own = groups.map { group in
            group.values.first { $0.option == .pods }.flatMap { WholeNumber.read($0.text) }
        }
        let sum = own.reduce(Int64(0)) { $0 + Int64($1 ?? 0) }
        let open = groups.filter { !$0.hasPods }
        guard let total else {
            if let group = open.first {
                throw GivenNodeGroup.failure(
                    group.text, "its pods are missing", "pods=200, or --pods for all groups")
            }
            guard sum <= most else {
                throw GivenNodeGroup.failure(
                    groups[0].text,
                    "the pods of all groups are \(sum.grouped), more than \(most.grouped)",
                    "fewer pods")
            }
            return (own.map { $0 ?? 0 }, Int(sum))
        }
        let rest = Int64(total) - sum
        switch open.count {
        case 0 where rest != 0:
            throw GivenNodeGroup.failure(
                groups[0].text,
                "the pods of all groups are \(sum.grouped), not --pods \(total.grouped)",
                "leave out --pods, or pods= of one group, which then has the rest")
        case 1 where rest <= 0:
            throw GivenNodeGroup.failure(
                open[0].text,
                "no pods are left for it: the other groups have \(sum.grouped) of --pods "
                    + total.grouped, "pods=200, without --pods")
        case 2...:
            throw GivenNodeGroup.failure(
                open[1].text, "its pods are missing: only one group can have the rest of --pods",
                "pods=200, or share=40% for every group")
        default: return (own.map { $0 ?? Int(rest) }, total)
        }
    }
}

extension GivenNodeGroup {
    /// Whether it says its number of pods.
    fileprivate var hasPods: Bool { values.contains { $0.option == .pods } }
}
