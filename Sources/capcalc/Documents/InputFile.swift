import CapacityModel

/// Files that a command line names.
enum InputFile {
    /// What messages call a file.
    static func name(of path: String) -> String {
        path == "-" ? "standard input" : path
    }

    /// A file, or standard input for `-`, to be read piece by piece.
    static func open(_ path: String) throws(Failure) -> System.Input {
        askForInput(path)
        do {
            return try System.Input(path: path)
        } catch {
            throw Failure(.noInput, "\(name(of: path)) cannot be read: \(error.reason)")
        }
    }

    /// Otherwise a person would wait for the program, and the program for the person.
    private static func askForInput(_ path: String) {
        guard path == "-", System.isTerminal(0) else { return }
        try? System.put(Array("reading standard input; end it with Ctrl-D\n".utf8), on: 2)
    }

    /// The bytes of a file, or of standard input for `-`.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        askForInput(path)
        do {
            return try System.contents(of: path)
        } catch {
            throw Failure(.noInput, "\(name(of: path)) cannot be read: \(error.reason)")
        }
    }

    /// The table of instance types in a file.
    static func instanceTable(_ path: String) throws(Failure) -> InstanceTable {
        let csv = try read(path)
        do {
            return try InstanceTable(csv: csv)
        } catch {
            let column = error.column.map { " column \($0.number) (\($0.rawValue)):" } ?? ""
            throw Failure(
                .badInput, "\(name(of: path)):\(error.line):\(column) \(error.reason)",
                hint: "capcalc types --format csv writes a table in this form")
        }
    }
}
