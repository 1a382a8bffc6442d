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

    @Test func `every octet in every place, and every length, is a decimal number`() {
        for octet in UInt32(0)...255 {
            for place in 0..<4 {
                let octets = (0..<4).map { $0 == place ? octet : 7 &* UInt32($0) }
                let address = IPv4Address(rawValue: octets.reduce(0) { $0 << 8 | $1 })
                #expect(address.description == octets.map { "\($0)" }.joined(separator: "."))
            }
        }
        for length in 0...32 {
            let block = CIDRBlock(containing: IPv4Address(rawValue: 0), length: length)
            #expect(block.description == "0.0.0.0/\(length)")
        }
    }
}
