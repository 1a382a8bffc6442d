import Boundary

/// Options of the output.
extension Option {
    package static let ofOutput: [Option] = [
        .explain, .format, .picture, .clusterName, .output, .table, .color, .quiet, .strict,
        .threads,
        .version, .help,
    ]

    package static let explain = Option(
        "explain", .flag, of: .explaining,
        "show every line of the arithmetic (table and JSON)")

    package static let format = Option(
        "format",
        .word([
            "table", "csv", "json", "value", "terraform", "tfvars", "cloudformation", "eksctl",
            "eniconfig", "markdown", "github", "sarif", "junit", "openmetrics", "svg", "html",
        ]), of: .reporting,
        howToWrite,
        elsewhere: [
            OptionHelp(in: .maxpods, howToWrite + "; value: max pods alone" + gates),
            OptionHelp(
                in: .check,
                howToWrite + exports + gates + "; openmetrics: for Prometheus" + pictures),
            OptionHelp(in: .subnets, howToWrite + exports + gates + pictures),
            OptionHelp(
                in: .migrate,
                howToWrite + "; terraform: the subnets to create first" + gates + pictures),
            OptionHelp(in: .picturing, howToWrite + gates + pictures),
            OptionHelp(in: .finding, howToWrite + gates),
        ])

    private static let howToWrite = "output format (default: from the name of FILE, or table)"
    private static let exports =
        "; terraform: resources for a VPC that exists; tfvars: for the module "
        + "terraform-aws-modules/vpc, which creates one; cloudformation, eksctl, eniconfig: for these "
        + "tools; markdown: the plan, for GitHub"
    private static let gates = "; github, sarif, junit: only findings, for CI"
    private static let pictures = "; svg: a picture; html: a report with everything"

    package static let picture = Option(
        "picture",
        .word([
            "address-space", "zones", "density", "blocks", "changes", "overlaps", "node-addresses",
            "targets",
            "stages",
        ]), of: .picturing,
        "draw this picture, as SVG (--format svg alone: the first of them)")

    package static let clusterName = Option(
        "cluster-name", .text(placeholder: "NAME", read: name), of: .naming,
        "name of the EKS cluster, for subnet tags and eksctl",
        elsewhere: [
            OptionHelp(
                in: .collect,
                "name of the EKS cluster; with --vpc alone, kubectl uses its current context")
        ])

    private static func name(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        guard ClusterName.isValid(text) else {
            throw option.refusal(
                of: text,
                is: "1 to 100 letters, digits, hyphens and underscores, starting with a letter "
                    + "or digit",
                hint: "\(option.spelling) production-1")
        }
        return .text(text)
    }

    package static let output = Option(
        "output", letter: "o", .text(placeholder: "FILE", read: file), isRepeatable: true,
        of: [.reporting, .collect],
        "write to FILE, completely or not at all; - is standard output; repeat it for further files, "
            + "each in the format of its name",
        elsewhere: [
            OptionHelp(
                in: [.table, .collect],
                "write to FILE, completely or not at all; - is standard output")
        ])

    private static func file(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        guard !text.isEmpty else {
            throw .usage(
                "\(option.spelling) needs a file name", hint: "-o plan.csv, or -o - ")
        }
        return .text(text)
    }

    package static let table = Option(
        "table", .text(placeholder: "FILE"), of: .reading,
        "another table of instance types: a CSV like Resources/eni-limits.csv",
        elsewhere: [
            OptionHelp(
                in: .table,
                "the table to update or to compare with: a CSV like Resources/eni-limits.csv")
        ])

    package static let color = Option(
        "color", .word(["auto", "always", "never"]), of: .reporting,
        "use color in tables and messages (default auto)")

    package static let quiet = Option(
        "quiet", letter: "q", .flag, of: .reporting,
        "no warnings, notes or summary on standard error")

    package static let strict = Option(
        "strict", .flag, of: [.reporting, .batch],
        "treat warnings as errors: exit 1",
        elsewhere: [OptionHelp(in: .batch, "exit 1 unless every request exits 0")])

    package static let threads = Option(
        "threads", .number(1...256, placeholder: "N"), of: .batch,
        "number of threads (default one per processor); the results are the same")

    package static let version = Option(
        "version", .flag, of: .all,
        "show the version and the date of the built-in table")

    package static let help = Option(
        "help", letter: "h", .flag, of: .all,
        "show this help; -h: the start of it")
}
