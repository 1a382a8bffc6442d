import CapacityModel
import Options
import Writing

/// The blocks of a plan to scale: tiers, the subnets of their zones, and what is free.
struct AddressSpacePicture {
    let report: PlanReport
    let plan: PlanAnswer

    private static let free = Fill(.grey, .diagonal)
    /// Where no VPC is given nobody says what is free.
    private static let unknown = Fill(.paper)
    private static let future = Fill(.yellow, .upright)
    private static let taken = Fill(.grey, .cross)

    func sheet() -> PictureSheet {
        var sheet = PictureSheet(
            .addressSpace, title: "Address space, to scale", lines: plan.conclusion(report))
        let containers = containers
        for (place, container) in containers.enumerated() {
            let parts = parts(of: container.block, isKnown: container.isKnown)
            let used = parts.reduce(Int64(0)) {
                $0 + ($1.band == nil || $1.isOver ? 0 : $1.end - $1.start)
            }
            if place > 0 { sheet.y += 160 }
            let size = "\(container.block.addressCount.grouped) addresses"
            let share = Self.percent(used, container.block.addressCount)
            sheet.heading(
                "\(container.name) \(container.block)", "\(size), \(share) in subnets")
            AddressStrip(block: container.block, parts: parts).draw(on: &sheet)
            sheet.description.append(
                "\(container.name) \(container.block): "
                    + "\(container.block.addressCount.grouped) addresses, \(share) in subnets.")
        }
        explain(&sheet)
        describe(&sheet)
        if containers.count > 1 {
            sheet.y += 60
            sheet.note("Each block has a scale of its own.")
        }
        return sheet
    }

    private typealias Container = (name: String, block: CIDRBlock, isKnown: Bool)

    /// The blocks that are drawn: those of the VPC and of pods, and around subnets outside of them the
    /// smallest block, at most a /16, which is the largest that a VPC has.
    private var containers: [Container] {
        var all: [Container] =
            plan.vpc.map { ("VPC", $0, true) } + plan.podBlocks.map { ("Pods", $0, true) }
        for subnet in plan.subnets.sorted(by: { $0.block < $1.block })
        where !all.contains(where: { $0.block.contains(subnet.block) }) {
            let home = CIDRBlock(containing: subnet.block.network, length: 16)
            let others = plan.subnets.filter { home.contains($0.block) }
            let last = others.map { $0.block.end }.max() ?? subnet.block.end
            var length = subnet.block.length
            while length > 16,
                CIDRBlock(containing: subnet.block.network, length: length).end < last
            { length -= 1 }
            all.append(
                (
                    "Around subnets:", CIDRBlock(containing: subnet.block.network, length: length),
                    false
                ))
        }
        return all
    }

    private func parts(of block: CIDRBlock, isKnown: Bool) -> [AddressStrip.Part] {
        var parts: [AddressStrip.Part] = []
        for subnet in plan.subnets where block.contains(subnet.block) {
            parts.append(
                AddressStrip.Part(
                    start: subnet.block.start, end: subnet.block.end, fill: subnet.tier.fill,
                    band: subnet.tier.rawValue,
                    name: PictureText.fitting(subnet.name, width: 1_800, size: 12),
                    detail: subnet.block.description, isFree: false))
        }
        for future in plan.future where block.contains(future.block) {
            parts.append(
                part(
                    future.block.start, future.block.end, Self.future,
                    "kept for zone \(future.place + 1)", future.block.description))
        }
        for taken in plan.plan.context.notFree where block.overlaps(taken) {
            let (start, end) = (max(block.start, taken.start), min(block.end, taken.end))
            parts.append(part(start, end, Self.taken, "in use", PictureText.range(start, end)))
        }
        parts.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        var covered = block.start
        var spaces: [AddressStrip.Part] = []
        for place in parts.indices {
            let here = parts[place]
            if here.start < covered { parts[place].isOver = true }
            if here.start > covered { spaces.append(free(covered, here.start, isKnown)) }
            covered = max(covered, here.end)
        }
        if covered < block.end { spaces.append(free(covered, block.end, isKnown)) }
        return (parts + spaces).sorted {
            ($0.start, $0.isOver ? 1 : 0) < ($1.start, $1.isOver ? 1 : 0)
        }
    }

    private func free(_ start: Int64, _ end: Int64, _ isKnown: Bool) -> AddressStrip.Part {
        isKnown
            ? part(start, end, Self.free, "free", PictureText.range(start, end))
            : part(start, end, Self.unknown, "not told", PictureText.range(start, end))
    }

    private func part(
        _ start: Int64, _ end: Int64, _ fill: Fill, _ name: String, _ detail: String
    ) -> AddressStrip.Part {
        AddressStrip.Part(
            start: start, end: end, fill: fill, band: nil, name: name, detail: detail,
            isFree: fill == Self.free || fill == Self.unknown)
    }

    /// A share in percent with one decimal.
    static func percent(_ part: Int64, _ whole: Int64) -> String {
        let tenths = (part * 2_000 + whole) / (2 * max(1, whole))
        return "\(tenths / 10).\(tenths % 10)%"
    }

    private var overlaps: Bool {
        let blocks = plan.subnets.map { $0.block } + plan.plan.context.notFree
        let sorted = blocks.sorted()
        return zip(sorted, sorted.dropFirst()).contains { $0.overlaps($1) }
    }

    private func explain(_ sheet: inout PictureSheet) {
        for tier in Tier.allCases where plan.subnets.contains(where: { $0.tier == tier }) {
            sheet.explain(tier.fill, "\(tier.rawValue) subnets")
        }
        if !plan.vpc.isEmpty { sheet.explain(Self.free, "free") }
        if overlaps { sheet.explain(Stroke(.vermilion, width: 16), "on another block") }
        if !plan.future.isEmpty { sheet.explain(Self.future, "kept for further zones") }
        if !plan.plan.context.notFree.isEmpty { sheet.explain(Self.taken, "in use") }
    }

    private func describe(_ sheet: inout PictureSheet) {
        for verdict in plan.assessment.verdicts {
            let subnet = verdict.subnet
            sheet.description.append(
                "\(subnet.name): \(subnet.tier.rawValue) subnet of zone \(subnet.zone.name), "
                    + "\(subnet.block), \(verdict.usableAddresses.grouped) usable of "
                    + "\(subnet.block.addressCount.grouped) addresses.")
        }
        for future in plan.future {
            sheet.description.append(
                "\(future.block) is kept for a \(future.tier.rawValue) subnet of further zone "
                    + "\(future.place + 1).")
        }
        let free = plan.free.freeBlocks.map { $0.description }
        if !free.isEmpty { sheet.description.append("Free: \(free.joined(by: ", ")).") }
    }
}
