import CapacityModel
import Testing

@testable import capcalc

struct EveryTypeTests {
    static let modes = [
        "", "--prefix-delegation", "--custom-networking", "--prefix-delegation --custom-networking",
    ]

    @Test(arguments: modes)
    func `every type of the table is answered in every mode`(mode: String) {
        let maxPods = Program.run("maxpods --all --format value -q \(mode)").lines
        #expect(maxPods.count == 1_430)
        #expect(maxPods.allSatisfy { (Int($0) ?? 0) >= 2 })
        for type in InstanceTable.bundled {
            check("subnets --cidr 10.0.0.0/16 --pods 500", type, mode)
            let pods = mode.contains("custom") ? " --pod-subnet=100.64.0.0/19" : ""
            check("check --private=10.0.0.0/19 --pods 500\(pods)", type, mode)
        }
    }

    /// An answer, or the one reason for which there is none.
    private func check(_ line: String, _ type: InstanceType, _ mode: String) {
        let outcome = Program.run("\(line) --instance-type \(type.name) --format csv \(mode)")
        if type.vCPUs == nil {
            #expect(outcome.status == .badInput, "\(line) \(type.name)")
            #expect(outcome.messages.contains("vCPUs of \(type.name) are not known"))
            let given = Program.run(
                "\(line) --instance-type \(type.name) --max-pods 30 --pods-per-node 20 \(mode)")
            #expect(given.status == .done || given.status == .answerIsNo, "\(given.messages)")
        } else {
            #expect(
                outcome.status == .done || outcome.status == .answerIsNo,
                "\(line) \(type.name): \(outcome.messages)")
            #expect(outcome.text.hasPrefix("name,tier,"))
        }
    }
}
