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
        case .usage: "an invalid command line"
        case .badInput: "an unknown instance type, or an invalid table, plan or document"
        case .noInput: "cannot read an input file"
        case .bug: "a bug in capcalc"
        case .cannotCreate: "cannot create an output file"
        case .cannotWrite: "cannot write the output"
        }
    }
}
