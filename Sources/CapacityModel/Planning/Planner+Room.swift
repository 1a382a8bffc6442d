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
        hasRoom(for: layout(of: largestProjection), in: space)
    }

    /// Whether subnets find their places in the space of the planner.
    func hasRoom(for layout: SubnetLayout) -> Bool { hasRoom(for: layout, in: space) }

    private func hasRoom(for layout: SubnetLayout, in space: PlanSpace) -> Bool {
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
            return .tooSmall(shortfall(of: projection, space, ofPods: ofPods))
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
        of projection: [DensityProjection], _ space: PlanSpace, ofPods: Bool
    ) -> VPCShortfall {
        VPCShortfall(
            needs: projection.map { row in
                layout(of: row).need(at: row.density) { space.hasOwnSpace($0) == ofPods }
            }, isPodBlocks: ofPods, futureZones: futureZones,
            freeAddresses: space.freeAddressCount(ofPods: ofPods))
    }
}
