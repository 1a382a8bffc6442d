/// Options of the choice among instance types.
extension Option {
    package static let ofChoice: [Option] = [
        .architecture, .minVCPUs, .minMemory, .minMaxPods, .sort, .limit,
    ]

    package static let architecture = Option(
        "arch", .word(["x86_64", "arm64"]), of: .types,
        "this architecture only")

    package static let minVCPUs = Option(
        "min-vcpus", .number(1...10_000, placeholder: "N"), of: .types,
        "types with at least N vCPUs")

    package static let minMemory = Option(
        "min-memory-mib", .number(1...1_000_000_000, placeholder: "N"), of: .types,
        "types with at least N MiB of memory")

    package static let minMaxPods = Option(
        "min-max-pods", .number(1...1_000_000, placeholder: "N"), of: .types,
        "types with at least N max pods (secondary IP)")

    package static let sort = Option(
        "sort", .text(placeholder: "COLUMN"), of: .listing,
        "sort by a column of the CSV; -COLUMN for descending order (instance_type)")

    package static let limit = Option(
        "limit", .number(1...1_000_000, placeholder: "N"), of: .listing,
        "show only the first N")
}
