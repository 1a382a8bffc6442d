import Boundary
import Options
import Writing

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
            ? arguments.operands.first { $0 != "-" }.map { PathText.shown($0) } : nil
        let output = arguments.text(.output)
        file = output == "-" ? nil : output
        let named = arguments.text(.format).flatMap { OutputFormat(named: $0) }
        if named == nil, let file { try Self.refuseUnknownEnding(of: file, arguments.command) }
        let picture = arguments.text(.picture).flatMap { PictureName.named($0) }
        let inferred = named ?? file.flatMap { OutputFormat.ofFile(named: $0) }
        format = try Self.format(inferred, picture, arguments.command)
        guard format.commands.contains(arguments.command) else {
            let formats = OutputFormat.allCases.filter { $0.commands.contains(arguments.command) }
            throw .usage(
                "--format \(format.name) is for \(Enumeration.text(format.commands.names)) only",
                hint: "\(arguments.command.rawValue) writes "
                    + Enumeration.text(formats.map { $0.name }))
        }
        isQuiet = arguments.has(.quiet)
        isStrict = arguments.has(.strict)
        color = arguments.text(.color)
    }

    /// The format, of pictures with the one that is meant: the first of the command where none is named.
    private static func format(
        _ format: OutputFormat?, _ picture: PictureName?, _ command: CommandName
    ) throws(Failure) -> OutputFormat {
        guard let picture else {
            guard case .svg? = format, let first = PictureName.all(of: command).first else {
                return format ?? .table
            }
            return .svg(first)
        }
        let pictures = PictureName.all(of: command)
        guard pictures.contains(picture) else {
            throw .usage(
                "\(command.rawValue) has no picture '\(picture.rawValue)'",
                hint: "its pictures: " + pictures.map { $0.rawValue }.joined(separator: ", "))
        }
        switch format {
        case .svg, nil: return .svg(picture)
        case let other?:
            throw .usage(
                "--picture is for --format svg, not \(other.name)",
                hint: "--picture \(picture.rawValue) --format svg -o \(picture.rawValue).svg")
        }
    }

    /// Refuses a name that says of no format which one is meant: an unknown ending, or that of a format
    /// without a file. A name without an ending takes the table.
    private static func refuseUnknownEnding(
        of file: String, _ command: CommandName
    ) throws(Failure) {
        let name = file.split(separator: "/").last.map { String($0) } ?? file
        for ending in [".tf.json", ".tfvars.json"] where name.lowercased().hasSuffix(ending) {
            throw .usage(
                "capcalc does not write Terraform's JSON syntax, which '\(name)' would be read as",
                hint: "-o \(file.dropLast(5))")
        }
        guard OutputFormat.ofFile(named: file) == nil else { return }
        if file == name, OutputFormat(named: name.lowercased()) != nil {
            throw .usage(
                "-o \(file) would write a file with the name '\(file)'",
                hint: "did you mean --format \(name.lowercased())? -o takes the name of a file")
        }
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return }
        let ending = String(name[point...]).lowercased()
        guard ending != ".txt", ending != "." else { return }
        let stem = file.dropLast(ending.count)
        if [".png", ".jpg", ".jpeg", ".gif"].contains(ending),
            !PictureName.all(of: command).isEmpty
        {
            throw .usage(
                "capcalc draws pictures as SVG, not as \(ending.dropFirst())",
                hint: "-o \(stem).svg")
        }
        if [".xlsx", ".xls", ".ods"].contains(ending) {
            throw .usage(
                "capcalc writes no \(ending.dropFirst()); spreadsheets open CSV",
                hint: "-o \(stem).csv")
        }
        let format =
            switch ending {
            case ".yaml", ".yml": command == .subnets || command == .check ? "eksctl" : "json"
            case ".xml": "junit"
            default: OutputFormat(named: String(ending.dropFirst()))?.name ?? "json"
            }
        throw .usage(
            "the file name '\(name)' does not tell the format",
            hint: "add the format: --format \(format) -o \(file)")
    }
}
