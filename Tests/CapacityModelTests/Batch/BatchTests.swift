import Boundary
import Options
import Testing

@testable import Program

struct BatchTests {
    /// Runs a batch over a text that comes in pieces; its results, and how it ended.
    static func run(
        _ text: String, _ words: [String] = [], piece: Int = .max
    ) throws -> (lines: [String], status: Boundary.ExitStatus) {
        let (bytes, status) = try run(Array(text.utf8), words, piece: piece)
        return (
            String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }, status
        )
    }

    static func run(
        _ bytes: [UInt8], _ words: [String] = [], piece: Int = .max
    ) throws -> (bytes: [UInt8], status: Boundary.ExitStatus) {
        guard case .run(let arguments) = try ArgumentParser.parse(["batch"] + words) else {
            throw Failure(.bug, "batch is no run")
        }
        var results: [UInt8] = []
        let output = Output { bytes throws(Failure) in
            results += bytes
            return true
        }
        let status = try Batch(arguments).answer(
            .bytes(bytes[...], piece: piece), Program.files([:]), output, .several)
        return (results, status)
    }

    /// What a single run of the program says, in the form of a result.
    private static func expected(_ id: Int, _ outcome: Outcome) -> String {
        let start = "{\"id\":\(id),\"exit\":\(outcome.status.rawValue),"
        guard outcome.output.isEmpty else { return start + "\"result\":\(compact(outcome.text))}" }
        var lines = outcome.messages.split(separator: "\n").map { String($0) }
        let hint = lines.count > 1 ? lines.removeLast().dropFirst("  hint: ".count) : nil
        let error = RandomRequest.quoted(String(lines[0].dropFirst("error: ".count)))
        return start + "\"error\":\(error)"
            + (hint.map { ",\"hint\":\(RandomRequest.quoted(String($0)))" } ?? "") + "}"
    }

    /// A result with the settings of its findings, or of its error, written as options, not as keys.
    private static func onCommandLine(_ result: String) -> String {
        guard
            let findings = result.firstRange(of: "\"cures\":[")
                ?? result.firstRange(of: "\"ec2_calls_per_node\":")
                ?? result.firstRange(of: "\"findings\":[") ?? result.firstRange(of: "\"error\":")
        else { return result }
        let setting = #/\\"([a-z0-9_]+)\\"(?::(?:true|\\"([^"\\]*)\\"|([0-9]+)))?/#
        // Several subnets stand in an array.
        let several = #/\\"([a-z_]+)\\":\[((?:\\"[^"\\]*\\",?)+)\]/#
        let single = result[findings.lowerBound...].replacing(several) { match in
            let option = "--" + String(match.output.1.map { $0 == "_" ? "-" : $0 })
            let sign = option == "--cidr" ? " " : "="
            return match.output.2.split(separator: ",")
                .map { "\(option)\(sign)\($0.dropFirst(2).dropLast(2))" }.joined(separator: " ")
        }
        let spelled = single.replacing(setting) { match in
            let (_, key, text, number) = match.output
            let value = (text ?? number).map { " \($0)" } ?? ""
            if key == "command" { return "capcalc\(value)" }
            return "--" + String(key.map { $0 == "_" ? "-" : $0 }) + value
        }
        return String(result[..<findings.lowerBound]) + spelled
    }

    /// JSON without the blanks between its parts, the slow and obvious way.
    private static func compact(_ text: String) -> String {
        var compact = ""
        var (isInText, isEscaped) = (false, false)
        for scalar in text.unicodeScalars {
            if !isInText, [" ", "\n"].contains(scalar) { continue }
            compact.unicodeScalars.append(scalar)
            if scalar == "\"", !isEscaped { isInText.toggle() }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return compact
    }

    @Test func `a batch says what single runs say, whatever the number of threads`() throws {
        var random = SeededGenerator(seed: 5)
        let requests = (0..<120).map { RandomRequest(id: $0, using: &random) }
        let text = requests.map { $0.line }.joined(separator: "\n")
        let results = try Self.run(text).lines
        #expect(results.count == requests.count)
        var statuses: [Boundary.ExitStatus: Int] = [:]
        for (index, (request, result)) in zip(requests, results).enumerated() {
            let outcome = Program.run(request.words)
            statuses[outcome.status, default: 0] += 1
            // What a user quoted is no setting, and looks like one.
            let expected = Self.onCommandLine(Self.expected(index, outcome))
            #expect(Self.onCommandLine(result) == expected, "\(request.line)")
        }
        // There were answers of each kind.
        for status in [Boundary.ExitStatus.done, .answerIsNo, .usage, .badInput] {
            #expect(statuses[status, default: 0] >= 5, "\(statuses)")
        }
        for (threads, piece) in [(1, 1_000), (5, 777)] {
            let some = requests.prefix(40).map { $0.line }.joined(separator: "\r\n\n")
            let other = try Self.run(some, ["--threads", "\(threads)"], piece: piece).lines
            #expect(other == Array(results.prefix(40)), "\(threads) threads")
        }
    }

    @Test func `a finding names the keys of a request`() throws {
        let lines = try Self.run(
            """
            {"command":"subnets","cidr":["10.0.0.0/16","10.0.1.0/24"],"pods":60}
            {"command":"subnets","cidr":"10.0.0.0/25","pods":600}
            {"command":"findings","operands":["needs-dense-nodes"]}
            {"command":"check","instance_type":"m5.large","pods":1500,"cidr":"10.0.0.0/16","private":["10.0.0.0/23","10.0.2.0/23"]}
            """
        ).lines
        let says = [
            #""subject":"\"cidr\" 10.0.1.0/24","message":"\"cidr\" 10.0.1.0/24 overlaps \"cidr\" 10.0.0.0/16""#,
            #""hint":"add a free secondary CIDR block: \"cidr\":\"100.64.0.0/20\" for 3× (a /21 for 1×)""#,
            #"(\"warm_ip_target\", \"minimum_ip_target\"), or set \"pods_per_node\" to the number"#,
            #"a private /22 to each zone: \"private\":[\"10.0.4.0/22@a\",\"10.0.8.0/22@b\"]"#,
        ]
        for (line, text) in zip(lines, says) { #expect(line.contains(text), "\(line)") }
        #expect(!lines.joined().contains("--"))
    }

    /// Ids as they may come; each is to come back as the same bytes.
    static let ids = [
        "7", "-0.5e+3", "123456789012345678901234567890", "null", "true", #""""#, #""a\u0041\/é""#,
        #"{"a": [1,  {}]}"#, "[ ]", #""\ud800""#, "\"🦆\"",
    ]

    @Test(arguments: ids)
    func `an id comes back byte for byte, from wherever it stands`(id: String) throws {
        let lines = [
            #"{"id":\#(id),"command":"nonsense"}"#, #"{"command":"nonsense", "id" : \#(id) }"#,
        ]
        let (results, _) = try Self.run(lines.joined(separator: "\n"))
        #expect(results.count == 2)
        for result in results {
            #expect(result.hasPrefix("{\"id\":\(id),\"exit\":64,"), "\(result)")
        }
    }

    @Test func `results larger than one round may hold stay in order`() throws {
        let request = #"{"command":"findings","id":"#
        let text = (0..<150).map { request + "\($0)}" }.joined(separator: "\n")
        let (results, _) = try Self.run(text, ["--threads", "3"])
        #expect(results.reduce(0) { $0 + $1.utf8.count } > 2 << 20)
        for (index, result) in results.enumerated() {
            #expect(result.hasPrefix("{\"id\":\(index),\"exit\":0,"))
        }
        #expect(results.count == 150)
    }

    @Test func `the batch ends as its requests did under --strict only`() throws {
        let good = #"{"command":"maxpods","operands":["t3.medium"]}"#
        let warned = #"{"command":"maxpods","operands":["t2.nano"],"prefix_delegation":true}"#
        let wrong = #"{"command":"maxpods"}"#
        let strictly = warned.replacing(#"}"#, with: #","strict":true}"#)
        for (lines, status) in [
            ([good, warned], Boundary.ExitStatus.done), ([good, wrong], .answerIsNo),
            ([strictly, good], .answerIsNo), ([], .done),
        ] {
            let text = lines.joined(separator: "\n")
            #expect(try Self.run(text).status == .done)
            #expect(try Self.run(text, ["--strict"]).status == status, "\(lines)")
        }
    }

    @Test func `nothing is read for a reader that has gone`() throws {
        guard case .run(let arguments) = try ArgumentParser.parse(["batch"]) else { return }
        let lines = Array(String(repeating: "{}\n", count: 100).utf8)
        var calls = 0
        let output = Output { _ throws(Failure) in
            calls += 1
            return calls < 4
        }
        let status = try Batch(arguments).answer(
            .bytes(lines[...], piece: 3), .none, output, .single)
        #expect(calls == 4)
        #expect(status == .done)
    }

    @Test func `no request reads standard input, by whatever name`() {
        let requests = (0..<50).map { _ in
            #"{"command":"check","operands":["alias"],"instance_type":"t3.small","pods":9}"#
        }
        let memory = Files.inMemory(["-": Array(requests.joined(separator: "\n").utf8)])
        let identity = FileIdentity(device: 1, inode: 7)
        let files = Files(standardInput: identity) { path throws(Fault) in
            let file = try memory.open("-")
            return unsafe OpenFile(identity: identity, read: file.read)
        }
        let outcome = Run.outcome(of: ["batch"], Surroundings(), files)
        #expect(outcome.lines.count == 50)
        for line in outcome.lines {
            #expect(line.contains("cannot read alias: it is standard input"), "\(line)")
        }
    }

    @Test(arguments: ["batch requests.ndjson", "batch --threads 0", "batch --pods 3", "batch -o x"])
    func `a wrong command line is an error`(line: String) throws {
        let words = line.split(separator: " ").dropFirst().map { String($0) }
        let failure = #expect(throws: Failure.self) { try Self.run("", words) }
        #expect(failure?.status == .usage)
    }
}
