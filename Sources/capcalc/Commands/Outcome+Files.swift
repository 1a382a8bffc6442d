import Boundary
import Options

extension Outcome {
    /// An answer in several files, each in the format that its name tells: `-o plan.csv -o plan.html`.
    static func inFiles(
        _ files: [String], _ arguments: Arguments, _ surroundings: Surroundings
    ) throws(Failure) -> Outcome {
        try refuse(files, arguments)
        var whole: Outcome?
        for file in files {
            let one = try arguments.overridden(by: [(.output, file)])
            let form = try OutputArguments(one)
            let answer = try one.command.run(one, format: form.format)
            let outcome = Outcome.answer(answer, form, surroundings)
            if whole == nil { whole = outcome } else { whole?.add(outcome) }
        }
        guard let whole else { throw Failure(.bug, "an answer for no file") }
        return whole
    }

    private static func refuse(_ files: [String], _ arguments: Arguments) throws(Failure) {
        let spelling = Option.output.spelling
        guard arguments.command != .table else {
            throw .givenTwice(spelling, hint: "table writes one file")
        }
        guard !arguments.has(.format) else {
            throw .usage(
                "--format cannot be combined with several files, whose names tell the formats",
                hint: "leave out --format")
        }
        for (place, file) in files.enumerated() {
            guard file != "-" else {
                throw .usage(
                    "\(spelling) - cannot be combined with files",
                    hint: "run it again for one of them")
            }
            guard !files[..<place].contains(file) else {
                throw .givenTwice("\(spelling) \(PathText.shown(file))")
            }
        }
        guard !arguments.operands.contains("-") else {
            throw .usage(
                "standard input cannot be read again for each of several files",
                hint: "save it to a file, and give that in the place of -")
        }
    }

    /// Takes what another file gets, and what is said beside it and not yet here.
    private mutating func add(_ other: Outcome) {
        if let file = other.file { further.append((file, other.output)) }
        let said = Set(messages.split(separator: "\n"))
        for line in other.messages.split(separator: "\n") where !said.contains(line) {
            messages += "\(line)\n"
        }
        if status == .done { status = other.status }
    }
}
