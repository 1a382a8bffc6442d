import Boundary
import CapacityModel
import Testing

@testable import Program

/// `check` of what `terraform show -json` writes of the workshop's VPC, as terraform-aws-modules/vpc
/// makes it (<https://developer.hashicorp.com/terraform/internals/json-format>).
struct TerraformDocumentTests {
    /// A resource of the module. What is known after apply is left out of a plan, or `null` in it.
    static func resource(
        _ type: String, _ name: String, _ index: Int, _ values: String
    ) -> String {
        """
        {"address": "module.vpc.\(type).\(name)[\(index)]", "mode": "managed", "type": "\(type)",
         "name": "\(name)", "index": \(index), "provider_name":
         "registry.terraform.io/hashicorp/aws", "schema_version": 1, "values": {\(values)},
         "sensitive_values": {"tags": {}, "tags_all": {}}}
        """
    }

    static func subnets(isState: Bool) -> [String] {
        ["private", "public"].flatMap { tier in
            (0..<3).map { index in
                let number = 2 * index + (tier == "private" ? 10 : 0)
                let role = tier == "private" ? "internal-elb" : "elb"
                let tags =
                    "{\"Name\": \"\(tier)-\("abc".map { $0 }[index])\", "
                    + "\"kubernetes.io/role/\(role)\": \"1\"}"
                return resource(
                    "aws_subnet", tier, index,
                    """
                    "assign_ipv6_address_on_creation": false,
                    "availability_zone": "ap-northeast-2\("abc".map { $0 }[index])",
                    "cidr_block": "172.16.\(number).0/23", "customer_owned_ipv4_pool": null,
                    \(isState ? "\"id\": \"subnet-\(number)\", \"vpc_id\": \"vpc-1\"," : "")
                    "ipv6_cidr_block": null, "ipv6_native": false,
                    "map_public_ip_on_launch": \(tier == "public"),
                    "tags": \(tags), "tags_all": \(tags), "timeouts": null
                    """)
            }
        }
    }

    static func module(isState: Bool) -> String {
        let known = isState ? "\"id\": \"vpc-1\"," : ""
        let gateways = [
            resource("aws_eip", "nat", 0, #""domain": "vpc", "address": null, "tags": {}"#),
            resource("aws_nat_gateway", "this", 0, #""connectivity_type": "public""#),
            resource(
                "aws_route", "private_nat_gateway", 0, #""destination_cidr_block": "0.0.0.0/0""#),
        ]
        let vpc = [
            resource(
                "aws_vpc", "this", 0,
                #"\#(known) "cidr_block": "172.16.0.0/16", "enable_dns_support": true, "tags": null"#
            ),
            resource(
                "aws_vpc_ipv4_cidr_block_association", "this", 0,
                #"\#(isState ? "\"id\": \"assoc-1\", \"vpc_id\": \"vpc-1\"," : "") "#
                    + #""cidr_block": "100.64.0.0/16", "timeouts": null"#),
        ]
        return """
            {"address": "module.vpc", "resources": [
              \((gateways + subnets(isState: isState) + vpc).joined(separator: ", "))]}
            """
    }

    static let plan = """
        {"format_version": "1.2", "terraform_version": "1.9.5", "variables": {"region": {"value": "x"}},
         "planned_values": {"outputs": {"vpc_id": {"sensitive": false}},
           "root_module": {"child_modules": [\(module(isState: false))]}},
         "resource_changes": [{"address": "module.vpc.aws_subnet.private[0]", "type": "aws_subnet",
           "change": {"actions": ["create"], "before": null,
             "after": {"cidr_block": "10.1.0.0/24"}, "after_unknown": {"id": true}}}],
         "prior_state": {"format_version": "1.0", "values": {"root_module": {"resources": [
           {"address": "data.aws_availability_zones.available", "mode": "data",
            "type": "aws_availability_zones", "values": {"names": ["ap-northeast-2a"]}}]}}},
         "configuration": {"root_module": {"module_calls": {"vpc": {"source": "x"}}}},
         "relevant_attributes": [], "errored": false}
        """

    /// A state has IDs, and a data source of a subnet that is none of its own.
    static let state = """
        {"format_version": "1.0", "terraform_version": "1.9.5", "values": {"outputs": {},
          "root_module": {"resources": [
            {"address": "data.aws_subnet.other", "mode": "data", "type": "aws_subnet",
             "values": {"id": "subnet-9", "cidr_block": "10.9.0.0/24", "vpc_id": "vpc-9"}}],
           "child_modules": [\(module(isState: true))]}}}
        """

    static let options = " --instance-type t3.small --pods 600 --format "

    static func ofBlocks(_ format: String) -> Outcome {
        Program.run(
            "check --cidr 172.16.0.0/16 --cidr 100.64.0.0/16"
                + " --private=private-a=172.16.10.0/23@ap-northeast-2a"
                + " --private=private-b=172.16.12.0/23@ap-northeast-2b"
                + " --private=private-c=172.16.14.0/23@ap-northeast-2c"
                + " --public=public-a=172.16.0.0/23@ap-northeast-2a"
                + " --public=public-b=172.16.2.0/23@ap-northeast-2b"
                + " --public=public-c=172.16.4.0/23@ap-northeast-2c" + options + format)
    }

    @Test(arguments: [plan, state])
    func `a plan and a state say what their blocks say`(document: String) throws {
        for format in ["csv", "table"] {
            let found = try LiveCheckTests.run("check @" + Self.options + format, document)
            let expected = Self.ofBlocks(format)
            #expect(found.status == expected.status)
            #expect(found.messages == expected.messages)
            // What runs there today is said of documents only.
            let today = ["RUNS OUT FIRST", "TODAY"]
            let lines = found.lines.filter { line in !today.contains { line.hasPrefix($0) } }
            // Blocks on the command line replace those of documents, so a cure repeats them.
            func own(_ lines: [String]) -> [String] {
                Array(lines.prefix { !$0.hasPrefix("CURES") })
            }
            #expect(own(lines) == own(expected.lines))
        }
    }

    @Test func `a plan stands beside what exists already`() throws {
        // The private subnets of the state once more, by the AWS CLI, with what AWS counts.
        let rows = (0..<3).map { index in
            """
            {"SubnetId": "subnet-\(10 + 2 * index)", "VpcId": "vpc-1", "AvailabilityZone":
             "ap-northeast-2a", "CidrBlock": "172.16.\(10 + 2 * index).0/23",
             "AvailableIpAddressCount": 500}
            """
        }
        let found = try LiveCheckTests.run(
            "check @" + Self.options + "csv", Self.state,
            "{\"Subnets\": [\(rows.joined(separator: ","))]}")
        #expect(found.lines == Self.ofBlocks("csv").lines)
    }

    @Test func `two VPCs that are planned at once cannot be told apart`() throws {
        let outcome = try LiveCheckTests.run(
            "check @" + Self.options + "csv", Self.plan, Self.plan)
        #expect(outcome.status == .badInput && outcome.output.isEmpty)
        #expect(outcome.messages.contains("the plan creates 2 VPCs"))
    }
}
