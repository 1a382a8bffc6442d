import Boundary
import Options
import Reports
import Writing

extension BatchResult {
    /// The result of a line.
    ///
    /// `{"id":…,"exit":0,"result":{…}}`, or from status 64 on `{"id":…,"exit":64,"error":"…","hint":"…"}`.
    init(of line: BatchLine, _ files: Files) {
        var json = JSONWriter(isCompact: true, spelling: .request)
        var id = BatchRequest.noID
        var end = ExitStatus.done
        do throws(Failure) {
            let request = try BatchRequest(line)
            id = request.id
            var arguments = try request.arguments()
            arguments.files = files
            let output = try OutputArguments(arguments)
            let answer = try arguments.command.run(arguments, format: output.format)
            let status = answer.status(isStrict: output.isStrict)
            if case .plan = answer.report { json.reserveCapacity(Self.sizeOfPlan) }
            json.object { json in
                json.member("id", json: id)
                json.member("exit", Int(status.rawValue))
                json.member("result", document: { answer.report.json(&$0, answer.findings) })
            }
            end = status
        } catch {
            let failure = error.printable
            json.object { json in
                json.member("id", json: id)
                json.member("exit", Int(failure.status.rawValue))
                json.member("error", RequestWording.of(failure.message))
                if let hint = failure.hint { json.member("hint", RequestWording.of(hint)) }
            }
            end = failure.status
        }
        self.init(bytes: json.bytes, status: end)
    }

    /// The bytes of most plans: making room for them once costs less than growing.
    private static var sizeOfPlan: Int { 8_192 }
}
