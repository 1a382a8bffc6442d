import CapacityModel

extension PlanSummary {
    /// Lines on what lies beside the subnets, where there is something to say.
    var conflicts: [(String, String)] {
        var lines: [(String, String)] = []
        let services = plan.serviceCIDR
        if services.source == .proposed {
            let free =
                services.proposal.map { "--service-cidr \($0) is free" } ?? "none is free"
            lines.append(("SERVICE CIDR", "\(services.wanted) is in use: \(free)"))
        }
        if let usage { lines.append(("NAU", usage)) }
        return lines
    }

    /// The units of the VPC, from half of the quota on.
    private var usage: String? {
        guard let usage = plan.plannedUsage else { return nil }
        let units = usage.networkAddressUsage.units
        let quota = Quota.networkAddressUsage.standard
        guard 2 * units > quota else { return nil }
        return "\(units.grouped) of \(quota.grouped) units at \(usage.density)× · "
            + "\(usage.networkInterfaces.grouped) network interfaces"
    }
}
