import CapacityModel
import Writing

/// A plan as a template of CloudFormation, in JSON, for a VPC that exists
/// (<https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html>
/// and `aws-resource-ec2-subnetcidrreservation.html`).
enum CloudFormationExport {
    static func bytes(_ plan: PlanExport) -> [UInt8] {
        var json = JSONWriter()
        json.object(isSpread: true) { json in
            json.member("AWSTemplateFormatVersion", "2010-09-09")
            json.member("Description", plan.title)
            json.object("Parameters") { json in
                json.object("VpcId") { json in
                    json.member("Type", "AWS::EC2::VPC::Id")
                    let block = plan.vpc.map { ": \($0)" } ?? ""
                    json.member("Description", "The VPC of the subnets\(block)")
                }
            }
            json.object("Resources", isSpread: true) { resources(plan, &$0) }
        }
        return json.bytes
    }

    private static func resources(_ plan: PlanExport, _ json: inout JSONWriter) {
        var identifiers = Identifiers(joint: "N")
        let secondary = plan.secondary.indices.map { identifiers.unique("SecondaryCidr\($0 + 1)") }
        for (identifier, block) in zip(secondary, plan.secondary) {
            resource(identifier, "AWS::EC2::VPCCidrBlock", &json) { json in
                reference("VpcId", "VpcId", &json)
                json.member("CidrBlock", block.description)
            }
        }
        for exported in plan.subnets {
            let name = "Subnet\(Identifiers.camelCase(exported.subnet.name))"
            let identifier = identifiers.unique(name)
            let parent = exported.secondary.map { secondary[$0] }
            resource(identifier, "AWS::EC2::Subnet", dependsOn: parent, &json) { json in
                reference("VpcId", "VpcId", &json)
                json.member("CidrBlock", exported.subnet.block.description)
                zone(exported, &json)
                json.array("Tags") { json in
                    for tag in exported.tags {
                        json.object { json in
                            json.member("Key", tag.key)
                            json.member("Value", tag.value)
                        }
                    }
                }
            }
            for (index, block) in exported.reservations.enumerated() {
                let name = identifiers.unique("\(identifier)Reservation\(index + 1)")
                resource(name, "AWS::EC2::SubnetCidrReservation", &json) { json in
                    reference("SubnetId", identifier, &json)
                    json.member("Cidr", block.description)
                    json.member("ReservationType", "prefix")
                }
            }
        }
    }

    private static func resource(
        _ identifier: String, _ type: String, dependsOn parent: String? = nil,
        _ json: inout JSONWriter, _ properties: (inout JSONWriter) -> Void
    ) {
        json.object(named: identifier) { json in
            json.member("Type", type)
            if let parent { json.member("DependsOn", parent) }
            json.object("Properties", properties)
        }
    }

    private static func reference(_ key: StaticString, _ name: String, _ json: inout JSONWriter) {
        json.object(key) { $0.member("Ref", name) }
    }

    private static func zone(_ exported: PlanExport.ExportedSubnet, _ json: inout JSONWriter) {
        let name = exported.subnet.zone.name
        switch exported.zone {
        case .letter:
            json.object("AvailabilityZone") { $0.member("Fn::Sub", "${AWS::Region}\(name)") }
        case .id: json.member("AvailabilityZoneId", name)
        case .name, .other: json.member("AvailabilityZone", name)
        }
    }
}
