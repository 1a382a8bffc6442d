/// A table brought up to what the EC2 API says of instance types today.
///
/// What the API does not know is carried over from the table in use: branch ENIs, an announced end,
/// and whatever the document leaves out. A type that the document lacks stays, as withdrawn where it
/// was current.
public struct InstanceTableUpdate: Sendable, Hashable {
    /// The types of the new table, in the byte order of their names.
    public let types: [InstanceType]
    /// What is different from the table in use.
    public let difference: InstanceTableDifference
    /// How many types the table in use has as current.
    public let countCurrent: Int

    /// Merges a document into a table.
    ///
    /// - Parameters:
    ///   - described: the types as the API describes them, in the byte order of their names and
    ///     without a name twice; branch ENIs and status are not looked at.
    ///   - table: the types of the table in use, in the same order.
    /// - Complexity: O(n + m) for n types of the document and m of the table.
    public init(described: [InstanceType], table: [InstanceType]) {
        var types: [InstanceType] = []
        InstanceType.pair(table, Self.ruled(described)) { old, new in
            if var type = new {
                type.carryOver(from: old)
                types.append(type)
            } else if var type = old {
                if type.status == .current { type.status = .withdrawn }
                types.append(type)
            }
        }
        self.types = types
        difference = InstanceTableDifference(from: table, to: types)
        countCurrent = table.count { $0.status == .current }
    }

    /// Whether half of the current types or more would be withdrawn: then the document is rather a
    /// part of what the API says than news.
    public var losesHalf: Bool {
        countCurrent > 0 && 2 * difference.count(of: .withdrawn) >= countCurrent
    }

    /// The types with what the API is known to say otherwise than it is.
    ///
    /// Volumes of Xen types share nothing with ENIs, and the CSI driver attaches 39
    /// (<https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/node.go>). Bare
    /// metal is said to share attachments where every virtual size of its family has them apart; so
    /// has it.
    private static func ruled(_ described: [InstanceType]) -> [InstanceType] {
        var types = described
        var start = 0
        while start < types.count {
            var end = start
            // The types of a family stand together: their names begin alike.
            while end < types.count, types[end].family == types[start].family { end += 1 }
            let virtual = types[start..<end].filter { $0.hypervisor != .metal }
            let isDedicated =
                !virtual.isEmpty && virtual.allSatisfy { $0.hasDedicatedEBSAttachments == true }
            for index in start..<end {
                switch types[index].hypervisor {
                case .xen:
                    types[index].maxEBSAttachments = 39
                    types[index].hasDedicatedEBSAttachments = true
                case .metal where isDedicated: types[index].hasDedicatedEBSAttachments = true
                case .metal, .nitro: continue
                }
            }
            start = end
        }
        return types
    }
}

extension InstanceType {
    /// What stands in front of the point: `m5` of `m5.large`.
    fileprivate var family: Substring { name.prefix { $0 != "." } }

    /// Takes what the API does not know, or did not say, from the row in use.
    fileprivate mutating func carryOver(from old: InstanceType?) {
        branchENIs = old?.branchENIs
        status = old?.status == .retired ? .retired : .current
        guard let old else { return }
        ipv6PerENI = ipv6PerENI ?? old.ipv6PerENI
        vCPUs = vCPUs ?? old.vCPUs
        memoryMiB = memoryMiB ?? old.memoryMiB
        architecture = architecture ?? old.architecture
        maxEBSAttachments = maxEBSAttachments ?? old.maxEBSAttachments
        hasDedicatedEBSAttachments = hasDedicatedEBSAttachments ?? old.hasDedicatedEBSAttachments
        isCurrentGeneration = isCurrentGeneration ?? old.isCurrentGeneration
    }
}
