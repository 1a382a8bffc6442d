import CapacityModel

/// A plan as variables of the module terraform-aws-modules/vpc, 5.0 or newer
/// (terraform-aws-modules/terraform-aws-vpc, `variables.tf`).
enum TerraformVariablesExport {
    static func bytes(_ plan: PlanExport) -> [UInt8] {
        let rounds = ZoneRounds(plan.subnets.map { $0.subnet })
        var hcl = HCLWriter()
        hcl.comment(plan.title)
        hcl.comment(
            "For terraform-aws-modules/vpc/aws: the i-th subnet of a list is in the i-th zone,")
        hcl.comment("so every list has each zone's first subnet, then each zone's second one.")
        hcl.comment("The root module must declare these variables and pass them to the module.")
        hcl.blankLine()
        var attributes: [HCLWriter.Attribute] = []
        if let vpc = plan.vpc { attributes.append(("cidr", HCLWriter.text("\(vpc)"))) }
        if !plan.secondary.isEmpty {
            let blocks = plan.secondary.map { $0.description }
            attributes.append(("secondary_cidr_blocks", HCLWriter.list(blocks)))
        }
        attributes.append(("azs", HCLWriter.list(rounds.zones.map { $0.name })))
        hcl.attributes(attributes)
        for tier in Tier.allCases { write(tier, rounds.subnets(of: tier), plan, &hcl) }
        let reserved = plan.subnets.filter { !$0.reservations.isEmpty }
        if reserved.isEmpty { return hcl.bytes }
        hcl.blankLine()
        hcl.comment(
            "The module creates no CIDR reservations (--format terraform does). For prefixes, with the"
        )
        hcl.comment("ID of each subnet in the place of \(ReservationCommand.placeholder):")
        for exported in reserved {
            hcl.comment("\(HCLWriter.text(exported.subnet.name)), \(exported.subnet.block):")
            hcl.comment(ReservationCommand.line(exported.reservations))
        }
        return hcl.bytes
    }

    private static func write(
        _ tier: Tier, _ subnets: [Subnet], _ plan: PlanExport, _ hcl: inout HCLWriter
    ) {
        guard !subnets.isEmpty else { return }
        let list = list(of: tier)
        hcl.blankLine()
        switch tier {
        case .private, .public, .controlPlane: break
        case .pod:
            hcl.comment(
                "Pod subnets. The module has no list for them. This list has its own tags and"
            )
            hcl.comment(
                "the routes of private subnets; nodes in private_subnets do not use them."
            )
        }
        var attributes: [HCLWriter.Attribute] = [
            ("\(list)_subnets", HCLWriter.list(subnets.map { $0.block.description })),
            ("\(list)_subnet_names", HCLWriter.list(subnets.map { $0.name })),
        ]
        switch tier {
        case .private, .public, .controlPlane: break
        case .pod: attributes.append(("create_\(list)_subnet_group", "false"))
        }
        hcl.attributes(attributes)
        hcl.object(
            "\(list)_subnet_tags", SubnetTag.tags(of: tier, clusterName: plan.clusterName))
    }

    /// What the variables of a tier begin with.
    private static func list(of tier: Tier) -> String {
        switch tier {
        case .private: "private"
        case .pod: "elasticache"
        case .public: "public"
        case .controlPlane: "intra"
        }
    }
}
