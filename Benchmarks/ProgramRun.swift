import Boundary
import Program
import Synchronization

/// A run of the program in this process: all of it but the start, and what it writes is forgotten.
struct ProgramRun {
    /// CPU time that it took, without that of making its documents.
    let nanoseconds: UInt64
    /// How it ended.
    let status: Int32
    /// Why there is no answer, where there is none.
    let error: String?

    /// Runs a command line over documents, by their paths.
    init(_ words: [String], _ document: @escaping @Sendable (_ path: String) -> Document?) {
        Self.making.store(0, ordering: .relaxed)
        let files = Files { path throws(Fault) in
            guard let document = document(path) else { throw Fault(reason: "no such document") }
            return Self.open(document)
        }
        let output = Output { _ throws(Failure) in true }
        let start = CLibrary.threadNanoseconds
        let outcome = Run.outcome(of: words, Surroundings(), files, output, .single)
        let elapsed = CLibrary.threadNanoseconds &- start
        nanoseconds = elapsed &- Self.making.load(ordering: .relaxed)
        status = outcome.status.rawValue
        error =
            outcome.status.rawValue < ExitStatus.usage.rawValue
            ? nil : outcome.messages.split(separator: "\n").first.map { String($0) }
    }

    /// CPU time that has gone into making documents.
    private static let making = Atomic<UInt64>(0)

    private static func open(_ document: Document) -> OpenFile {
        var document = document
        var rest: ArraySlice<UInt8> = []
        return unsafe OpenFile { buffer throws(Fault) in
            if rest.isEmpty {
                let start = CLibrary.threadNanoseconds
                rest = document.next()[...]
                making.add(CLibrary.threadNanoseconds &- start, ordering: .relaxed)
            }
            let next = rest.prefix(buffer.count)
            unsafe buffer.copyBytes(from: next)
            rest = rest.dropFirst(next.count)
            return next.count
        }
    }
}
