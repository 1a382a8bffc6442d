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
        var outcome = answered(words, surroundings, files, output, workers)
        if !outcome.messages.isEmpty, surroundings.messagePage().isASCII {
            outcome.messages = ASCIIText.of(outcome.messages)
        }
        return outcome
    }

    /// No answer, for the reason that the system gives.
    package static func outcome(of failure: Failure, _ surroundings: Surroundings) -> Outcome {
        .failure(failure, surroundings.messagePage())
    }

    private static func answered(
        _ words: [String], _ surroundings: Surroundings, _ files: Files, _ output: Output,
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
                let several = arguments.texts(.output)
                if several.count > 1 {
                    return try .inFiles(several, arguments, surroundings)
                }
                let form = try OutputArguments(arguments)
                let answer = try arguments.command.run(arguments, format: form.format)
                return .answer(answer, form, surroundings)
            case .help(let command, let isShort):
                let page = surroundings.outputPage()
                return Outcome(
                    status: .done, output: page.shown(Array(help(command, isShort, page).utf8)))
            case .optionDocument(let command):
                return Outcome(status: .done, output: OptionDocument.bytes(command))
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
                let help = Help.shortText(surroundings.errorPage().ofHelp)
                return Outcome(
                    status: .usage, messages: "error: no command is given\n\n\(help)")
            }
        } catch {
            return outcome(of: error, surroundings)
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

    private static func help(_ command: CommandName?, _ isShort: Bool, _ page: Page) -> String {
        let page = page.ofHelp
        guard let command else { return isShort ? Help.shortText(page) : Help.text(page) }
        return isShort ? Help.shortText(of: command, page) : Help.text(of: command, page)
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
}
