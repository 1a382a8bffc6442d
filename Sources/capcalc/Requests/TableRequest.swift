import Boundary
import CapacityModel
import Options

/// What `table` is asked to do.
enum TableRequest {
    /// A table, and the types of a document that it is to be brought up to.
    case update(InstanceTable, described: [InstanceType], document: String)
    case difference(from: InstanceTable, to: InstanceTable)
    case check(InstanceTable)

    /// The words behind the command.
    enum Task: String, CaseIterable {
        case update
        case diff
        case check

        var example: String {
            switch self {
            case .update: "capcalc table update describe-instance-types.json -o eni-limits.csv"
            case .diff: "capcalc table diff eni-limits.csv, or table diff OLD.csv NEW.csv"
            case .check: "capcalc table check eni-limits.csv"
            }
        }
    }
}

extension Arguments {
    /// The request of the operands, with the files that they name.
    func tableRequest() throws(Failure) -> TableRequest {
        let tasks = TableRequest.Task.allCases.map { $0.rawValue }
        guard let word = operands.first else {
            throw .usage(
                "table needs a subcommand: \(tasks.joined(separator: ", "))",
                hint: TableRequest.Task.update.example)
        }
        guard let task = TableRequest.Task(rawValue: word) else {
            throw .usage(
                "there is no 'table \(word)'",
                hint: Suggestion.question(word, among: tasks) { "'capcalc table \($0)'" }
                    ?? "capcalc table " + tasks.joined(separator: ", "))
        }
        let files = Array(operands.dropFirst())
        guard task == .diff ? (1...2).contains(files.count) : files.count == 1 else {
            throw .usage(
                "table \(word) takes \(task == .diff ? "one or two files" : "one file"), "
                    + "\(files.count) are given", hint: task.example)
        }
        if task != .update, has(.table) {
            throw .usage("--table requires table update", hint: task.example)
        }
        switch task {
        case .update: return try updateRequest(files[0])
        case .diff:
            guard files != ["-", "-"] else {
                throw .usage("standard input can be read only once", hint: task.example)
            }
            let first = try self.files.instanceTable(files[0])
            guard files.count == 2 else { return .difference(from: .bundled, to: first) }
            return .difference(from: first, to: try self.files.instanceTable(files[1]))
        case .check: return .check(try self.files.instanceTable(files[0]))
        }
    }

    private func updateRequest(_ document: String) throws(Failure) -> TableRequest {
        let format = text(.format)
        let isOther =
            format.map { $0 != OutputFormat.csv.name }
            ?? (text(.output)?.hasSuffix(".json") ?? false)
        if isOther {
            throw .usage(
                "table update writes CSV only",
                hint: "for the changes: capcalc table diff OLD.csv NEW.csv --format json")
        }
        guard document != "-" || text(.table) != "-" else {
            throw .usage(
                "standard input can be read only once",
                hint: "give the document or --table as a file")
        }
        return .update(
            try instanceTable(), described: try InstanceTypesDocument.types(of: document, files),
            document: Files.name(of: document))
    }
}
