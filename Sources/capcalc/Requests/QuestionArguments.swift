import Boundary
import CapacityModel
import Options

/// Which question `subnets` is asked, and what goes with it.
extension Arguments {
    /// What `subnets` is asked.
    func question() throws(Failure) -> SubnetsQuestion {
        var asked: [(option: Option, question: SubnetsQuestion)] = []
        if has(.fit) { asked.append((.fit, .fit)) }
        if has(.smallest) { asked.append((.smallest, .smallest)) }
        if has(.compare) { asked.append((.compare, .compare)) }
        guard asked.count < 2 else {
            throw .usage(
                "\(asked[0].option.spelling) and \(asked[1].option.spelling) cannot be combined",
                hint: "use one of them")
        }
        let question = asked.first?.question ?? .plan
        if question == .smallest, has(.existing) {
            throw .usage(
                "--smallest and --existing cannot be combined: existing subnets already have a "
                    + "VPC",
                hint: "leave out one of them")
        }
        if question == .compare { try refuseBesideCompare() }
        return question
    }

    /// Refuses what a comparison of several plans does not say.
    private func refuseBesideCompare() throws(Failure) {
        for option in [Option.explain, .diff, .spoiledBlocks] where has(option) {
            throw .usage(
                "--compare cannot be combined with \(option.spelling)",
                hint: "leave out one of them")
        }
        if text(.sizing) == Sizing.fill.rawValue {
            throw .usage(
                "--compare cannot be combined with --sizing fill: it uses the smallest subnets",
                hint: "leave out one of them")
        }
    }

    /// Refuses nodes that have none of the modes that are compared.
    func refusePlatforms(of groups: [NodeGroup]) throws(Failure) {
        guard groups.contains(where: { $0.settings.platform != .linux }) else { return }
        throw .usage(
            "--compare supports only Linux nodes with IPv4",
            hint: "leave out --os windows and --ip-family ipv6, or --compare")
    }

    /// Refuses targets of the warm pool, which a comparison sets itself.
    func refuseTargets(of groups: [NodeGroup]) throws(Failure) {
        guard groups.contains(where: { $0.targets != WarmPoolTargets() }) else { return }
        throw .usage(
            "--compare uses its own warm targets: the CNI's default, and 2 and 12",
            hint: "leave out the targets, or --compare")
    }

    /// The CIDR blocks of the VPC, or where the smallest one may lie.
    func vpc(for question: SubnetsQuestion) throws(Failure) -> [CIDRBlock] {
        let given = try blocks(.cidr)
        guard given.isEmpty else { return given }
        guard question == .smallest else {
            throw .usage("subnets needs the VPC's CIDR block", hint: "--cidr 172.16.0.0/16")
        }
        return [try Self.block("10.0.0.0/8", of: .cidr)]
    }
}
