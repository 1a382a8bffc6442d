import CapacityModel
import Writing

/// A plan as a ClusterConfig of eksctl, for subnets that exist by then: it finds them by their blocks
/// (eksctl-io/eksctl, `pkg/apis/eksctl.io/v1alpha5/vpc.go` and `pkg/vpc/vpc.go`).
///
/// It knows private and public subnets only, and no reservations: the others stand in annotations,
/// which it ignores.
enum EksctlExport {
    static func bytes(_ plan: PlanExport) -> [UInt8] {
        var yaml: [UInt8] = []
        yaml.append("# \(plan.title)\n")
        yaml.append(
            "# eksctl finds these subnets by their CIDR blocks once they exist. If several VPCs "
                + "have\n"
        )
        yaml.append("# such subnets, add the ID of the VPC under 'vpc'.\n")
        reservations(plan, &yaml)
        yaml.append("apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n")
        yaml.append("  name: \(YAMLText.quoted(plan.clusterName ?? ""))\n")
        yaml.append("  region: \(YAMLText.quoted(region(plan)))\n")
        annotations(plan, &yaml)
        yaml.append("vpc:\n")
        if let vpc = plan.vpc { yaml.append("  cidr: \(YAMLText.quoted(vpc.description))\n") }
        if !plan.secondary.isEmpty {
            let blocks = plan.secondary.map { $0.description }
            yaml.append("  extraCIDRs: \(YAMLText.list(blocks))\n")
        }
        yaml.append("  subnets:\n")
        for tier in Tier.allCases {
            switch tier {
            case .private, .public: subnets(of: tier, plan, &yaml)
            case .pod, .controlPlane: break
            }
        }
        return yaml
    }

    private static func subnets(of tier: Tier, _ plan: PlanExport, _ yaml: inout [UInt8]) {
        let subnets = plan.subnets(of: tier)
        if subnets.isEmpty { return }
        yaml.append("    \(tier.rawValue):\n")
        for exported in subnets {
            let subnet = exported.subnet
            yaml.append("      \(YAMLText.quoted(subnet.name)):\n")
            yaml.append("        az: \(YAMLText.quoted(subnet.zone.name))\n")
            yaml.append("        cidr: \(YAMLText.quoted(subnet.block.description))\n")
        }
    }

    /// The commands for what eksctl does not make.
    private static func reservations(_ plan: PlanExport, _ yaml: inout [UInt8]) {
        let reserved = plan.subnets.filter { !$0.reservations.isEmpty }
        guard !reserved.isEmpty else { return }
        yaml.append("# For prefixes, with the ID of each subnet in the place of ")
        yaml.append("\(ReservationCommand.placeholder):\n")
        for exported in reserved {
            yaml.append("# \(YAMLText.quoted(exported.subnet.name)), \(exported.subnet.block):\n")
            yaml.append("# \(ReservationCommand.line(exported.reservations))\n")
        }
    }

    private static func annotations(_ plan: PlanExport, _ yaml: inout [UInt8]) {
        var annotations: [(key: String, value: String)] = []
        for exported in plan.subnets {
            let subnet = exported.subnet
            switch subnet.tier {
            case .private, .public: break
            case .pod, .controlPlane:
                annotations.append(
                    (
                        "capcalc/\(subnet.tier.rawValue)-subnet/\(subnet.name)",
                        "\(subnet.block)@\(subnet.zone.name)"
                    ))
            }
            if !exported.reservations.isEmpty {
                let blocks = exported.reservations.map { $0.description }.joined(separator: " ")
                annotations.append(("capcalc/prefix-reservations/\(subnet.name)", blocks))
            }
        }
        if annotations.isEmpty { return }
        yaml.append("  annotations:\n")
        for (key, value) in annotations {
            yaml.append("    \(YAMLText.quoted(key)): \(YAMLText.quoted(value))\n")
        }
    }

    private static func region(_ plan: PlanExport) -> String {
        for exported in plan.subnets {
            if case .name(let region) = exported.zone { return region }
        }
        return ""
    }
}
