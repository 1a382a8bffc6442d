/// The addresses of Kubernetes services: no part of the VPC, and never routed.
public struct ServiceCIDR: Sendable, Hashable {
    /// The one that was given, or that EKS would choose.
    public let wanted: CIDRBlock
    /// Whether it was given.
    public let isGiven: Bool
    /// What it overlaps: blocks of the VPC, and those to stay reachable.
    public let overlapped: [NamedBlock]
    /// A free block where it overlaps something; `nil` where it does not, or none is free.
    public let proposal: CIDRBlock?
    /// Another block for the VPC that leaves the given one in its place; `nil` where the VPC is not what it
    /// overlaps, or none is free.
    public internal(set) var otherVPC: OtherBlock?

    /// A block, and what could take its place.
    public struct OtherBlock: Sendable, Hashable {
        /// The block.
        public let block: CIDRBlock
        /// A free part of it that holds the plan, or another free one of the same length.
        public let replacement: CIDRBlock
    }

    /// Where the service CIDR comes from.
    public enum Source: String, Sendable {
        /// It was given.
        case given
        /// EKS chooses it.
        case eksDefault = "eks-default"
        /// What EKS would choose is taken; this one is free.
        case proposed
    }

    /// The lengths that EKS takes, in a range of RFC 1918
    /// (<https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html>).
    public static var lengths: ClosedRange<Int> { 12...24 }

    /// Whether EKS takes a block, wherever the VPC lies.
    public static func isAllowed(_ block: CIDRBlock) -> Bool {
        lengths.contains(block.length)
            && CIDRBlock.privateRanges.contains { $0.contains(block) }
    }

    /// What EKS chooses: 172.20.0.0/16 where a block of the VPC lies in 10.0.0.0/8, 10.100.0.0/16
    /// otherwise (awslabs/amazon-eks-ami `files/bootstrap.sh` derives the address of the cluster's DNS
    /// by that rule).
    public static func eksDefault(vpc: [CIDRBlock]) -> CIDRBlock {
        vpc.contains { CIDRBlock.range10.contains($0) }
            ? .range(0xAC14_0000, 16) : .range(0x0A64_0000, 16)
    }

    /// The service CIDR of a VPC.
    ///
    /// - Parameters:
    ///   - given: what was asked for; `nil` for EKS's choice.
    ///   - vpc: the blocks of the VPC.
    ///   - avoided: blocks that must stay reachable.
    ///   - occupied: what a proposal must not overlap either.
    public init(
        given: CIDRBlock?, vpc: [NamedBlock], avoided: [NamedBlock], occupied: [CIDRBlock] = []
    ) {
        let wanted = given ?? Self.eksDefault(vpc: vpc.map { $0.block })
        self.wanted = wanted
        isGiven = given != nil
        let isApart =
            vpc.allSatisfy { !$0.block.overlaps(wanted) }
            && avoided.allSatisfy { !$0.block.overlaps(wanted) }
        guard !isApart else {
            (overlapped, proposal) = ([], nil)
            return
        }
        let blocks = vpc + avoided
        overlapped = blocks.filter { $0.block.overlaps(wanted) }
        proposal = Self.proposal(apartFrom: blocks.map { $0.block } + occupied + [.dockerBridge])
    }

    /// The lowest free block of RFC 1918, a /16 where there is one, otherwise the widest.
    private static func proposal(apartFrom taken: [CIDRBlock]) -> CIDRBlock? {
        for length in 16...lengths.upperBound {
            for range in CIDRBlock.privateRanges {
                if let free = range.firstFree(length: length, apartFrom: taken) { return free }
            }
        }
        return nil
    }

    /// The block for the cluster; `nil` where EKS's choice is taken and none is free.
    public var block: CIDRBlock? { source == .proposed ? proposal : wanted }

    /// Where that block comes from.
    public var source: Source {
        if isGiven { return .given }
        return overlapped.isEmpty ? .eksDefault : .proposed
    }

    /// Whether the block that was given cannot be.
    public var isRefused: Bool { isGiven && !overlapped.isEmpty }
}
