import Boundary
import Options
import Testing

@testable import Program

struct MistakenZonesTests {
    /// Names that begin as a Region of AWS does and are no zones of it, and what was meant.
    static let mistaken: [(name: String, meant: String)] = [
        ("eu-west-1abc", "eu-west-1a,b,c"), ("eu-west-1a-c", "eu-west-1a,b,c"),
        ("eu-west-1", "eu-west-1a,b,c"), ("us-gov-west-1ab", "us-gov-west-1a,b"),
        ("ap-northeast-2a1", "ap-northeast-2a,b,c"), ("eu-west1a", "eu-west-1a"),
        ("eu-central-1b-c", "eu-central-1b,c"), ("us-east-1a-b-d", "us-east-1a,b,d"),
        ("eusc-de-east-1-a", "eusc-de-east-1a"),
    ]

    /// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-zones.html
    static let zones = [
        "a", "zone-1", "eu-west-1a", "us-gov-west-1c", "ap-northeast-2d", "us-west-2-lax-1a",
        "us-east-1-bos-1a", "af-south-1-los-1a", "us-east-1-wl1-bos-wlz-1", "use1-az1",
        "usw2-lax1-az1", "use1-wl1-bos-wlz1", "euw1-az3", "eusc-de-east-1a", "dc-east-1", "x1",
    ]

    @Test(arguments: mistaken)
    func `what only looks like a zone is refused`(name: String, meant: String) {
        #expect(ZoneNames.meant(by: name) == meant)
        let plan = Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --azs \(name)")
        #expect(plan.status == .usage && plan.output.isEmpty)
        #expect(plan.messages.contains("hint: did you mean --azs \(meant)?"), "\(plan.messages)")
        let check = Program.run(
            "check --pods 60 --instance-type t3.medium --private=10.0.0.0/22@\(name)")
        #expect(check.status == .usage)
        let first = meant.split(separator: ",")[0]
        #expect(check.messages.contains("hint: --private 10.0.0.0/22@\(first)\n"))
    }

    @Test(arguments: zones)
    func `zones of all kinds are taken`(name: String) {
        #expect(ZoneNames.meant(by: name) == nil)
        let plan = Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --azs \(name) -q")
        #expect(plan.status == .done, "\(plan.messages)")
    }

    @Test func `letters behind a zone are further zones`() {
        let plan = Program.run("subnets --cidr 10.0.0.0/16 --pods 600 --azs eu-west-1a,b,c -q")
        #expect(plan.text.contains("eu-west-1c"))
    }
}
