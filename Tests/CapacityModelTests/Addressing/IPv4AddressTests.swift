import CapacityModel
import Testing

struct IPv4AddressTests {
    @Test(
        arguments: [
            (0x0000_0000, "0.0.0.0"), (0xFFFF_FFFF, "255.255.255.255"),
            (0xAC10_0C40, "172.16.12.64"),
            (0x0A63_640A, "10.99.100.10"),
        ] as [(UInt32, String)])
    func `description has four octets without padding`(address: UInt32, text: String) {
        #expect(IPv4Address(rawValue: address).description == text)
    }

    @Test func `every octet is written as its number`() {
        for octet in 0...255 as ClosedRange<UInt32> {
            #expect(IPv4Address(rawValue: octet).description == "0.0.0.\(octet)")
        }
    }
}
