import CapacityModel

/// The program.
@main
struct Capcalc {
    /// The version, as `--version` and CHANGELOG.md have it.
    static let version = "0.1.0"

    static func main() {
        do throws(Failure) {
            System.end(try run(System.arguments))
        } catch {
            Console.fail(error)
            System.end(error.status)
        }
    }

    private static func run(_ words: [String]) throws(Failure) -> ExitStatus {
        switch try ArgumentParser.parse(words) {
        case .run(let arguments):
            let console = try Console(arguments)
            return try console.write(arguments.command.run(arguments, format: console.format))
        case .help(let command):
            let width = helpWidth
            return try say(
                command.map { Help.text(of: $0, width: width) } ?? Help.text(width: width))
        case .version:
            return try say(
                "capcalc \(version), instance types of \(InstanceTable.bundledEdition)\n")
        case .nothing:
            throw .usage(
                "no command is given", hint: "capcalc --help, or capcalc maxpods t3.medium")
        }
    }

    private static func say(_ text: String) throws(Failure) -> ExitStatus {
        do {
            try System.put(Array(text.utf8), on: 1)
            return .done
        } catch {
            throw Failure(.cannotWrite, "standard output cannot be written: \(error.reason)")
        }
    }

    /// The width of help: COLUMNS, from 60 to 100.
    private static var helpWidth: Int {
        let columns = System.environment("COLUMNS").flatMap { WholeNumber.read($0) } ?? 100
        return min(max(columns, 60), 100)
    }
}
