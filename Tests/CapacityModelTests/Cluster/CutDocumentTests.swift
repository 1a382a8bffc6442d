import Boundary
import CapacityModel
import Testing

@testable import Program

/// Documents that end too early, or that something else wrote.
struct CutDocumentTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let document: String
        var testDescription: String { name }
    }

    static let kinds: [Kind] = [
        Kind(name: "describe-vpcs", document: LiveCheckTests.vpcs),
        Kind(name: "describe-subnets", document: LiveCheckTests.subnets),
        Kind(name: "describe-network-interfaces", document: LiveCheckTests.interfaces),
        Kind(
            name: "get-subnet-cidr-reservations",
            document: """
                {"SubnetIpv4CidrReservations": [{"SubnetCidrReservationId": "scr-1",
                  "SubnetId": "subnet-1", "Cidr": "172.16.10.128/25", "ReservationType": "prefix",
                  "OwnerId": "1", "Description": "\\u00e9\\"", "Tags": []}],
                 "SubnetIpv6CidrReservations": []}
                """),
        Kind(name: "kubectl get nodes", document: LiveCheckTests.nodes),
        Kind(name: "kubectl get pods", document: LiveCheckTests.pods),
        Kind(
            name: "terraform show",
            document: """
                {"planned_values": {"root_module": {"child_modules": [{"resources": [
                  {"address": "a", "mode": "managed", "type": "aws_subnet", "values":
                    {"cidr_block": "10.0.0.0/24", "availability_zone": "ap-northeast-2a",
                     "id": null, "tags": {"Name": "서울"}, "x": [1.5e-3, true]}}]}]}}}
                """),
    ]

    static func refusal(_ bytes: ArraySlice<UInt8>, piece: Int) -> Failure? {
        var reading = ClusterReading()
        do {
            var reader = try JSONReader(.bytes(bytes, piece: piece), name: "test", size: 64)
            _ = try ClusterDocument.read(&reader, into: &reading)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: kinds)
    func `a document cut at any byte before its closing bracket is an error`(kind: Kind) {
        let bytes = Array(kind.document.utf8)
        #expect(Self.refusal(bytes[...], piece: 64) == nil)
        for length in 1..<bytes.count {
            let failure = Self.refusal(bytes[..<length], piece: length % 3 == 0 ? 5 : 64)
            #expect(failure?.status == .badInput, "\(length)")
            #expect(failure?.message.contains("expected") == true, "\(length)")
        }
    }

    @Test(arguments: kinds)
    func `of a document that is cut nothing is answered`(kind: Kind) throws {
        let bytes = Array(kind.document.utf8)
        for length in stride(from: bytes.count - 1, to: 0, by: -max(1, bytes.count / 7)) {
            let path = "/memory/path"
            let files = [path: Array(bytes[..<length])]
            let outcome = Program.run(
                "check \(path) --private=10.0.0.0/22 --instance-type t3.small --pods 60", files)
            #expect(outcome.status == .badInput && outcome.output.isEmpty, "\(length)")
            #expect(outcome.messages.split(separator: "\n").count <= 2)
        }
    }

    @Test(arguments: kinds)
    func `any byte in the place of another is an error or an answer, and no crash`(kind: Kind) {
        let bytes = Array(kind.document.utf8)
        var random = SeededGenerator(seed: 77)
        for _ in 0..<400 {
            var changed = bytes
            changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                in: 0...255, using: &random)
            _ = Self.refusal(changed[...], piece: 64)
        }
    }

    struct Foreign: Sendable {
        let bytes: [UInt8]
        let message: String

        init(_ text: String, _ message: String) {
            bytes = Array(text.utf8)
            self.message = message
        }

        init(_ bytes: [UInt8], _ message: String) {
            self.bytes = bytes
            self.message = message
        }
    }

    static let foreign: [Foreign] = [
        Foreign("", "is empty"),
        Foreign("\n \n", "is empty"),
        Foreign("[]", "is a list without its enclosing object"),
        Foreign(#"[{"SubnetId": "s"}]"#, "is a list without its enclosing object"),
        Foreign("apiVersion: v1\nitems: []\n", "is YAML"),
        Foreign("{\"Subnets\": [}", "byte 13: expected an object"),
        Foreign("{\"Subnets\": [{\"SubnetId\": \"a\u{0}b\"}]}", "byte 28: expected no control"),
        Foreign("{\"Subnets\": []}\u{0}", "byte 15: expected"),
        Foreign("{\"Subnets\": {}}", "byte 12: expected an array"),
        Foreign("{\"Subnets\": []} trailing", "byte 16: expected an object"),
        Foreign([0xFF, 0xFE, 0x7B, 0x00], "is UTF-16"),
        Foreign(
            #"{"InstanceTypes": []}"#, "looks like the output of aws ec2 describe-instance-types"),
        Foreign(
            #"{"kind": "Service", "spec": {}}"#, "looks like the output of kubectl for one Service"),
        Foreign(
            #"{"kind": "ConfigMapList", "items": [{}]}"#, "a list of ConfigMap is not supported"),
        Foreign(
            #"{"Subnets": [{"AvailableIpAddressCount": 1e999}]}"#,
            "byte 41: expected a whole number"),
        Foreign(
            #"{"Subnets": [{"AvailableIpAddressCount": 99999999999999999999999}]}"#,
            "byte 41: expected a whole number"),
        Foreign(
            #"{"NetworkInterfaces": [{"PrivateIpAddress": "fd00::1"}]}"#,
            "byte 44: expected an IPv4 address, not 'fd00::1'"),
        Foreign(
            #"{"x": "# + String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
                + "}", "expected at most 512 levels"),
    ]

    @Test(arguments: foreign)
    func `what something else wrote is one clear error`(example: Foreign) throws {
        let path = "/memory/path"
        let files = [path: example.bytes]
        let outcome = Program.run(
            "check \(path) --private=10.0.0.0/22 --instance-type t3.small --pods 60", files)
        #expect(outcome.status == .badInput && outcome.output.isEmpty)
        #expect(outcome.messages.contains(example.message), "\(outcome.messages)")
    }

    @Test func `a byte-order mark is no part of a document`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(LiveCheckTests.subnets.utf8)
        let path = "/memory/path"
        let files = [path: bytes]
        let outcome = Program.run("check \(path) --instance-type t3.small --pods 60", files)
        #expect(outcome.status == .done)
    }
}
