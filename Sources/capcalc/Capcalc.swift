import CapacityModel

/// The program: arguments in, an outcome out, and the outcome written.
@main
struct Capcalc {
    /// The version, as CHANGELOG.md has it.
    static let version = "0.1.0"

    static func main() {
        var outcome: Completion
        do throws(Failure) {
            let request = try ArgumentParser.parse(System.arguments)
            if case .run(let arguments) = request, arguments.command == .batch {
                outcome = Completion(status: try answer(try Batch(arguments)))
            } else {
                outcome = try complete(request, .current)
                try write(outcome)
            }
        } catch {
            outcome = .failure(error)
        }
        say(outcome.messages)
        System.end(outcome.status)
    }

    /// Runs a command line. Reads the files that it names, writes nothing.
    static func run(_ words: [String], _ surroundings: Surroundings) -> Completion {
        do throws(Failure) {
            return try complete(try ArgumentParser.parse(words), surroundings)
        } catch {
            return .failure(error)
        }
    }

    private static func complete(
        _ request: ArgumentParser.Request, _ surroundings: Surroundings
    ) throws(Failure) -> Completion {
        switch request {
        case .run(let arguments):
            let output = try OutputArguments(arguments)
            let answer = try arguments.command.run(arguments, format: output.format)
            return .answer(answer, output, surroundings)
        case .help(let command):
            let width = surroundings.helpWidth
            return .text(
                command.map { Help.text(of: $0, width: width) } ?? Help.text(width: width))
        case .version:
            return .text(
                "capcalc \(version), instance types of \(InstanceTable.bundledEdition)\n")
        case .nothing:
            throw .usage(
                "no command is given", hint: "capcalc --help, or capcalc maxpods t3.medium")
        }
    }

    /// Answers the requests on standard input, as they come.
    private static func answer(_ batch: Batch) throws(Failure) -> ExitStatus {
        let input = try InputFile.open("-")
        return try batch.answer(.file(input)) { results throws(Failure) in try put(results) }
    }

    /// Writes to standard output.
    ///
    /// - Returns: whether its reader is still there.
    @discardableResult
    private static func put(_ bytes: [UInt8]) throws(Failure) -> Bool {
        do {
            return try System.offer(bytes, on: 1)
        } catch {
            throw Failure(.cannotWrite, "standard output cannot be written: \(error.reason)")
        }
    }

    private static func write(_ outcome: Completion) throws(Failure) {
        guard let file = outcome.file else {
            try put(outcome.output)
            return
        }
        do {
            try System.put(outcome.output, inFile: file)
        } catch {
            switch error {
            case .create(let fault):
                throw Failure(.cannotCreate, "\(file) cannot be made: \(fault.reason)")
            case .write(let fault):
                throw Failure(.cannotWrite, "\(file) cannot be written: \(fault.reason)")
            }
        }
    }

    private static func say(_ text: String) {
        if text.isEmpty { return }
        // There is nowhere left to say that standard error cannot be written.
        try? System.put(Array(text.utf8), on: 2)
    }
}
