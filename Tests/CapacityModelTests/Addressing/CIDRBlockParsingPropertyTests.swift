import CapacityModel
import Testing

/// The two readers against `ObviousCIDRReader`, over random texts that are the same in every run.
struct CIDRBlockParsingPropertyTests {
    private static let alphabet = Array("0123456789./ +-ax:")

    @Test func `random texts are read as the obvious reader reads them`() {
        var random = SeededGenerator(seed: 1)
        var disagreements: [String] = []
        for _ in 0..<4_000 {
            let text = String(
                (0..<Int.random(in: 0...20, using: &random)).map { _ in
                    Self.alphabet.randomElement(using: &random) ?? "0"
                })
            if !agree(on: text) { disagreements.append(text) }
        }
        #expect(disagreements == [])
    }

    @Test func `texts in the shape of a block are read as the obvious reader reads them`() {
        let numbers = ["", "0", "00", "1", "9", "10", "010", "24", "32", "33", "128", "255", "256"]
        var random = SeededGenerator(seed: 2)
        var disagreements: [String] = []
        for _ in 0..<4_000 {
            let octets = (0..<4).map { place in
                place > 1 && Bool.random(using: &random)
                    ? "0" : numbers.randomElement(using: &random) ?? ""
            }
            let length = numbers.randomElement(using: &random) ?? ""
            let text = octets.joined(separator: ".") + "/" + length
            if !agree(on: text) { disagreements.append(text) }
        }
        #expect(disagreements == [])
    }

    @Test func `blocks with a few characters changed are read as the obvious reader reads them`() {
        var random = SeededGenerator(seed: 3)
        var disagreements: [String] = []
        var read = 0
        for _ in 0..<6_000 {
            var text = Array(randomBlock(using: &random).description)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                mutate(&text, using: &random)
            }
            if !agree(on: String(text)) { disagreements.append(String(text)) }
            if ObviousCIDRReader.block(of: String(text)) != nil { read += 1 }
        }
        #expect(disagreements == [])
        #expect(read > 200)
        #expect(read < 5_800)
    }

    @Test func `every byte in every place of a block is read as the obvious reader reads it`() {
        var disagreements: [[UInt8]] = []
        for place in 0..<18 {
            for byte in 0...255 as ClosedRange<UInt8> {
                var bytes = Array("172.168.128.192/27".utf8)
                bytes[place] = byte
                let expected =
                    byte < 128
                    ? ObviousCIDRReader.block(of: String(decoding: bytes, as: UTF8.self)) : nil
                if CIDRBlock(utf8: bytes.span) != expected { disagreements.append(bytes) }
            }
        }
        #expect(disagreements == [])
    }

    @Test func `a block is read back from its description`() {
        var random = SeededGenerator(seed: 4)
        var lost: [CIDRBlock] = []
        for length in 0...32 {
            for _ in 0..<100 {
                let block = CIDRBlock(
                    containing: IPv4Address(rawValue: .random(in: 0...UInt32.max, using: &random)),
                    length: length)
                let text = block.description
                guard (try? CIDRBlock(parsing: text)) == block, agree(on: text) else {
                    lost.append(block)
                    continue
                }
            }
        }
        #expect(lost == [])
    }

    /// Whether both readers give what the obvious one gives, and host bits are told apart from the rest.
    private func agree(on text: String) -> Bool {
        let expected = ObviousCIDRReader.block(of: text)
        guard CIDRBlock(utf8: text.utf8Span.span) == expected else { return false }
        do {
            return try CIDRBlock(parsing: text) == expected
        } catch {
            guard expected == nil, error.text == text else { return false }
            guard case .hostBits(let meant) = error.reason else {
                return ObviousCIDRReader.parts(of: text) == nil
            }
            guard let (address, length) = ObviousCIDRReader.parts(of: text) else { return false }
            return meant
                == CIDRBlock(containing: IPv4Address(rawValue: UInt32(address)), length: length)
        }
    }

    private func randomBlock(using random: inout SeededGenerator) -> CIDRBlock {
        CIDRBlock(
            containing: IPv4Address(rawValue: .random(in: 0...UInt32.max, using: &random)),
            length: .random(in: 0...32, using: &random))
    }

    private func mutate(_ text: inout [Character], using random: inout SeededGenerator) {
        let character = Self.alphabet.randomElement(using: &random) ?? "0"
        let place = Int.random(in: 0...text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.insert(character, at: place)
        case 1 where place < text.count: text[place] = character
        case 2 where place < text.count: text.remove(at: place)
        case 3 where place < text.count: text.insert(text[place], at: place)
        default: text.append(character)
        }
    }
}
