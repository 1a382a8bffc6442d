import Boundary
import Testing

/// The subnets that come before a migration, as Terraform.
struct MigrationExportTests {
    private static let cluster = ["vpcs", "subnets", "enis", "nodes", "pods"]
        .map { "Tests/CapacityModelTests/Fixtures/cluster/\($0).json" }.joined(separator: " ")
    private static let migrate = "migrate \(cluster) --to"
    private static let private2 =
        "--private=172.16.13.0/24@ap-northeast-2a --private=172.16.6.0/24@ap-northeast-2b "
        + "--private=172.16.7.0/24@ap-northeast-2c"

    @Test func `subnets of pods lie in the block that the VPC gets`() {
        let text = Program.run("\(Self.migrate) custom-networking --format terraform").text
        #expect(
            text.hasPrefix(
                "# Subnets to create before a migration to custom-networking, by capcalc\n"))
        for part in [
            "resource \"aws_vpc_ipv4_cidr_block_association\" \"secondary_1\" {",
            "resource \"aws_subnet\" \"pod_b\" {", "cidr_block        = \"100.64.1.0/24\"",
            "\"kubernetes.io/role/cni\" = \"1\"",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("private"))
    }

    @Test func `given subnets have the reservations of the report, and no others are written`() {
        let line = "\(Self.migrate) prefix-delegation \(Self.private2)"
        let text = Program.run("\(line) --format terraform").text
        let json = Program.run("\(line) --format json").text
        let blocks = text.split(separator: "\n").filter { $0.contains("  cidr_block ") }
            .map { $0.split(separator: "\"")[1] }
        #expect(blocks.count > 3)
        for block in blocks { #expect(json.contains("\"\(block)\""), "\(block)") }
        #expect(text.contains("resource \"aws_ec2_subnet_cidr_reservation\" \"private_a_2_1\" {"))
        #expect(!text.contains("172.16.10.0/24"))
    }

    @Test func `where there is nothing to create, the file says so or stays as it was`() {
        let no = Program.run("\(Self.migrate) prefix-delegation -o first.tf")
        #expect(no.status == .answerIsNo)
        #expect(no.file == nil)
        #expect(no.messages.contains("first.tf is not written"))
        let given = Program.run(
            "\(Self.migrate) custom-networking --pod-subnet=100.64.0.0/24@ap-northeast-2a "
                + "--pod-subnet=100.64.1.0/24@ap-northeast-2b "
                + "--pod-subnet=100.64.2.0/24@ap-northeast-2c --cidr 172.16.0.0/16 "
                + "--cidr 100.64.0.0/16 --format tfvars")
        #expect(given.messages.contains("--format tfvars is for subnets and check only"))
    }

    @Test func `subnets that a Terraform plan creates are reserved, and not written twice`() throws
    {
        let plan = "Tests/CapacityModelTests/Fixtures/cluster/plan.json"
        let line =
            "\(Self.migrate) prefix-delegation \(plan) --private=172.16.6.0/24@ap-northeast-2b "
            + "--private=172.16.7.0/24@ap-northeast-2c"
        let text = Program.run(line).text
        #expect(text.contains("\nprivate-a-2 *  ap-northeast-2a  172.16.13.0/24  172.16.13.32/27 "))
        #expect(text.contains("(*: the Terraform plan creates them)"))
        #expect(text.contains("# private-a-2, 172.16.13.0/24\n"))
        let json = try #require(JSONTree(Program.run("\(line) --format json").text))
        #expect(
            json["subnets_to_create"].list.map { $0["in_terraform_plan"] }
                == [.bool(false), .bool(false), .bool(true), .bool(true)])
        let terraform = Program.run("\(line) --format terraform").text
        #expect(terraform.contains("private_b_2"))
        #expect(!terraform.contains("private_a_2"))
        // Zones stand in one order, wherever their subnets come from.
        let zones = json["steps"].list.prefix(3).compactMap { $0["availability_zone"].text }
        #expect(zones == ["ap-northeast-2a", "ap-northeast-2b", "ap-northeast-2c"])
    }
}
