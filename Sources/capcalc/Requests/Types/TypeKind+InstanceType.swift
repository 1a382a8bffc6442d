import CapacityModel
import Options

extension TypeKind {
    /// The kinds in the order in which a type is asked: a type is counted with the first that it is of.
    static let inOrder: [TypeKind] = [.retired, .xen, .metal, .previous, .specialized]

    /// What such types are called where they are counted.
    var name: String {
        switch self {
        case .retired: "retired, withdrawn or not in the EC2 API"
        case .xen: "on Xen"
        case .metal: "bare metal"
        case .previous: "of a previous generation"
        case .specialized: "specialized (accelerators, HPC, storage)"
        }
    }

    /// Whether a type is of the kind.
    func has(_ type: InstanceType) -> Bool {
        switch self {
        case .retired: type.status != .current
        case .xen: type.hypervisor == .xen
        case .metal: type.hypervisor == .metal
        case .previous: type.isCurrentGeneration == false
        case .specialized: Self.specializedSeries.contains(Self.series(of: Array(type.name.utf8)))
        }
    }

    /// Whether a pattern asks for the kind: by the family, which it spells, or by the word `metal`.
    func isNamed(by pattern: [UInt8]) -> Bool {
        let family = pattern.prefix { $0 != UInt8(ascii: ".") }
        let isSpelled =
            family.count < pattern.count
            && !family.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
        guard self == .metal else { return isSpelled }
        let metal = Array("metal".utf8)
        return pattern.indices.contains { pattern[$0...].starts(with: metal) }
    }

    private static let specializedSeries = [
        "d", "dl", "f", "g", "gr", "h", "hpc", "i", "im", "inf", "is", "p", "trn", "vt",
    ]

    /// The letters in front of the number of the generation: `c` of `c7g.large`.
    private static func series(of name: [UInt8]) -> String {
        let letters = name.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
        return String(decoding: letters, as: UTF8.self)
    }
}
