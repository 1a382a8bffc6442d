import CapacityModel

extension ClusterReading {
    /// What there is today: what documents have, and what plans know beyond that.
    var ofToday: ClusterReading {
        var today = self
        today.plannedVPCs = 0
        today.plannedAt = ""
        var places: [String: Int] = [:]
        for (place, row) in subnets.enumerated() { places[row.id] = place }
        for row in plan.before + plan.subnets where !row.isMade {
            if let place = places[row.id] {
                if today.subnets[place].address.isEmpty {
                    today.subnets[place].address = row.address
                }
            } else {
                places[row.id] = today.subnets.count
                today.subnets.append(row)
            }
        }
        return today
    }

    /// What there is once plans are applied.
    var afterPlans: ClusterReading {
        var after = self
        guard !plan.isEmpty else { return after }
        after.subnets = ofToday.subnets.compactMap { row in
            plan.destroyed.contains(row.id) ? nil : updated(row)
        }
        for var row in plan.subnets where row.isMade {
            // A plan may know the zone by its ID only.
            row.zone =
                subnets.first { $0.zoneID == row.zone && !row.zone.isEmpty }?.zone ?? row.zone
            row.replaces = plan.replaced[row.address]
            after.subnets.append(row)
        }
        for vpc in plan.vpcs {
            guard let place = after.vpcs.firstIndex(where: { $0.id == vpc.id }) else {
                after.vpcs.append(vpc)
                continue
            }
            let blocks = after.vpcs[place].blocks
            after.vpcs[place].blocks += vpc.blocks.filter { !blocks.contains($0) }
        }
        for (id, block) in plan.lost {
            guard let place = after.vpcs.firstIndex(where: { $0.id == id }) else { continue }
            after.vpcs[place].blocks.removeAll { $0 == block }
        }
        return after
    }

    /// A subnet as a plan changes it where it is.
    private func updated(_ row: SubnetRow) -> SubnetRow {
        guard plan.updated.contains(row.id),
            let planned = plan.subnets.first(where: { $0.id == row.id })
        else { return row }
        var row = row
        let before = plan.before.first { $0.id == row.id }?.tags ?? [:]
        for key in before.keys where planned.tags[key] == nil { row.tags[key] = nil }
        for (key, value) in planned.tags { row.tags[key] = value }
        row.isPublic = planned.isPublic
        return row
    }
}
