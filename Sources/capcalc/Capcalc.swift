import Boundary
import Program

/// Where the system begins the program: the words behind its name in, its end out.
///
/// Not `@main` and `CommandLine.arguments`: they ask for `/proc`, which an empty root does not have.
@c(capcalc_main)
public func capcalc(
    _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
    StandardStreams.hold()
    var arguments: [String] = []
    for index in 1..<max(1, Int(count)) {
        guard let word = unsafe words[index] else { break }
        arguments.append(unsafe System.text(word))
    }
    var surroundings = Surroundings(
        isOutputTerminal: System.isTerminal(1), isErrorTerminal: System.isTerminal(2),
        noColor: System.environment("NO_COLOR"), forceColor: System.environment("FORCE_COLOR"),
        term: System.environment("TERM"), columns: System.environment("COLUMNS"))
    if surroundings.isOutputTerminal { surroundings.outputColumns = System.columns(of: 1) }
    if surroundings.isErrorTerminal { surroundings.errorColumns = System.columns(of: 2) }
    if surroundings.isOutputTerminal || surroundings.isErrorTerminal {
        surroundings.locale = locale
    }
    var outcome = Run.outcome(
        of: arguments, surroundings, Disk.files, StandardStreams.output, .threads)
    do throws(Failure) {
        try write(outcome)
    } catch {
        outcome = Run.outcome(of: error, surroundings)
    }
    if !outcome.messages.isEmpty {
        // There is nowhere left to say that standard error cannot be written.
        _ = try? StandardStreams.put(Array(outcome.messages.utf8), on: 2)
    }
    System.end(outcome.status)
}

/// The locale by the first variable that is set and not empty
/// (<https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html>).
private var locale: String? {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
        if let locale = System.environment(name), !locale.isEmpty { return locale }
    }
    return nil
}

private func write(_ outcome: Outcome) throws(Failure) {
    if let file = outcome.file {
        try write(outcome.output, in: file)
    } else if outcome.further.isEmpty {
        _ = try StandardStreams.output.put(outcome.output)
    }
    for (file, output) in outcome.further { try write(output, in: file) }
}

private func write(_ bytes: [UInt8], in file: String) throws(Failure) {
    let name = PathText.shown(file)
    do throws(FileOutput.Failing) {
        try FileOutput.put(bytes, in: file)
    } catch {
        switch error {
        case .create(let fault):
            // The file is new, so that only its directory can be missing.
            let directory = name.lastIndex(of: "/").map { name[..<$0] }
            throw Failure(
                .cannotCreate, "cannot write \(name): \(fault.reason)",
                hint: fault.isMissing ? directory.map { "mkdir -p \($0)" } : nil)
        case .write(let fault):
            throw Failure(.cannotWrite, "cannot write \(name): \(fault.reason)")
        }
    }
}
