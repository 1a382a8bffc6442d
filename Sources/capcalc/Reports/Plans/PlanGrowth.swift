import CapacityModel

/// The lines of a plan about what was there before it and what may come after it.
struct PlanGrowth {
    let report: PlanReport
    let plan: PlanAnswer
    /// The columns of a line.
    let columns: Int

    var lines: [(String, String)] {
        var lines: [(String, String)] = []
        if let vpc = SmallestVPC(of: plan, report.question)?.line { lines.append(("VPC", vpc)) }
        if let shortfall = plan.beyond?.shortfall {
            lines.append(("ONE MORE POD", text(of: shortfall)))
        }
        if let further = plan.beyond?.further { lines.append(("ADD SUBNETS", text(of: further))) }
        if !plan.changes.isEmpty { lines += changes }
        if !plan.future.isEmpty { lines.append(("KEPT FREE", future)) }
        if let binds { lines.insert(("LIMITED BY", binds), at: 0) }
        if let chosen { lines.append(("POD BLOCKS", chosen)) }
        if let spoiled = plan.spoiled { lines.append(("FRAGMENTED", text(of: spoiled))) }
        return lines
    }

    /// How many subnets are kept, and a line for those of every other kind.
    private var changes: [(String, String)] {
        let kept = plan.changes.count { $0.kind == .kept }
        var lines = [("KEPT", "\(kept.grouped) of \(plan.changes.count.counted("subnet"))")]
        for kind in [SubnetChange.Kind.new, .moved, .gone] {
            let changed = plan.changes.filter { $0.kind == kind }
            guard !changed.isEmpty else { continue }
            let texts = changed.map { change in
                let from = change.previous.map { "\($0.block) → " } ?? ""
                return "\(change.subnet.name) \(from)\(change.subnet.block)"
            }
            lines.append((kind.rawValue.uppercased(), Self.list(texts, columns: columns)))
        }
        return lines
    }

    /// As many texts as fit, one at the least, and how many more there are.
    private static func list(_ texts: [String], columns: Int) -> String {
        var line = ""
        for (index, text) in texts.enumerated() {
            if index > 0, line.count + text.count + 14 > columns {
                return "\(line) and \(texts.count - index) more"
            }
            line += index == 0 ? text : ", \(text)"
        }
        return line
    }

    private var future: String {
        let zones = Set(plan.future.map { $0.place }).count
        return list("for \(zones.counted("more zone")): ", plan.future.map { $0.block })
    }

    /// Where both the nodes and the pods have subnets of their own: those that are full first.
    private var binds: String? {
        guard plan.nodes.usesCustomNetworking else { return nil }
        return plan.assessment.holds.binding.map {
            "the \($0.rawValue) subnets: with more pods they are full first"
        }
    }

    /// The pieces of a pool, which the VPC does not have yet.
    private var chosen: String? {
        guard !report.isCheck, report.question.podBlocks != plan.podBlocks, !plan.podBlocks.isEmpty
        else { return nil }
        return list("add to the VPC: ", plan.podBlocks)
    }

    private func list(_ start: String, _ blocks: [CIDRBlock]) -> String {
        start + BlockList.lengths(blocks, columns: min(60, columns - start.utf8.count))
    }

    private func text(of shortfall: VPCShortfall) -> String {
        "\(shortfall.isPodBlocks ? "the pods' subnets" : "the subnets") would need "
            + "\(shortfall.neededAddresses.grouped) addresses; "
            + "\(shortfall.freeAddresses.grouped) are available"
            + (shortfall.neededAddresses > shortfall.freeAddresses ? "" : ", not contiguous")
    }

    /// What further subnets in the free space would make of it.
    private func text(of further: BeyondMostPods.Further) -> String {
        "one more subnet per zone holds \(further.pods.counted("pod")): "
            + SubnetKinds.text(further.subnets)
    }

    private func text(of spoiled: SpoiledBlocks) -> String {
        let sizes = spoiled.sizes.map { "\($0.tier.rawValue) \($0.sizes)" }
        let cure =
            sizes.isEmpty
            ? "no size is large enough" : "a zone needs \(sizes.joined(separator: " and "))"
        return
            "\(spoiled.percent)% of the /28 blocks: \(spoiled.nodesPerZone.counted("node")) per "
            + "zone, \(spoiled.pods.counted("pod")); \(cure)"
    }
}
