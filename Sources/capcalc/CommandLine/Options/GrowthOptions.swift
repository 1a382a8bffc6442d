/// Options of what is there already, and what may come.
extension Option {
    package static let ofGrowth: [Option] = [
        .existing, .diff, .futureAZs, .sizing,
    ]

    package static let existing = Option(
        "existing", .text(placeholder: "FILE"), of: .subnets,
        "a plan in CSV or JSON whose subnets exist: they stay, and new ones are placed around them")

    package static let diff = Option(
        "diff", .text(placeholder: "FILE"), of: .subnets,
        "a plan in CSV or JSON to compare with; exit 1 if a subnet would move")

    package static let futureAZs = Option(
        "future-azs", .number(0...25, placeholder: "N"), of: .subnets,
        "leave room for N more zones (default 0)")

    package static let sizing = Option(
        "sizing", .word(["smallest", "fill"]), of: .subnets,
        "the smallest subnets that are enough, or the largest that the VPC allows (default smallest)"
    )
}
