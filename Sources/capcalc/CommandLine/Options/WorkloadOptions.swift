import Boundary
import Writing

/// Options of what runs on a node.
extension Option {
    package static let ofWorkload: [Option] = [
        .cpu, .memory, .volumes, .reservedVolumes, .securityGroupPods, .daemonSetCPU,
        .daemonSetMemory,
    ]

    package static let cpu = Option(
        "cpu", .text(placeholder: "CPU", read: millicores), of: .loaded,
        "CPU request of a pod: 250m, 1.5")

    package static let memory = Option(
        "memory", .text(placeholder: "MEMORY", read: bytes), of: .loaded,
        "memory request of a pod: 512Mi, 1G")

    package static let volumes = Option(
        "volumes", .number(0...1_000, placeholder: "N"), of: .loaded,
        "EBS volumes of a pod (default 0)")

    package static let reservedVolumes = Option(
        "reserved-volumes", .number(0...1_000, placeholder: "N"), of: .loaded,
        "EBS volumes of a node that are not for pods (default 1: the root volume; Bottlerocket 2)")

    package static let securityGroupPods = Option(
        "security-group-pods", .flag, of: .loaded,
        "pods have their own security groups: one branch ENI each")

    package static let daemonSetCPU = Option(
        "daemonset-cpu", .text(placeholder: "CPU", read: millicores), of: .loaded,
        "CPU requests of all DaemonSets of a node (default 0)")

    package static let daemonSetMemory = Option(
        "daemonset-memory", .text(placeholder: "MEMORY", read: bytes), of: .loaded,
        "memory requests of all DaemonSets of a node (default 0)")

    /// A CPU request in millicores, up to 10,000 cores.
    private static func millicores(
        _ option: Option, _ text: String
    ) throws(Failure) -> OptionValue {
        guard let millicores = Quantity.thousandths(text), millicores <= 10_000_000 else {
            throw option.refusal(
                of: text, is: "a quantity of CPU from 0 to 10,000 cores",
                hint: "as Kubernetes writes it: \(option.spelling) 250m, or 1.5")
        }
        let isPlain = text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard !isPlain || millicores < 100_000 else {
            throw .usage(
                "\(option.spelling) \(text) is \(text) cores",
                hint: "did you mean \(option.spelling) \(text)m, \(text) thousandths of a core? "
                    + "so many cores are \(text)000m")
        }
        return .number(Int(millicores))
    }

    /// What Kubernetes calls `512MB`, `2gb` and `1GIB`; `nil` of another text.
    private static func mebibytes(meantBy text: String) -> String? {
        let number = text.utf8.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
        guard !number.isEmpty else { return nil }
        let letter: String
        switch String(decoding: text.utf8.dropFirst(number.count), as: UTF8.self).lowercased() {
        case "k", "kb", "ki", "kib": letter = "K"
        case "m", "mb", "mi", "mib": letter = "M"
        case "g", "gb", "gi", "gib": letter = "G"
        case "t", "tb", "ti", "tib": letter = "T"
        default: return nil
        }
        return String(decoding: number, as: UTF8.self) + letter + "i"
    }

    /// A memory request in bytes, up to 1 PiB.
    private static func bytes(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        guard let bytes = Quantity.whole(text), bytes <= 1 << 50 else {
            throw option.refusal(
                of: text, is: "a quantity of memory from 0 to 1Pi",
                hint: mebibytes(meantBy: text).map { "did you mean \(option.spelling) \($0)?" }
                    ?? "as Kubernetes writes it: \(option.spelling) 512Mi, or 1G")
        }
        let isThousandths = text.utf8.last == UInt8(ascii: "m")
        let isFraction = text.utf8.contains(UInt8(ascii: "."))
        let isPlain = text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
        guard bytes == 0 || !isThousandths && (!isPlain || bytes >= 1 << 20) else {
            let digits = isThousandths ? String(text.dropLast()) : text
            throw .usage(
                "\(option.spelling) \(text) is "
                    + (isThousandths ? "thousandths of a byte" : "\(text) bytes"),
                hint: "did you mean \(option.spelling) \(digits)\(isFraction ? "Gi" : "Mi")?")
        }
        return .bytes(bytes)
    }
}
