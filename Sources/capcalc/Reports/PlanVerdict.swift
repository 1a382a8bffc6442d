import CapacityModel

/// The first lines of a plan: yes or no, and on what it counts.
struct PlanVerdict {
    let report: PlanReport
    let plan: SubnetPlan

    private var request: PlanRequest { report.request }

    func text(_ ink: Ink) -> String {
        let (word, colour) = answer
        let indent = String(repeating: " ", count: word.count + 2)
        return "\(ink(word, colour))  \(headline)\n"
            + assumptions.map { "\(indent)\($0)\n" }.joined()
    }

    private var answer: (String, Ink.Colour) {
        switch plan.verdict {
        case .yes where report.beyond != nil: ("FITS", .green)
        case .yes: ("YES", .green)
        case .tight: ("TIGHT", .yellow)
        case .no: ("NO", .red)
        }
    }

    private var headline: String {
        let what =
            switch plan.outcome {
            case .placed where report.beyond != nil: "\(pods) in \(SubnetKinds.text(plan.subnets))"
            case .placed: "\(SubnetKinds.text(plan.subnets)) \(placed)"
            case .given, .refused, .tooSmall: given
            }
        if plan.isForbidden { return what + ", but see the error" }
        if case .placed = plan.outcome { return Self.spread(what, share) }
        return what
    }

    /// Both texts on a line, the right one ten blanks away or at the edge of the page.
    private static func spread(_ left: String, _ right: String) -> String {
        let room = 93 - left.count - right.count
        return left + String(repeating: " ", count: max(2, min(10, room))) + right
    }

    /// Such as `40,770 pods`, and how many times over.
    private var pods: String {
        let largest = plan.demand.densities.last.map { times($0) } ?? ""
        return "\(plan.demand.pods.grouped) pods\(largest)"
    }

    private var placed: String {
        let pods = request.demand.pods.grouped
        guard let largest = request.demand.densities.last,
            let fitting = plan.assessment.largestFitting
        else { return "are all that the VPC has room for" }
        return fitting == largest
            ? "hold \(pods) pods\(times(largest))"
            : "hold \(pods) pods\(times(fitting)), not \(largest)×"
    }

    private func times(_ density: Density) -> String {
        switch density.hundredths {
        case 100: ""
        case 200: " twice over"
        case 300: " three times over"
        default: " \(density) times over"
        }
    }

    private var share: String {
        let used = plan.assessment.verdicts.reduce(0) { $0 + $1.subnet.block.addressCount }
        let total = max(1, plan.vpcAddressCount)
        let tenths = (used * 2_000 + total) / (2 * total)
        return "\(tenths / 10).\(tenths % 10)% of the VPC"
    }

    private var given: String {
        let most = plan.assessment.holds.pods
        let atMost = "at most \(most.grouped) pods, \(Multiple.of(most, request.demand.pods))"
        let failing = plan.assessment.projection.first { !$0.fits }
        let shortages = plan.assessment.shortages.filter { $0.density == failing?.density }
        if let short = shortages.first, shortages.allSatisfy({ $0.tier == .public }) {
            return "the public subnets of zone \(short.zone.name) have \(short.usable.grouped) of "
                + "\(short.needed.grouped) addresses; the others hold \(atMost)"
        }
        guard let fitting = plan.assessment.projection.last(where: { $0.fits }) else {
            let pods = failing?.pods.grouped ?? "0"
            return "does not hold \(pods) pods (\(failing?.density.description ?? "1")×): \(atMost)"
        }
        let holds = "holds \(fitting.pods.grouped) pods (\(fitting.density)×)"
        guard let failing else { return "\(holds): \(atMost)" }
        return "\(holds), not \(failing.pods.grouped) (\(failing.density)×): \(atMost)"
    }

    /// The zones, and what a full node carries and takes; a line for each of several groups.
    private var assumptions: [String] {
        let zones = request.demand.zones.count
        let start = "\(zones) zone\(zones == 1 ? "" : "s"); "
        guard plan.nodes.groups.count > 1 else { return node(of: plan.nodes.first, start) }
        return ["\(start)\(plan.nodes.groups.count) node groups:"]
            + plan.nodes.groups.flatMap { planned in
                // A group of a live cluster is named for its type.
                let name = planned.group.name
                return node(of: planned, name == planned.group.type.name ? "" : "\(name): ")
            }
    }

    private func node(of planned: PlannedNodeGroup, _ start: String) -> [String] {
        let (node, group, footprint) = (planned.node, planned.group, planned.footprint)
        let types = ([group.type] + group.otherTypes).map { $0.name }.joined(separator: " or ")
        let before = plan.podsWithoutCustomNetworking(planned)
        let taken =
            before == nil
            ? "\(footprint.addresses.grouped) addresses"
            : "\(footprint.nodeSubnet.addresses) private and "
                + "\(footprint.podSubnet.addresses.grouped) pod addresses"
        let line =
            "\(start)\(types)\(request.isTypeAssumed ? " (assumed)" : ""): "
            + "\(node.pods.grouped) pods on a node"
            + "\(node.binding.map { " (\($0.rawValue))" } ?? "") take \(taken)"
        guard let before, before > node.pods else { return [line] }
        return [
            line,
            "custom networking takes an ENI from the pods: \(node.pods.grouped) on a node, "
                + "\(before.grouped) without it",
        ]
    }
}
