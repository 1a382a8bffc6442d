/// How many workload pods fit on a node, limit by limit, and which limit stops the next one.
public struct NodeFit: Sendable, Hashable {
    /// What each limit allows, in the order of `NodeLimit`.
    public let allowances: [NodeAllowance]
    /// The workload pods that fit: 0 or more; `nil` where a limit that counts is not known.
    public let pods: Int?
    /// The workload pods that fit by the limits that are known.
    public let podsByKnownLimits: Int?
    /// The first of the limits that stop the next pod; `nil` where one is not known.
    public let binding: NodeLimit?

    /// What a limit allows.
    public subscript(limit: NodeLimit) -> NodeAllowance {
        for (place, other) in NodeLimit.allCases.enumerated() where other == limit {
            return allowances[place]
        }
        return .unlimited
    }

    /// The first limit that counts and is not known; branch ENIs before what follows from them.
    public var unknownLimit: NodeLimit? {
        if self[.branchENIs] == .unknown { return .branchENIs }
        return NodeLimit.allCases.first { self[$0] == .unknown }
    }

    /// Holds a workload against every limit of a node.
    public init(_ node: NodeLoad) {
        allowances = NodeLimit.allCases.map { node.allowance($0) }
        var least: Int64?
        var first: NodeLimit?
        var isKnown = true
        for (limit, allowance) in zip(NodeLimit.allCases, allowances) {
            switch allowance {
            case .unlimited: continue
            case .unknown: isKnown = false
            case .pods(let pods):
                if let least, least <= pods { continue }
                (least, first) = (pods, limit)
            }
        }
        // The kubelet's max pods are a limit that counts always, and they are far fewer than 2³¹.
        podsByKnownLimits = least.map { Int(clamping: $0) }
        pods = isKnown ? least.map { Int(clamping: $0) } : nil
        binding = isKnown ? first : nil
    }
}
