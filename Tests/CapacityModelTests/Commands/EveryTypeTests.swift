import Boundary
import CapacityModel
import Options
import Testing
import Writing

@testable import Program
@testable import Reports

struct EveryTypeTests {
    static let modes = [
        "", "--prefix-delegation", "--custom-networking", "--prefix-delegation --custom-networking",
    ]

    /// The types that differ in more than their names: no plan asks for a name.
    static let distinctTypes: [InstanceType] = {
        var seen: Set<InstanceType> = []
        return InstanceTable.bundled.filter { type in
            var nameless = type
            nameless.name = ""
            return seen.insert(nameless).inserted
        }
    }()

    @Test(arguments: modes)
    func `every type of the table is answered in every mode`(mode: String) throws {
        let maxPods = Program.run("maxpods --all --format value -q \(mode)").lines
        #expect(maxPods.count == 1_430)
        #expect(maxPods.allSatisfy { (Int($0) ?? 0) >= 2 })
        let pods = mode.contains("custom") ? " --pod-subnet=100.64.0.0/19" : ""
        for line in [
            "subnets --cidr 10.0.0.0/16 --pods 500 \(mode)",
            "check --instance-type t3.medium --private=10.0.0.0/19 --pods 500\(pods) \(mode)",
        ] {
            let request = try request(line)
            let given = try self.request(line + " --max-pods 30 --pods-per-node 20")
            for type in Self.distinctTypes {
                check(request, type, isUnknown: type.vCPUs == nil)
                if type.vCPUs == nil { check(given, type, isUnknown: false) }
            }
        }
    }

    private func request(_ line: String) throws -> PlanRequest {
        let words = line.split(separator: " ").map { String($0) }
        guard case .run(let arguments) = try ArgumentParser.parse(words) else {
            throw Failure(.bug, line)
        }
        return arguments.command == .check
            ? try arguments.checkRequest() : try arguments.subnetsRequest()
    }

    /// An answer in every format, or the one reason for which there is none.
    private func check(_ request: PlanRequest, _ type: InstanceType, isUnknown: Bool) {
        do throws(Failure) {
            let answer = try PlanCommand.run(request.with(type))
            #expect(!isUnknown, "\(type.name)")
            let bytes = answer.report.bytes(.csv, Page(), answer.findings)
            #expect(bytes.starts(with: "name,tier,".utf8), "\(type.name)")
        } catch {
            #expect(isUnknown && error.status == .badInput, "\(type.name): \(error.message)")
            #expect(error.message.contains("vCPUs of \(type.name) are unknown"))
        }
    }
}

extension PlanRequest {
    /// The same question about another type.
    fileprivate func with(_ type: InstanceType) -> PlanRequest {
        var request = self
        for index in request.question.groups.indices { request.question.groups[index].type = type }
        return request
    }
}
