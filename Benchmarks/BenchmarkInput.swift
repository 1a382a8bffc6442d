import CapacityModel

/// What is measured with, the same for every peer and in every run.
enum BenchmarkInput {
    /// 100,000 blocks of /8 to /32.
    static let blocks: [CIDRBlock] = {
        var random = RandomNumbers(seed: 1)
        return (0..<100_000).map { _ in
            CIDRBlock(
                containing: IPv4Address(
                    rawValue: UInt32.random(in: 0...UInt32.max, using: &random)),
                length: Int.random(in: 8...32, using: &random))
        }
    }()

    /// 10.0.0.0/8, which blocks are taken out of.
    static let whole = CIDRBlock(containing: IPv4Address(rawValue: 0x0A00_0000), length: 8)

    /// 300 blocks of it that share no address: a /20 to /28 in every other /19.
    static let kept: [CIDRBlock] = {
        var random = RandomNumbers(seed: 4)
        return (0..<fewBlocks).map { place in
            let start = whole.network.rawValue | UInt32(place) << 14
            let offset = UInt32.random(in: 0..<1 << 13, using: &random)
            return CIDRBlock(
                containing: IPv4Address(rawValue: start | offset),
                length: Int.random(in: 20...28, using: &random))
        }
    }()

    /// Mask lengths of so many blocks, which all have room in 10.0.0.0/8.
    static func lengths(_ count: Int) -> [Int] {
        var random = RandomNumbers(seed: 2)
        return (0..<count).map { _ in
            Int.random(in: (count > 20_000 ? 25 : 20)...28, using: &random)
        }
    }

    /// How many blocks the peers that are slow take.
    static let fewBlocks = 300
    /// How many pods the readers of JSON count.
    static let podCount = 10_000

    /// A document of these pods, as kubectl writes it.
    static var pods: Document { Document.pods(podCount) }

    /// Writes all of it into a folder, for other programs.
    static func write(to folder: String) {
        let types = InstanceTable.bundled.map { "\($0.maxENIs) \($0.ipv4PerENI)" }
        let files: [(name: String, lines: [String])] = [
            ("blocks.txt", blocks.map(\.description)), ("kept.txt", kept.map(\.description)),
            ("lengths.txt", lengths(fewBlocks).map(\.description)), ("types.txt", types),
        ]
        for (name, lines) in files {
            var rest = Array((lines.joined(separator: "\n") + "\n").utf8)
            put("\(folder)/\(name)") {
                defer { rest = [] }
                return rest
            }
        }
        var pods = pods
        put("\(folder)/pods.json") { pods.next() }
    }

    private static func put(_ path: String, _ next: () -> [UInt8]) {
        if !CLibrary.writeFile(path, next) { CLibrary.complain("cannot write \(path)") }
    }
}
