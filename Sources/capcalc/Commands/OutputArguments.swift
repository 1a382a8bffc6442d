/// How and where an answer is to be written.
struct OutputArguments {
    let format: OutputFormat
    /// The file of `--output`; `nil` for standard output.
    let file: String?
    let isQuiet: Bool
    let isStrict: Bool
    let color: String?

    init(_ arguments: Arguments) throws(Failure) {
        let output = arguments.text(.output)
        guard output?.isEmpty != true else {
            throw .usage("--output needs the name of a file", hint: "-o plan.csv, or -o - ")
        }
        file = output == "-" ? nil : output
        let named = arguments.text(.format).flatMap { OutputFormat(rawValue: $0) }
        format = named ?? file.flatMap { OutputFormat.ofFile(named: $0) } ?? .table
        guard format != .value || arguments.command == .maxpods else {
            throw .usage(
                "--format value is for maxpods only", hint: "--format table, csv or json")
        }
        isQuiet = arguments.has(.quiet)
        isStrict = arguments.has(.strict)
        color = arguments.text(.color)
    }
}
