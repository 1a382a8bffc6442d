import Boundary
import CapacityModel
import Options

/// A request of a batch: a command line as an object of JSON.
///
/// Its keys are `id`, which comes back as it is, `command`, `operands`, and the options of the command
/// with `_` for `-`. It means what the command line means with `--format json`.
struct BatchRequest {
    /// The bytes of the id; those of `null` without one.
    let id: [UInt8]
    private let members: [(key: String, value: RequestValue)]

    static var noID: [UInt8] { Array("null".utf8) }

    /// Reads a line. Of what is no JSON, or no object, nothing is taken.
    init(_ line: BatchLine) throws(Failure) {
        let name = "line \(line.number)"
        guard let bytes = line.bytes else {
            throw Failure(
                .badInput, "\(name): longer than \(BatchLine.longest.grouped) bytes",
                hint: Self.form)
        }
        var id: [UInt8]?
        var members: [(key: String, value: RequestValue)] = []
        do throws(Failure) {
            // A byte more than the line, so that its end is seen without growing.
            var reader = try JSONReader(
                .bytes(bytes[...], piece: bytes.count), name: name, size: bytes.count + 1)
            try reader.enterObject()
            while let key = try reader.nextName() {
                guard key == "id" else {
                    members.append((key, try RequestValue(&reader)))
                    continue
                }
                // Of two ids neither can be told to be the one.
                if id != nil { members.append((key, .null)) }
                id = try reader.bytesOfValue()
            }
            try reader.end()
        } catch {
            throw Failure(error.status, error.message, hint: Self.form)
        }
        let isIDRepeated = members.contains { $0.key == "id" }
        self.id = isIDRepeated ? Self.noID : id ?? Self.noID
        self.members = members
    }

    /// The command line that the request stands for, checked as one.
    func arguments() throws(Failure) -> Arguments {
        var command: CommandName?
        var operands: [String] = []
        var values: [(option: Option, text: String)] = [(.format, OutputFormat.json.name)]
        for (index, (key, value)) in members.enumerated() {
            guard key != "id", !members[..<index].contains(where: { $0.key == key }) else {
                throw .givenTwice("'\(key)'")
            }
            switch key {
            case "command": command = try Self.command(value)
            case "operands": operands = try Self.texts(of: value, key, isRepeatable: true)
            default:
                let option = try BatchKey.option(named: key)
                for text in try Self.texts(of: value, key, option) { values.append((option, text)) }
            }
        }
        guard let command else { throw .usage("no command is given", hint: Self.form) }
        return try Arguments(command: command, operands: operands, values: values)
    }

    private static func command(_ value: RequestValue) throws(Failure) -> CommandName {
        guard case .text(let name) = value else {
            throw .usage("'command' must be a string, not \(value.kind)", hint: form)
        }
        let command = try ArgumentParser.command(named: name)
        guard OutputFormat.json.commands.contains(command) else {
            throw .usage(
                "'\(name)' is not a command of a request",
                hint: "one of " + OutputFormat.json.commands.names.joined(separator: ", "))
        }
        return command
    }

    private static func texts(
        of value: RequestValue, _ key: String, _ option: Option
    ) throws(Failure) -> [String] {
        guard option.isFlag else {
            guard case .list(let elements) = value, !option.isRepeatable else {
                return try texts(of: value, key, isRepeatable: option.isRepeatable)
            }
            return [try text(value, key, hint: try hint(for: elements, key, option))]
        }
        guard case .flag(let isGiven) = value else {
            throw .usage(
                "'\(key)' must be true or false, not \(value.kind)", hint: "\"\(key)\":true")
        }
        return isGiven ? [""] : []
    }

    /// The elements of an array as the one text that the option takes; `nil` where it takes none of them.
    private static func hint(
        for elements: [RequestValue], _ key: String, _ option: Option
    ) throws(Failure) -> String? {
        if elements.count == 1, case .number(let number) = elements[0] {
            return "\"\(key)\":\(number)"
        }
        var texts: [String] = []
        for element in elements { texts.append(try text(element, key)) }
        let text = texts.joined(separator: ",")
        let shape = option.shape(in: .subnets)
        return (try? shape.value(of: text, option)) == nil ? nil : "\"\(key)\":\"\(text)\""
    }

    private static func texts(
        of value: RequestValue, _ key: String, isRepeatable: Bool
    ) throws(Failure) -> [String] {
        guard case .list(let elements) = value, isRepeatable else { return [try text(value, key)] }
        var texts: [String] = []
        for element in elements { texts.append(try text(element, key)) }
        return texts
    }

    private static func text(
        _ value: RequestValue, _ key: String, hint: String? = nil
    ) throws(Failure) -> String {
        switch value {
        case .text(let text), .number(let text):
            guard !standardInput.contains(text) else {
                throw .usage(
                    "'\(key)': '\(text)' is standard input, which holds the requests",
                    hint: "give the path of a file")
            }
            guard !text.utf8.contains(0) else {
                throw .usage(
                    "'\(key)' contains the character \\u0000, which a command line "
                        + "cannot hold")
            }
            return text
        case .flag, .list, .null, .object:
            throw .usage(
                "'\(key)' must be a string or a number, not \(value.kind)",
                hint: value == .null ? "leave out options that you do not set" : hint)
        }
    }

    private static var standardInput: [String] {
        ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]
    }

    private static var form: String {
        #"one object per line: {"id":7,"command":"subnets","cidr":["10.0.0.0/16"],"pods":600}"#
    }
}
