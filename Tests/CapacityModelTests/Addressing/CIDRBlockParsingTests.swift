import CapacityModel
import Testing

struct CIDRBlockParsingTests {
    struct Canonical: Sendable {
        let text: String
        let network: UInt32
        let length: Int
    }

    /// Blocks that every strict reader takes: golang/go src/net/ip_test.go and
    /// src/net/netip/netip_test.go, swift-dns/swift-endpoint Tests, kubernetes/kubernetes
    /// pkg/controller/nodeipam/ipam/cidrset/cidr_set_test.go.
    static let canonical: [Canonical] = [
        Canonical(text: "10.0.0.0/8", network: 0x0A00_0000, length: 8),
        Canonical(text: "0.0.0.0/0", network: 0, length: 0),
        Canonical(text: "255.255.255.255/32", network: 0xFFFF_FFFF, length: 32),
        Canonical(text: "172.16.0.0/16", network: 0xAC10_0000, length: 16),
        Canonical(text: "100.64.0.0/10", network: 0x6440_0000, length: 10),
        Canonical(text: "192.168.1.1/32", network: 0xC0A8_0101, length: 32),
        Canonical(text: "135.104.0.0/32", network: 0x8768_0000, length: 32),
        Canonical(text: "0.0.0.0/24", network: 0, length: 24),
        Canonical(text: "135.104.0.0/24", network: 0x8768_0000, length: 24),
        Canonical(text: "192.168.1.0/27", network: 0xC0A8_0100, length: 27),
        Canonical(text: "244.89.123.0/24", network: 0xF459_7B00, length: 24),
        Canonical(text: "127.123.234.0/30", network: 0x7F7B_EA00, length: 30),
    ]

    @Test(arguments: canonical)
    func `a block in its canonical form is read`(of: Canonical) throws {
        let block = try CIDRBlock(parsing: of.text)
        #expect(block.network.rawValue == of.network)
        #expect(block.length == of.length)
        #expect(block.description == of.text)
        #expect(CIDRBlock(utf8: of.text.utf8Span.span) == block)
    }

    struct HostBits: Sendable {
        let text: String
        let block: String
    }

    /// Blocks that other readers mask in silence: krisprice/ipnet src/ipnet.rs (trunc), the
    /// Kubernetes test above, and
    /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html.
    static let hostBits: [HostBits] = [
        HostBits(text: "135.104.0.1/24", block: "135.104.0.0/24"),
        HostBits(text: "192.168.2.0/20", block: "192.168.0.0/20"),
        HostBits(text: "1.43.255.199/8", block: "1.0.0.0/8"),
        HostBits(text: "233.122.61.98/0", block: "0.0.0.0/0"),
        HostBits(text: "192.168.12.34/16", block: "192.168.0.0/16"),
        HostBits(text: "192.168.5.219/28", block: "192.168.5.208/28"),
        HostBits(text: "127.123.3.0/16", block: "127.123.0.0/16"),
        HostBits(text: "100.68.0.18/18", block: "100.68.0.0/18"),
    ]

    @Test(arguments: hostBits)
    func `bits behind the mask are refused, and the hint has the block that was meant`(
        of: HostBits
    ) throws {
        #expect(CIDRBlock(utf8: of.text.utf8Span.span) == nil)
        let meant = try CIDRBlock(parsing: of.block)
        let error = #expect(throws: CIDRTextError.self) { try CIDRBlock(parsing: of.text) }
        #expect(error?.reason == .hostBits(meant))
        #expect(error?.description == "'\(of.text)' has host bits set")
        #expect(error?.hint == "the block that contains it is \(of.block)")
    }

    @Test func `0.0.0.0 is read with every length from 0 to 32 and no other`() throws {
        for length in 0...32 {
            let block = try CIDRBlock(parsing: "0.0.0.0/\(length)")
            #expect(block == CIDRBlock(containing: IPv4Address(rawValue: 0), length: length))
            #expect(block.description == "0.0.0.0/\(length)")
        }
        for length in 33...1_100 {
            let error = #expect(throws: CIDRTextError.self) {
                try CIDRBlock(parsing: "0.0.0.0/\(length)")
            }
            #expect(error?.reason == .lengthTooLarge("\(length)"))
        }
    }

    @Test func `what other readers refuse is refused for the right reason`() throws {
        let records = try Fixture.records("cidr-refused.csv")
        #expect(records.count == 129)
        for record in records {
            let text = try #require(record["text"])
            #expect(CIDRBlock(utf8: text.utf8Span.span) == nil, "\(text)")
            #expect(reason(for: text) == record["reason"], "\(text)")
        }
    }

    @Test func `spellings on which readers disagree are read in one way or not at all`() throws {
        let records = try Fixture.records("cidr-spellings.csv")
        #expect(records.count == 54)
        for record in records {
            let text = try #require(record["text"])
            let block = CIDRBlock(utf8: text.utf8Span.span)
            #expect(block?.description ?? "" == record["block"], "\(text)")
            #expect(block == (try? CIDRBlock(parsing: text)), "\(text)")
            #expect(reason(for: text) ?? "" == record["reason"], "\(text)")
        }
    }

    /// The class of mistake that the throwing reader finds, as the fixtures name it.
    private func reason(for text: String) -> String? {
        do {
            _ = try CIDRBlock(parsing: text)
            return nil
        } catch {
            switch error.reason {
            case .empty: return "empty"
            case .strayCharacter: return "stray-character"
            case .slashes: return "slashes"
            case .dottedMask: return "dotted-mask"
            case .octets: return "octets"
            case .emptyOctet: return "empty-octet"
            case .leadingZero: return "leading-zero"
            case .octetTooLarge: return "octet-too-large"
            case .emptyLength: return "empty-length"
            case .lengthTooLarge: return "length-too-large"
            case .hostBits: return "host-bits"
            }
        }
    }
}
