import Boundary
import CapacityModel
import Testing

@testable import Program

/// Subnets and VPCs that are chosen, beside what is there already.
struct ChosenSpaceTests {
    /// A pool, and what may not be asked of it
    /// (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html, table of restrictions).
    @Test(arguments: [
        "--exclude 10.0.0.0/20 --azs 4 --pods 40000 --density 1",
        "--cidr 172.30.0.0/15 --azs 4 --pods 40000 --density 1",
        "--cidr 172.16.0.0/12 --azs 3 --pods 30000",
        "--cidr 172.17.0.0/16 --cidr 172.20.0.0/16 --pods 600",
        "--cidr 10.0.0.0/15 --azs 4 --pods 40000 --density 1",
        "--cidr 192.168.0.0/16 --cidr 10.4.0.0/14 --azs 4 --pods 40000 --density 1",
    ])
    func `the smallest VPC is one that AWS gives, apart from Docker's range`(options: String) {
        let outcome = Program.run("subnets --smallest \(options)")
        #expect(outcome.status == .done, "\(options) \(outcome.messages)")
        #expect(!outcome.messages.contains("secondary-cidr-not-allowed"), "\(outcome.messages)")
        #expect(!outcome.messages.contains("docker-range"), "\(outcome.messages)")
    }

    @Test func `where Docker's range is all there is, it is taken and said`() {
        let outcome = Program.run("subnets --smallest --cidr 172.17.0.0/16 --pods 600")
        #expect(outcome.status == .done)
        #expect(outcome.messages.contains("[docker-range]"))
    }

    private func sizes(_ options: String, _ existing: String, tier: String) -> [String: Int] {
        let files = ["there.csv": Array("name,tier,availability_zone,cidr\n\(existing)".utf8)]
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --existing there.csv --azs a,b,c --format csv -q "
                + options, files)
        var sizes: [String: Int] = [:]
        for line in outcome.lines.dropFirst() {
            let cells = line.split(separator: ",")
            if cells[1] == tier { sizes[String(cells[2]), default: 0] += Int(cells[5]) ?? 0 }
        }
        return sizes
    }

    @Test func `filling gives no zone more than the others can use`() {
        let there = "private-a,private,a,10.0.0.0/22\n"
        // Zone a has a /22 that suffices: more elsewhere would carry no pod.
        #expect(
            sizes("--sizing fill", there, tier: "private") == ["a": 1_019, "b": 1_019, "c": 1_019])
        // Of a /24 that does not suffice each zone gets a further one.
        let small = sizes("--sizing fill", "private-a,private,a,10.0.0.0/24\n", tier: "private")
        #expect((small["a"] ?? 0) >= (small["b"] ?? 0) && small["b"] == small["c"])
        // Without anything there, zones are alike.
        #expect(Set(sizes("--sizing fill", there, tier: "public").values).count == 1)
    }

    @Test func `a further subnet lies over none that exists, whatever tier and zone it is of`() {
        let there =
            "name,tier,availability_zone,cidr\npod-a,pod,a,10.0.8.0/21\n"
            + "private-z,private,z,10.0.16.0/20\nprivate-a,private,a,10.0.32.0/22\n"
        for block in ["10.0.0.0/16", "10.0.0.0/18"] {
            let outcome = Program.run(
                "subnets --cidr \(block) --fit --existing there.csv --azs a,b,c --format json",
                ["there.csv": Array(there.utf8)])
            #expect(outcome.status == .done, "\(outcome.messages)")
            let further = outcome.text.split(separator: "\"").compactMap {
                try? CIDRBlock(parsing: String($0))
            }
            for taken in ["10.0.8.0/21", "10.0.16.0/20"] {
                guard let taken = try? CIDRBlock(parsing: taken) else { continue }
                #expect(
                    further.allSatisfy { $0 == taken || !taken.contains($0) }, "\(outcome.text)")
            }
        }
    }

    @Test func `a comparison takes pods' subnets that exist`() {
        let plan = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --custom-networking --pod-cidr 100.64.0.0/16 "
                + "--format csv -q")
        let outcome = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --compare --existing plan.csv --format csv -q",
            ["plan.csv": plan.output])
        #expect(outcome.status == .done, "\(outcome.messages)")
        #expect(outcome.lines.count == 6)
        // Every variant has a plan: none is refused for subnets outside its blocks.
        for line in outcome.lines.dropFirst() {
            #expect(line.split(separator: ",")[10] == "3x", "\(line)")
        }
        // So does one whose pods' subnets lie in the VPC.
        let inside = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --custom-networking --format csv -q")
        let other = Program.run(
            "subnets --cidr 10.0.0.0/16 --pods 600 --compare --existing plan.csv --format csv -q",
            ["plan.csv": inside.output])
        #expect(other.status == .done, "\(other.messages)")
    }
}
