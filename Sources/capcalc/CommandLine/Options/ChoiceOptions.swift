import Boundary

/// Options of the choice among instance types.
extension Option {
    package static let ofChoice: [Option] = [
        .architecture, .minVCPUs, .minMemory, .minMaxPods, .minFits, .include, .sort, .limit,
    ]

    package static let architecture = Option(
        "arch", .word(["x86_64", "arm64"]), of: .listing,
        "this architecture only")

    package static let minVCPUs = Option(
        "min-vcpus", .number(1...10_000, placeholder: "N"), of: .listing,
        "types with at least N vCPUs")

    package static let minMemory = Option(
        "min-memory-mib", .number(1...1_000_000_000, placeholder: "N"), of: .listing,
        "types with at least N MiB of memory")

    package static let minMaxPods = Option(
        "min-max-pods", .number(1...1_000_000, placeholder: "N"), of: .listing,
        "types with at least N max pods (secondary IP)",
        elsewhere: [
            OptionHelp(in: .node, "types with at least N max pods, in the network mode asked for")
        ])

    package static let minFits = Option(
        "min-fits", .number(1...100_000, placeholder: "N"), of: .node,
        "with --all: types on which at least N pods of this workload fit; addresses are those of N "
            + "pods unless --pods is given")

    package static let include = Option(
        "include", .text(placeholder: "KINDS", read: kinds), of: .node,
        "with --all: also types that it leaves out unless a pattern names their family: "
            + "previous, retired, xen, metal, specialized; or all")

    private static func kinds(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        let names = TypeKind.allCases.map { $0.rawValue }
        var kinds: [String] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let kind = String(part.trimmed)
            guard kind == "all" || names.contains(kind) else {
                throw option.refusal(of: kind, among: names + ["all"])
            }
            kinds += kind == "all" ? names : [kind]
        }
        return .words(kinds)
    }

    package static let sort = Option(
        "sort", .text(placeholder: "COLUMN"), of: .listing,
        "sort by a column of the CSV; -COLUMN for descending order (default instance_type)",
        elsewhere: [
            OptionHelp(
                in: .node,
                "sort by a column of the CSV; -COLUMN for descending order (default: as given; with --all: "
                    + "addresses_per_pod, then vCPUs)")
        ])

    package static let limit = Option(
        "limit", .number(1...1_000_000, placeholder: "N"), of: .listing,
        "show only the first N")
}
