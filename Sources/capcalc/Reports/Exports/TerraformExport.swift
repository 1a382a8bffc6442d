import CapacityModel

/// A plan as resources of Terraform's AWS provider, in a VPC that exists
/// (hashicorp/terraform-provider-aws, `website/docs/r/subnet.html.markdown` and
/// `ec2_subnet_cidr_reservation.html.markdown`).
enum TerraformExport {
    static func bytes(_ plan: PlanExport) -> [UInt8] {
        var hcl = HCLWriter()
        hcl.comment(plan.title)
        if plan.subnets.isEmpty { return hcl.bytes }
        hcl.block("variable", ["vpc_id"]) { hcl in
            let blocks = plan.vpc.map { ": \($0)" } ?? ""
            hcl.attributes([
                ("description", HCLWriter.text("The VPC of the subnets\(blocks)")),
                ("type", "string"),
            ])
        }
        if plan.subnets.contains(where: { $0.zone == .letter }) {
            hcl.emptyBlock("data", ["aws_region", "current"])
        }
        for (index, block) in plan.secondary.enumerated() {
            hcl.block("resource", [association, "secondary_\(index + 1)"]) { hcl in
                hcl.attributes([
                    ("vpc_id", "var.vpc_id"), ("cidr_block", HCLWriter.text("\(block)")),
                ])
            }
        }
        var identifiers = Identifiers(joint: "_")
        for exported in plan.subnets {
            let name = identifiers.unique(Identifiers.snakeCase(exported.subnet.name))
            subnet(exported, name, &hcl)
        }
        return hcl.bytes
    }

    private static var association: String { "aws_vpc_ipv4_cidr_block_association" }

    private static func subnet(
        _ exported: PlanExport.ExportedSubnet, _ name: String, _ hcl: inout HCLWriter
    ) {
        hcl.block("resource", ["aws_subnet", name]) { hcl in
            hcl.attributes([
                ("vpc_id", "var.vpc_id"),
                ("cidr_block", HCLWriter.text("\(exported.subnet.block)")), zone(exported),
            ])
            hcl.blankLine()
            hcl.object("tags", exported.tags)
            if let secondary = exported.secondary {
                hcl.blankLine()
                hcl.attributes([("depends_on", "[\(association).secondary_\(secondary + 1)]")])
            }
        }
        for (index, block) in exported.reservations.enumerated() {
            let labels = ["aws_ec2_subnet_cidr_reservation", "\(name)_\(index + 1)"]
            hcl.block("resource", labels) { hcl in
                hcl.attributes([
                    ("subnet_id", "aws_subnet.\(name).id"),
                    ("cidr_block", HCLWriter.text("\(block)")),
                    ("reservation_type", HCLWriter.text("prefix")),
                ])
            }
        }
    }

    private static func zone(_ exported: PlanExport.ExportedSubnet) -> HCLWriter.Attribute {
        let name = exported.subnet.zone.name
        return switch exported.zone {
        case .letter: ("availability_zone", "\"${data.aws_region.current.name}\(name)\"")
        case .id: ("availability_zone_id", HCLWriter.text(name))
        case .name, .other: ("availability_zone", HCLWriter.text(name))
        }
    }
}
