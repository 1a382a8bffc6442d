import CapacityModel

/// The program: arguments in, an outcome out, and the outcome written.
@main
struct Capcalc {
    /// The version, as CHANGELOG.md has it.
    static let version = "0.1.0"

    static func main() {
        var outcome = run(System.arguments, .current)
        do throws(Failure) {
            try write(outcome)
        } catch {
            outcome = .failure(error)
        }
        say(outcome.messages)
        System.end(outcome.status)
    }

    /// Runs a command line. Reads the files that it names, writes nothing.
    static func run(_ words: [String], _ surroundings: Surroundings) -> Completion {
        do throws(Failure) {
            switch try ArgumentParser.parse(words) {
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
        } catch {
            return .failure(error)
        }
    }

    private static func write(_ outcome: Completion) throws(Failure) {
        guard let file = outcome.file else {
            do {
                return try System.put(outcome.output, on: 1)
            } catch {
                throw Failure(.cannotWrite, "standard output cannot be written: \(error.reason)")
            }
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
