import Boundary
import Testing

@testable import Program

/// Whole answers, byte for byte. Their numbers are worked out by hand in the comments.
struct GoldenTests {
    struct Case: Sendable {
        let line: String
        let file: String
        var status = Boundary.ExitStatus.done
        var messages: String?
    }

    // t3.medium: 3 ENIs of 6 addresses, so 3 × 5 + 2 = 17 max pods, 15 with an address, 18 addresses.
    // Of three zones one has 600 pods at 3×: 40 nodes and 2 surge: 42 × 18 + 16 + 8 = 780 <= 1,019.
    // 1,019 − 24 leaves 55 nodes, 53 without surge: 53 × 15 × 3 = 2,385 pods.
    static let subnets = "subnets --cidr 172.16.0.0/16 --pods 600"

    // The VPC of the workshop: t3.small, 9 pods and 12 addresses a node; 507 − 24 leaves 40 nodes, 38
    // without surge: 38 × 9 × 3 = 1,026 pods. 852 are needed at 3×.
    static let check =
        "check --cidr 172.16.0.0/16 --instance-type t3.small --pods 600 "
        + "--public=172.16.0.0/23 --public=172.16.2.0/23 --public=172.16.4.0/23 "
        + "--private=172.16.10.0/23 --private=172.16.12.0/23 --private=172.16.14.0/23"

    static let cases: [Case] = [
        Case(line: "maxpods t3.medium", file: "maxpods.txt"),
        Case(
            line: "maxpods t3.medium --format csv", file: "maxpods.csv", messages: "maxpods.stderr"),
        Case(
            line: "maxpods t3.medium --format json", file: "maxpods.json",
            messages: "maxpods-json.stderr"),
        Case(
            line: "maxpods t3.medium m5.24xlarge --all-modes --format json",
            file: "maxpods-modes.json"),
        Case(line: subnets, file: "subnets.txt"),
        Case(line: subnets + " --format csv", file: "subnets.csv"),
        Case(line: subnets + " --format json", file: "subnets.json"),
        Case(line: check, file: "check.txt", messages: "check.stderr"),
        Case(line: check + " --format csv", file: "check.csv", messages: "check.stderr"),
        Case(line: check + " --format json", file: "check.json"),
    ]

    @Test(arguments: cases)
    func `answers are the same bytes every time`(example: Case) throws {
        let outcome = Program.run(example.line)
        #expect(outcome.text == String(decoding: try golden(example.file), as: UTF8.self))
        let messages = try example.messages.map { String(decoding: try golden($0), as: UTF8.self) }
        #expect(outcome.messages == messages ?? "")
        #expect(outcome.status == example.status)
    }

    private func golden(_ name: String) throws -> [UInt8] {
        try Fixture.bytes("golden/\(name)")
    }
}
