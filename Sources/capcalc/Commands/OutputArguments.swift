import Boundary
import Options

/// How and where an answer is to be written.
struct OutputArguments {
    let command: CommandName
    /// The first document that the command was given; `nil` without one.
    let document: String?
    let format: OutputFormat
    /// The file of `--output`; `nil` for standard output.
    let file: String?
    let isQuiet: Bool
    let isStrict: Bool
    let color: String?

    init(_ arguments: Arguments) throws(Failure) {
        command = arguments.command
        document =
            CommandSet.describing.contains(command)
            ? arguments.operands.first { $0 != "-" } : nil
        let output = arguments.text(.output)
        file = output == "-" ? nil : output
        let named = arguments.text(.format).flatMap { OutputFormat(named: $0) }
        format = named ?? file.flatMap { OutputFormat.ofFile(named: $0) } ?? .table
        guard format.commands.contains(arguments.command) else {
            let formats = OutputFormat.allCases.filter { $0.commands.contains(arguments.command) }
            let names = formats.map { $0.name }
            throw .usage(
                "--format \(format.name) is for "
                    + "\(format.commands.names.joined(separator: " and ")) only",
                hint: "\(arguments.command.rawValue) writes "
                    + "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")")
        }
        isQuiet = arguments.has(.quiet)
        isStrict = arguments.has(.strict)
        color = arguments.text(.color)
    }
}
