import Boundary
import CapacityModel
import Testing

@testable import Program

struct PlanDocumentTests {
    struct Fault: Sendable {
        let text: String
        let says: String
    }

    static let header = "name,tier,availability_zone,cidr\n"

    static let faults: [Fault] = [
        Fault(text: "", says: "plan.csv is empty"),
        Fault(text: header, says: "a header but no subnets"),
        Fault(text: "name,tier,cidr\n", says: "plan.csv:1: column 'availability_zone' is missing"),
        Fault(text: header + "a,private,a\n", says: "plan.csv:2: 3 cells, the header has 4"),
        Fault(
            text: header + "a,secret,a,10.0.0.0/24\n",
            says: "plan.csv:2: tier 'secret' is not one of"),
        Fault(text: header + ",private,a,10.0.0.0/24\n", says: "plan.csv:2: the name is empty"),
        Fault(text: header + "a,private,,10.0.0.0/24\n", says: "the availability zone is empty"),
        Fault(
            text: header + "a,private,a,10.0.0.0/24\nb,private,b,10.0.1.9/24\n",
            says: "plan.csv:3: '10.0.1.9/24' has host bits set"),
    ]

    @Test(arguments: faults)
    func `a file that is no plan is refused`(fault: Fault) {
        let error = #expect(throws: Failure.self) {
            try PlanDocument.rows(of: Array(fault.text.utf8), name: "plan.csv")
        }
        #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
        #expect(error?.status == .badInput)
    }

    @Test func `other columns and another order do not matter`() throws {
        let text = "cidr,owner,tier,name,availability_zone\n10.0.0.0/24,me,pod,p,eu-west-1a\n"
        let rows = try PlanDocument.rows(of: Array(text.utf8), name: "plan.csv")
        #expect(rows.count == 1)
        #expect(rows[0].name == "p")
        #expect(rows[0].tier == .pod)
        #expect(rows[0].zone == "eu-west-1a")
        #expect(rows[0].block.description == "10.0.0.0/24")
    }

    /// What `subnets` writes, `check` reads back: the same subnets, needs and verdicts.
    @Test(arguments: [
        "--cidr 172.16.0.0/16 --pods 600 --instance-type t3.medium",
        "--cidr 10.0.0.0/16 --pods 600 --instance-type m5.large --azs eu-west-1a,b",
        "--cidr 10.0.0.0/16 --pods 600 --instance-type m5.large --azs use1-az1,use1-az2,use1-az4",
        "--cidr 10.0.0.0/22 --cidr 10.1.0.0/22 --pods 600 --instance-type m5.large",
        "--cidr 10.0.0.0/16 --pods 600 --instance-type m5.large --no-public",
        "--cidr 10.0.0.0/16 --pods 3000 --instance-type m5.large --prefix-delegation",
        "--cidr 10.0.0.0/16 --pods 900 --instance-type m5.large --custom-networking",
    ])
    func `a plan is read back`(options: String) throws {
        let plan = Program.run("subnets \(options) --format csv")
        #expect(plan.status == .done)
        let kept = options.split(separator: " ").map { String($0) }
        var words: [String] = []
        var isSkipped = false
        for word in kept {
            if isSkipped { isSkipped = false; continue }
            if word == "--azs" {
                isSkipped = true
            } else if word != "--no-public" {
                words.append(word)
            }
        }
        let path = "/memory/path"
        let files = [path: plan.output]
        let check = Program.run(["check", path, "--format", "csv"] + words, files: files)
        #expect(check.text == plan.text, "\(check.messages)")
    }
}
