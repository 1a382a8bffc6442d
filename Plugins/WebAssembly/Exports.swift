import Boundary
import Options
import Program

// The program as a host calls it: `request_buffer` gives room for a request, `run` answers it, and
// `response_buffer` has the answer until the next call. `command_line` answers a request with its words alone
// by the line that a shell splits into them.
//
// A request is a list of texts, each behind its length (32 bits, least byte first): how many words, the
// words, then the names and bytes of files by turns. A response is the exit status (32 bits), the length of
// the output (32 bits), the output, and what goes to standard error. `run_embedded` answers for the page of the
// host: a report in HTML is its contents alone.

nonisolated(unsafe) private var request: [UInt8] = []
nonisolated(unsafe) private var response: [UInt8] = []

/// Room for a request of so many bytes.
@_expose(wasm, "request_buffer")
@_cdecl("capcalc_request_buffer")
public func requestBuffer(_ count: Int32) -> UnsafeMutableRawPointer? {
    unsafe request = [UInt8](repeating: 0, count: Int(count))
    return unsafe request.withUnsafeMutableBytes { $0.baseAddress }
}

/// Answers the request; returns how many bytes the response has.
@_expose(wasm, "run")
@_cdecl("capcalc_run")
public func run() -> Int32 { answer(Surroundings()) }

/// Answers the request for the page of the host; returns how many bytes the response has.
@_expose(wasm, "run_embedded")
@_cdecl("capcalc_run_embedded")
public func runEmbedded() -> Int32 {
    var surroundings = Surroundings()
    surroundings.isEmbedded = true
    return answer(surroundings)
}

private func answer(_ surroundings: Surroundings) -> Int32 {
    var reader = unsafe RequestReader(bytes: request)
    let words = reader.words()
    var files: [String: [UInt8]] = [:]
    while !reader.isAtEnd {
        let name = PathText.text(of: reader.text())
        files[name] = reader.text()
    }
    let outcome = Run.outcome(of: words, surroundings, .inMemory(files))
    var bytes: [UInt8] = []
    for number in [
        UInt32(truncatingIfNeeded: outcome.status.rawValue), UInt32(outcome.output.count),
    ] {
        for shift: UInt32 in [0, 8, 16, 24] {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
    bytes += outcome.output
    bytes += Array(outcome.messages.utf8)
    let count = Int32(bytes.count)
    unsafe response = bytes
    return count
}

/// Writes the words of the request as a command line; returns how many bytes the response has.
@_expose(wasm, "command_line")
@_cdecl("capcalc_command_line")
public func commandLine() -> Int32 {
    var reader = unsafe RequestReader(bytes: request)
    let bytes = Array(CommandText.of(reader.words()).utf8)
    let count = Int32(bytes.count)
    unsafe response = bytes
    return count
}

/// Where the response is, until the next call.
@_expose(wasm, "response_buffer")
@_cdecl("capcalc_response_buffer")
public func responseBuffer() -> UnsafeRawPointer? {
    unsafe response.withUnsafeBytes { $0.baseAddress }
}

/// Reads texts behind their lengths.
private struct RequestReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func number() -> Int {
        var number: UInt32 = 0
        for shift: UInt32 in [0, 8, 16, 24] where position < bytes.count {
            number |= UInt32(bytes[position]) << shift
            position += 1
        }
        return Int(number)
    }

    mutating func words() -> [String] {
        var words: [String] = []
        for _ in 0..<number() { words.append(PathText.text(of: text())) }
        return words
    }

    mutating func text() -> [UInt8] {
        let count = min(number(), bytes.count - position)
        let text = Array(bytes[position..<position + count])
        position += count
        return text
    }
}
