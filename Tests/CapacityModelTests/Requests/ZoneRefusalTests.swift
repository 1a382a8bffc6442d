import Boundary
import Testing

@testable import Program

/// Names of zones that cannot be those of one VPC
/// (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html).
struct ZoneRefusalTests {
    static let refused: [(azs: String, says: String, hint: String)] = [
        ("eu-central-1", "'eu-central-1' is a Region, not a zone", "--azs eu-central-1a,b,c"),
        ("us-gov-west-1", "'us-gov-west-1' is a Region", "--azs us-gov-west-1a,b,c"),
        ("eu-central-1a,eu-central-1", "'eu-central-1' is a Region", "--azs eu-central-1a,b,c"),
        (
            "eu-central-1a,us-east-1a", "one Region, not in eu-central-1 and us-east-1",
            "--azs eu-central-1a,b"
        ),
        (
            "us-west-2a,us-east-1-bos-1a", "one Region, not in us-west-2 and us-east-1",
            "--azs us-west-2a,b"
        ),
        ("use1-az1,euc1-az2,use1-az4", "not in use1 and euc1", "--azs use1-az1,use1-az2,use1-az3"),
        ("eu-central-1a,foo,bar", "'foo' is not an AWS zone", "--azs eu-central-1a,b,c"),
        ("rack1,eu-central-1a", "'rack1' is not an AWS zone", "--azs eu-central-1a,b"),
        ("use1-az1,b", "'b' is not an AWS zone", "--azs use1-az1,use1-az2"),
    ]

    @Test(arguments: refused)
    func `what is no zone of one Region is refused with the right spelling`(
        azs: String, says: String, hint: String
    ) {
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 --pods 60 --azs \(azs)")
        #expect(outcome.status == .usage)
        #expect(outcome.messages.contains(says), "\(outcome.messages)")
        #expect(outcome.messages.contains("hint: \(hint)\n"), "\(outcome.messages)")
        let cured = Program.run("subnets --cidr 10.0.0.0/16 --pods 60 \(hint)")
        #expect(cured.status == .done, "\(hint)")
    }

    @Test(arguments: [
        "eu-central-1a,b,c", "us-west-2a,us-west-2-lax-1a", "use1-az1,use1-az4", "x,y",
        "rack1,rack2", "us-east-1a,use1-az4", "usw2-az1,usw2-lax1-az1",
    ])
    func `zones of one Region, and names of one's own, are taken`(azs: String) {
        let outcome = Program.run("subnets --cidr 10.0.0.0/16 --pods 60 --azs \(azs)")
        #expect(outcome.status == .done, "\(outcome.messages)")
    }

    @Test func `subnets that are given lie in one Region too`() {
        let line = "check --instance-type m5.large --pods 60 --private=10.0.0.0/22@eu-central-1a "
        for (zone, says) in [
            ("us-east-1a", "not in eu-central-1 and us-east-1"), ("eu-central-1", "is a Region"),
            ("foo", "'foo' is not an AWS zone"),
        ] {
            let outcome = Program.run(line + "--private=10.0.4.0/22@\(zone)")
            #expect(outcome.status == .badInput, "\(zone)")
            #expect(outcome.messages.contains(says), "\(outcome.messages)")
        }
    }
}
