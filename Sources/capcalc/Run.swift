package import Boundary
import CapacityModel
import Options
import Reports
import Writing

/// The program as a function: words, surroundings and files in, an outcome out.
package enum Run {
    /// Runs a command line. Reads the files that it names, writes nothing.
    ///
    /// A batch is answered on one thread, and its results are held until all are there.
    package static func outcome(
        of words: [String], _ surroundings: Surroundings, _ files: Files
    ) -> Outcome {
        var results: [UInt8] = []
        let output = Output { bytes throws(Failure) in
            results += bytes
            return true
        }
        var outcome = outcome(of: words, surroundings, files, output, .single)
        if !results.isEmpty { outcome.output = results }
        return outcome
    }

    /// Runs a command line of which a batch writes its results as they come, and has workers.
    package static func outcome(
        of words: [String], _ surroundings: Surroundings, _ files: Files, _ output: Output,
        _ workers: Workers
    ) -> Outcome {
        do throws(Failure) {
            switch try ArgumentParser.parse(words) {
            case .run(var arguments):
                arguments.files = files
                if arguments.command == .batch {
                    return Outcome(status: try Batch(arguments).answer(files, output, workers))
                }
                if arguments.command == .collect { return try CollectCommand.run(arguments) }
                let form = try OutputArguments(arguments)
                let answer = try arguments.command.run(arguments, format: form.format)
                return .answer(answer, form, surroundings)
            case .help(let command, isShort: true):
                let width = helpWidth(surroundings)
                return .text(
                    command.map { Help.shortText(of: $0, width: width) }
                        ?? Help.shortText(width: width))
            case .help(let command, isShort: false):
                let width = helpWidth(surroundings)
                return .text(
                    command.map { Help.text(of: $0, width: width) } ?? Help.text(width: width))
            case .manual(let command):
                return .text(ManualPage.text(of: command, version: ProgramVersion.text))
            case .completions(let shell): return .text(shell.completions)
            case .schema(nil): return .text(SchemaKind.list)
            case .schema(let kind?): return Outcome(status: .done, output: schema(kind))
            case .version(.json):
                return Outcome(status: .done, output: versionJSON)
            case .version:
                return .text(
                    "capcalc \(ProgramVersion.text), instance types of \(InstanceTable.bundledEdition)\n"
                )
            case .nothing:
                let help = Help.shortText(width: helpWidth(surroundings))
                return Outcome(
                    status: .usage, messages: "error: no command is given\n\n\(help)")
            }
        } catch {
            return .failure(error)
        }
    }

    private static func schema(_ kind: SchemaKind) -> [UInt8] {
        var json = JSONWriter()
        if kind == .batchRequest {
            BatchRequestSchema.write(to: &json)
        } else {
            SchemaWriter.write(kind, to: &json)
        }
        return json.bytes
    }

    private static var versionJSON: [UInt8] {
        var json = JSONWriter()
        json.object(isSpread: true) { json in
            json.member("format_version", "1.0")
            json.member("kind", "version")
            json.member("version", ProgramVersion.text)
            json.member("table_edition", InstanceTable.bundledEdition)
        }
        return json.bytes
    }

    /// The width of help: COLUMNS, from 60 to 100.
    private static func helpWidth(_ surroundings: Surroundings) -> Int {
        min(max(surroundings.columns.flatMap { WholeNumber.read($0) } ?? 100, 60), 100)
    }
}
