@testable import CapacityModel
import Testing

/// What reservations for explicit addresses take away from nodes and pods.
struct ReservedAddressTests {
    struct Example: Sendable {
        let blocks: [String]
        let reserved: Int64
    }

    // AWS keeps the first four addresses of a subnet and the last one:
    // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
    static let examples: [Example] = [
        Example(blocks: [], reserved: 0),
        Example(blocks: ["10.0.1.0/32"], reserved: 0),
        Example(blocks: ["10.0.1.1/32"], reserved: 0),
        Example(blocks: ["10.0.1.2/32"], reserved: 0),
        Example(blocks: ["10.0.1.3/32"], reserved: 0),
        Example(blocks: ["10.0.1.255/32"], reserved: 0),
        Example(blocks: ["10.0.1.4/32"], reserved: 1),
        Example(blocks: ["10.0.1.254/32"], reserved: 1),
        Example(blocks: ["10.0.1.2/31"], reserved: 0),
        Example(blocks: ["10.0.1.0/28"], reserved: 12),
        Example(blocks: ["10.0.1.16/28"], reserved: 16),
        Example(blocks: ["10.0.1.240/28"], reserved: 15),
        Example(blocks: ["10.0.1.0/24"], reserved: 251),
        Example(blocks: ["10.0.1.0/28", "10.0.1.240/28"], reserved: 27),
    ]

    @Test(arguments: examples)
    func `what AWS keeps of every subnet is reserved for nobody`(example: Example) throws {
        let running = RunningSubnet(
            id: "subnet-1", subnet: try Sample.subnets(.private, ["10.0.1.0/24"])[0],
            availableAddresses: nil, use: nil, prefixReservations: [],
            otherReservations: try Sample.blocks(example.blocks))
        #expect(running.addressesReservedForOthers == example.reserved)
    }
}
