/// How the program ends; the numbers are part of its contract (and of sysexits.h).
package enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case answerIsNo = 1
    case usage = 64
    case badInput = 65
    case noInput = 66
    case bug = 70
    case cannotCreate = 73
    case cannotWrite = 74

    /// What the status means, for help.
    package var meaning: String {
        switch self {
        case .done: "done"
        case .answerIsNo: "the answer is no: an error finding, or a warning under --strict"
        case .usage: "a command line that cannot be understood"
        case .badInput: "no such instance type, a bad table, plan or document"
        case .noInput: "an input file that cannot be read"
        case .bug: "a bug in capcalc"
        case .cannotCreate: "an output file that cannot be made"
        case .cannotWrite: "output that could not be written"
        }
    }
}
