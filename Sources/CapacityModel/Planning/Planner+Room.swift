/// Whether there is room for the subnets of a density, and where.
extension Planner {
    /// The largest density that has room, or why the smallest has none.
    enum Placement {
        case placed(Density, SubnetLayout, SubnetLayout.Placed)
        case tooSmall(VPCShortfall)
    }

    /// Where subnets lie, or whether it is the space of the pods that is too small.
    private enum Room {
        case placed(SubnetLayout.Placed)
        case lacking(ofPods: Bool)
    }

    /// Whether the subnets of the largest density find their places, without holding the demand against them.
    func hasRoom(in space: PlanSpace) -> Bool {
        let layout = layout(of: largestProjection)
        if case .placed = room(for: layout, in: space) { return true }
        return false
    }

    /// The placement of the largest of these densities that has room.
    func placement(
        of projection: [DensityProjection], in space: PlanSpace
    ) -> Placement {
        for row in projection.dropFirst().reversed() {
            let layout = layout(of: row)
            if case .placed(let placed) = room(for: layout, in: space) {
                return .placed(row.density, layout, placed)
            }
        }
        let (density, layout) = (projection[0].density, layout(of: projection[0]))
        switch room(for: layout, in: space) {
        case .placed(let placed): return .placed(density, layout, placed)
        case .lacking(let ofPods):
            return .tooSmall(shortfall(layout, density, space, ofPods: ofPods))
        }
    }

    private func room(for layout: SubnetLayout, in space: PlanSpace) -> Room {
        // Where there is less space than the subnets take none is tried, which keeps their number within bounds.
        func isShort(ofPods: Bool) -> Bool {
            layout.addressCount { space.hasOwnSpace($0) == ofPods }
                > space.freeAddressCount(ofPods: ofPods)
        }
        if isShort(ofPods: false) { return .lacking(ofPods: false) }
        if space.hasOwnSpace(.pod), isShort(ofPods: true) { return .lacking(ofPods: true) }
        switch layout.place(in: space, names: names) {
        case .placed(let placed): return .placed(placed)
        case .noRoom(let tier): return .lacking(ofPods: space.hasOwnSpace(tier))
        }
    }

    private func shortfall(
        _ layout: SubnetLayout, _ density: Density, _ space: PlanSpace, ofPods: Bool
    ) -> VPCShortfall {
        VPCShortfall(
            density: density, isPodBlocks: ofPods,
            neededAddresses: layout.addressCount { space.hasOwnSpace($0) == ofPods },
            futureZones: futureZones,
            freeAddresses: space.freeAddressCount(ofPods: ofPods),
            used: vpc + podBlocks + context.inUse)
    }
}
