import CapacityModel

/// Where answers and messages go.
struct Console {
    let format: OutputFormat
    /// The file of `--output`; `nil` for standard output.
    let file: String?
    let isQuiet: Bool
    let isStrict: Bool
    private let color: String?

    init(_ arguments: Arguments) throws(Failure) {
        let output = arguments.text(.output)
        file = output == "-" ? nil : output
        guard output?.isEmpty != true else {
            throw .usage("--output needs the name of a file", hint: "-o plan.csv, or -o - ")
        }
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

    /// Writes an answer, then its findings; returns how the program ends.
    func write(_ answer: Answer) throws(Failure) -> ExitStatus {
        let bytes = answer.report.bytes(
            format, Ink(isOn: file == nil && isColoured(1)), answer.findings)
        if let file {
            do {
                try System.put(bytes, inFile: file)
            } catch {
                switch error {
                case .create(let fault):
                    throw Failure(.cannotCreate, "\(file) cannot be made: \(fault.reason)")
                case .write(let fault):
                    throw Failure(.cannotWrite, "\(file) cannot be written: \(fault.reason)")
                }
            }
        } else {
            do {
                try System.put(bytes, on: 1)
            } catch {
                throw Failure(
                    .cannotWrite, "standard output cannot be written: \(error.reason)")
            }
        }
        if format != .json { report(answer.findings) }
        let worst = answer.findings.map { $0.severity }.max() ?? .note
        return worst >= (isStrict ? .warning : .error) ? .answerIsNo : .done
    }

    private func report(_ findings: [Finding]) {
        let ink = Ink(isOn: isColoured(2))
        var text = ""
        for finding in findings where finding.severity == .error || !isQuiet {
            let colour: Ink.Colour =
                switch finding.severity {
                case .error: .red
                case .warning: .yellow
                case .note: .blue
                }
            text +=
                "\(ink(finding.severity.rawValue, colour)): \(finding.message) "
                + "[\(finding.code.rawValue)]\n  hint: \(finding.hint)\n"
        }
        if !text.isEmpty { Self.message(text) }
    }

    /// Whether a stream gets colours: as asked; otherwise for a terminal that has them.
    private func isColoured(_ descriptor: Int32) -> Bool {
        switch color {
        case "always": return true
        case "never": return false
        default:
            if System.environment("NO_COLOR")?.isEmpty == false { return false }
            if System.environment("FORCE_COLOR")?.isEmpty == false { return true }
            return System.isTerminal(descriptor) && System.environment("TERM") != "dumb"
        }
    }

    /// Says why there is no answer.
    static func fail(_ failure: Failure) {
        let hint = failure.hint.map { "  hint: \($0)\n" } ?? ""
        message("error: \(failure.message)\n\(hint)")
    }

    /// Text on standard error; control characters that came in with a name are not passed on.
    private static func message(_ text: String) {
        let bytes = text.utf8.map { byte in
            (byte < 0x20 && byte != 0x0A && byte != 0x1B) || byte == 0x7F ? UInt8(ascii: "?") : byte
        }
        // There is nowhere left to say that standard error cannot be written.
        try? System.put(bytes, on: 2)
    }
}
