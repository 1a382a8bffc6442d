/// What a request of a batch comes to: one line of JSON.
///
/// `{"id":…,"exit":0,"result":{…}}`, or from status 64 on `{"id":…,"exit":64,"error":"…","hint":"…"}`.
struct BatchResult {
    /// The line, with its end.
    let bytes: [UInt8]
    /// How a run of the program with the same request would end.
    let status: ExitStatus

    /// The result of a line.
    init(of line: BatchLine) {
        var json = JSONWriter(isCompact: true, spelling: .request)
        var id = BatchRequest.noID
        do throws(Failure) {
            let request = try BatchRequest(line)
            id = request.id
            let arguments = try request.arguments()
            let output = try OutputArguments(arguments)
            let answer = try arguments.command.run(arguments, format: output.format)
            let status = answer.status(isStrict: output.isStrict)
            json.object { json in
                json.member("id", json: id)
                json.member("exit", Int(status.rawValue))
                json.member("result", document: { answer.report.json(&$0, answer.findings) })
            }
            self.status = status
        } catch {
            let failure = error.printable
            json.object { json in
                json.member("id", json: id)
                json.member("exit", Int(failure.status.rawValue))
                json.member("error", failure.message)
                if let hint = failure.hint { json.member("hint", hint) }
            }
            status = failure.status
        }
        bytes = json.bytes
    }
}
