/// Subnets for the pods of a cluster that gets custom networking.
extension PlanSpace {
    /// Takes subnets of these sizes out of the space; none where not all of them have room.
    ///
    /// - Parameters:
    ///   - sizes: what each zone gets; `nil` for nothing.
    ///   - names: the names of subnets that exist.
    mutating func takePodSubnets(
        _ sizes: [SubnetSizes?], in zones: [AvailabilityZone], names: TakenNames
    ) -> [Subnet] {
        let layout = SubnetLayout(
            pieces: zip(zones, sizes).compactMap { zone, sizes in
                sizes.map { SubnetLayout.Piece(tier: .pod, home: .zone(zone), sizes: $0) }
            })
        guard layout.addressCount(where: { _ in true }) <= freeAddressCount(ofPods: true),
            case .placed(let placed) = layout.place(in: self, names: names)
        else { return [] }
        self = placed.space
        return placed.subnets
    }

    /// The CIDR blocks that hold subnets of pods and are not the VPC's yet.
    func newBlocks(holding subnets: [Subnet], beside vpc: [CIDRBlock]) -> [CIDRBlock] {
        podBlocks.filter { block in
            !vpc.contains(block) && subnets.contains { block.contains($0.block) }
        }
    }
}
