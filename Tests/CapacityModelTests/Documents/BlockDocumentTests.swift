import Boundary
import CapacityModel
import Testing

@testable import Program

struct BlockDocumentTests {
    struct Fault: Sendable {
        let text: String
        let says: String
    }

    static let faults: [Fault] = [
        Fault(text: "", says: "peers.txt has no CIDR block"),
        Fault(text: "# nothing yet\n\n", says: "peers.txt has no CIDR block"),
        Fault(
            text: "10.0.0.0/16\n10.1.0.0/33\n", says: "peers.txt:2: '10.1.0.0/33': prefix length 33"
        ),
        Fault(text: "\n\n10.1.0.1/16 x\n", says: "peers.txt:3: '10.1.0.1/16' has host bits set"),
        Fault(text: "10.0.0.0/16,peer\n", says: "peers.txt:1: '10.0.0.0/16,peer': unexpected ','"),
        Fault(text: "peer 10.0.0.0/16\n", says: "peers.txt:1: 'peer': unexpected 'p'"),
        Fault(
            text: "10.0.0.0/16 a\u{1B}[31m\n",
            says: "peers.txt:1: the name contains an invisible character"),
        Fault(text: "\u{1}\n", says: "peers.txt:1: the line does not start with a CIDR block"),
    ]

    @Test(arguments: faults)
    func `a file that is no list of blocks is refused`(fault: Fault) {
        let error = #expect(throws: Failure.self) { try self.blocks(fault.text) }
        #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
        #expect(error?.status == .badInput)
    }

    @Test func `a line is a block, a name and a comment, the last two where there are any`() throws
    {
        let text =
            "\u{FEFF}# of the network team\n10.1.0.0/16\n  10.2.0.0/16\tshared  services # old\r\n"
            + "\n10.3.0.0/16# on premises"
        let expected = [
            NamedBlock(.avoided(name: nil), block: try Sample.block("10.1.0.0/16")),
            NamedBlock(.avoided(name: "shared services"), block: try Sample.block("10.2.0.0/16")),
            NamedBlock(.avoided(name: nil), block: try Sample.block("10.3.0.0/16")),
        ]
        #expect(try blocks(text) == expected)
    }

    @Test func `bytes that are no text are refused`() {
        let error = #expect(throws: Failure.self) {
            try BlockDocument.blocks(
                of: Array("10.0.0.0/16 ".utf8) + [0xFF], name: "x")
        }
        #expect(error?.status == .badInput)
    }

    private func blocks(_ text: String) throws(Failure) -> [NamedBlock] {
        try BlockDocument.blocks(of: Array(text.utf8), name: "peers.txt")
    }
}
