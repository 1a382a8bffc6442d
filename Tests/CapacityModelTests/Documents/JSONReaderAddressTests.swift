import Boundary
import CapacityModel
import Testing

@testable import Program

/// Addresses in documents: read by their digits, without a text of them.
struct JSONReaderAddressTests {
    static let taken = [
        "0.0.0.0", "255.255.255.255", "10.0.0.1", "172.16.15.249", "99.88.77.66", "9.8.7.6",
        "54.239.28.85", "200.199.198.197",
    ]

    @Test(arguments: taken, [1, 3, .max])
    func `an address is the number that it says`(text: String, piece: Int) throws {
        var reader = try JSONReader(.bytes(Array("\"\(text)\"".utf8)[...], piece: piece), name: "x")
        let address = try reader.address()
        #expect(address == (try CIDRBlock(parsing: text + "/32")).network)
    }

    static let refused = [
        "", "1", "1.2.3", "1.2.3.4.", "1.2.3.4.5", "01.2.3.4", "1.2.3.04", "256.1.1.1", "1.1.1.260",
        "1.1.1.1111", "1..1.1", ".1.1.1", "1.1.1.a", "1.1.1./", "1.1.1.:", " 1.1.1.1", "1.1.1.1 ",
    ]

    @Test(arguments: refused, [1, .max])
    func `what is no address is refused`(text: String, piece: Int) throws {
        var reader = try JSONReader(.bytes(Array("\"\(text)\"".utf8)[...], piece: piece), name: "x")
        let failure = #expect(throws: Failure.self) { try reader.address() }
        #expect(failure?.message == "x: byte 0: expected an IPv4 address, not '\(text)'")
    }
}
