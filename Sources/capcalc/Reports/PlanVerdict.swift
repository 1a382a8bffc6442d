import CapacityModel

/// The first lines of a plan: yes or no, and on what it counts.
struct PlanVerdict {
    let request: PlanRequest
    let plan: SubnetPlan

    func text(_ ink: Ink) -> String {
        let (word, colour) = answer
        let indent = String(repeating: " ", count: word.count + 2)
        return "\(ink(word, colour))  \(headline)\n\(indent)\(assumptions)\n"
    }

    private var answer: (String, Ink.Colour) {
        switch plan.verdict {
        case .yes: ("YES", .green)
        case .tight: ("TIGHT", .yellow)
        case .no: ("NO", .red)
        }
    }

    private var headline: String {
        let what =
            switch plan.outcome {
            case .placed: "\(subnets) \(placed)"
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

    /// Such as `3 private /22 and 3 public /26`.
    private var subnets: String {
        var kinds: [(name: String, count: Int)] = []
        for verdict in plan.assessment.verdicts {
            let name = "\(verdict.subnet.tier.rawValue) /\(verdict.subnet.block.length)"
            if let place = kinds.firstIndex(where: { $0.name == name }) {
                kinds[place].count += 1
            } else {
                kinds.append((name, 1))
            }
        }
        let texts = kinds.map { "\($0.count) \($0.name)" }
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " and " + last
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

    private var assumptions: String {
        let zones = request.demand.zones.count
        let (node, footprint) = (plan.node, plan.node.footprint)
        let own =
            node.network.settings.mode.usesCustomNetworking
            ? " (\(footprint.nodeSubnet.addresses) of them private)" : ""
        return "\(zones) zone\(zones == 1 ? "" : "s"); \(node.network.type.name)"
            + (request.isTypeAssumed ? " (assumed)" : "")
            + ": \(node.pods.grouped) pods on a node\(node.binding.map { " (\($0.rawValue))" } ?? "") take \(footprint.addresses.grouped) addresses\(own)"
    }
}
