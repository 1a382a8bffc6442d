/// Options of the choice among instance types.
extension Option {
    package static let ofChoice: [Option] = [
        .architecture, .minVCPUs, .minMemory, .minMaxPods, .sort, .limit,
    ]

    package static let architecture = Option(
        "arch", .word(["x86_64", "arm64"]), of: .types,
        "of this architecture only")

    package static let minVCPUs = Option(
        "min-vcpus", .number(1...10_000, placeholder: "N"), of: .types,
        "with at least so many vCPUs")

    package static let minMemory = Option(
        "min-memory-mib", .number(1...1_000_000_000, placeholder: "N"), of: .types,
        "with at least so many MiB of memory")

    package static let minMaxPods = Option(
        "min-max-pods", .number(1...1_000_000, placeholder: "N"), of: .types,
        "with at least so many max pods (secondary IP)")

    package static let sort = Option(
        "sort", .text(placeholder: "COLUMN"), of: .listing,
        "order by a column of the CSV; -COLUMN from the greatest (instance_type)")

    package static let limit = Option(
        "limit", .number(1...1_000_000, placeholder: "N"), of: .listing,
        "show the first N only")
}
