import Boundary
import CapacityModel
import Options
import Testing

@testable import Program
@testable import Reports

struct ZoneNamesTests {
    struct Case: Sendable {
        let text: String
        let names: [String]
        let suffixes: [String]
    }

    static let cases: [Case] = [
        Case(text: "1", names: ["a"], suffixes: ["a"]),
        Case(text: "3", names: ["a", "b", "c"], suffixes: ["a", "b", "c"]),
        Case(
            text: "ap-northeast-2a,b,c",
            names: ["ap-northeast-2a", "ap-northeast-2b", "ap-northeast-2c"],
            suffixes: ["a", "b", "c"]),
        Case(
            text: "eu-west-1a,eu-west-1c", names: ["eu-west-1a", "eu-west-1c"],
            suffixes: ["a", "c"]),
        Case(
            text: "use1-az1,use1-az4", names: ["use1-az1", "use1-az4"],
            suffixes: ["use1-az1", "use1-az4"]),
        Case(
            text: "us-west-2a,us-west-2-lax-1a", names: ["us-west-2a", "us-west-2-lax-1a"],
            suffixes: ["us-west-2a", "us-west-2-lax-1a"]),
        Case(text: "x,y", names: ["x", "y"], suffixes: ["x", "y"]),
    ]

    /// What `--azs` takes a text for.
    private static func value(_ text: String) throws -> OptionValue {
        let arguments = try Arguments(
            command: .subnets, operands: [], values: [(option: .azs, text: text)])
        return try #require(arguments.value(.azs))
    }

    @Test(arguments: cases)
    func `zones are a number or names`(example: Case) throws {
        let zones = try #require(ZoneNames.zones(try Self.value(example.text)))
        #expect(zones.map { $0.name } == example.names)
        #expect(zones.map { $0.suffix } == example.suffixes)
    }

    @Test(arguments: [
        "", "0", "27", "-1", "a,a", "A", "eu-west-1a,,b", "eu west", "-a", "é", "1,2,,",
    ])
    func `what names no zone is refused`(text: String) {
        let error = #expect(throws: Failure.self) { try Self.value(text) }
        #expect(error?.status == .usage)
        #expect(error?.message.hasPrefix("--azs must be a number from 1 to 26") == true)
    }
}
