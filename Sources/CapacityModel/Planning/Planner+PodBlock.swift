extension Planner {
    /// What a VPC lacks, under custom networking with a block that is suggested for the pods alone.
    func withPodBlock(_ shortfall: VPCShortfall) -> VPCShortfall {
        guard nodes.usesCustomNetworking else { return shortfall }
        var shortfall = shortfall
        shortfall.suggestBlock(
            forPods: neededForPods, apartFrom: vpc + podBlocks + context.inUse)
        return shortfall
    }

    /// The address space that the pods' subnets take at the largest density, in blocks of their own; 0 where
    /// nodes have no room in the VPC even at the smallest.
    private var neededForPods: Int64 {
        var planner = self
        if podBlocks.isEmpty { planner.podBlocks = [.sharedAddressSpace] }
        let space = planner.space
        let ofNodes = planner.layout(of: planner.projection[0]).addressCount {
            !space.hasOwnSpace($0)
        }
        guard ofNodes <= space.freeAddressCount(ofPods: false) else { return 0 }
        return planner.neededAddresses(ofPods: true)
    }
}
