import Boundary
import Options

/// Which VPC of the documents is asked about.
extension Arguments {
    /// How `--vpc` names the VPC of a plan that has no ID yet.
    private static var plannedVPC: String { "planned" }

    /// The VPC that is asked about: that of `--vpc`, or the only one; `nil` where documents name none.
    func chosenVPC(_ reading: ClusterReading) throws(Failure) -> String? {
        var ids: [String] = []
        // What is only looked up may be another's, as is a peer.
        let owned = reading.subnets.filter { !$0.isLookedUp }
        let ofSubnets =
            (owned.isEmpty || has(.vpc) ? reading.subnets : owned).map { $0.vpc }
        for id in ofSubnets.isEmpty ? reading.vpcs.map({ $0.id }) : ofSubnets
        where !id.isEmpty && !ids.contains(id) {
            ids.append(id)
        }
        guard reading.plannedVPCs < 2 else {
            throw Failure(
                .badInput,
                "the plan creates \(reading.plannedVPCs) VPCs, and does not show the VPC of each "
                    + "subnet yet",
                hint: "plan one VPC: terraform plan -target=module.vpc -out=plan")
        }
        // A VPC that is planned has no ID yet, and neither have its subnets a VPC.
        if reading.plannedVPCs == 1, reading.subnets.contains(where: { $0.vpc.isEmpty }) {
            guard !ids.isEmpty || has(.vpc) else { return nil }
            if text(.vpc) == Self.plannedVPC { return "" }
            guard has(.vpc) else {
                throw .usage(
                    "the subnets are in \((ids.count + 1)) VPCs, one of them planned",
                    hint: "choose one: --vpc \(ids[0]), or --vpc \(Self.plannedVPC)")
            }
        }
        if let wanted = text(.vpc) {
            guard ids.contains(wanted) else {
                throw Failure(
                    .badInput, "no subnet of the documents is in VPC '\(wanted)'",
                    hint: "they are in \(ids.prefix(5).joined(separator: ", "))")
            }
            return wanted
        }
        guard ids.count < 2 else {
            throw .usage(
                "the subnets are in \(ids.count) VPCs", hint: "choose one: --vpc \(ids[0])")
        }
        return ids.first
    }
}
