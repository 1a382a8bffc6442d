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
                "\(asked[0].option.spelling) and \(asked[1].option.spelling) are two questions",
                hint: "ask one of them")
        }
        let question = asked.first?.question ?? .plan
        if question == .smallest, has(.existing) {
            throw .usage(
                "--smallest and --existing are two questions: subnets that exist have their VPC",
                hint: "leave out one of them")
        }
        if question == .compare { try refuseBesideCompare() }
        return question
    }

    /// Refuses what a comparison of several plans does not say.
    private func refuseBesideCompare() throws(Failure) {
        for option in [Option.explain, .diff, .spoiledBlocks] where has(option) {
            throw .usage(
                "--compare says nothing of \(option.spelling): it compares several plans",
                hint: "leave out one of them; without --compare there is one plan")
        }
        if text(.sizing) == Sizing.fill.rawValue {
            throw .usage(
                "--compare is of the smallest subnets that suffice, not of --sizing fill",
                hint: "leave out one of them")
        }
    }

    /// Refuses nodes that have none of the modes that are compared.
    func refusePlatforms(of groups: [NodeGroup]) throws(Failure) {
        guard groups.contains(where: { $0.settings.platform != .linux }) else { return }
        throw .usage(
            "--compare is of modes of Linux nodes with IPv4 addresses",
            hint: "leave out --os windows and --ip-family ipv6; without --compare they count")
    }

    /// Refuses targets of the warm pool, which a comparison sets itself.
    func refuseTargets(of groups: [NodeGroup]) throws(Failure) {
        guard groups.contains(where: { $0.targets != WarmPoolTargets() }) else { return }
        throw .usage(
            "--compare has targets of the warm pool of its own: those of the CNI, and 2 and 12",
            hint: "leave them out; without --compare they count")
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
