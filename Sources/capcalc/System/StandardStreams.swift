import Boundary
import Synchronization

/// Standard input, output and error.
enum StandardStreams {
    /// Whether standard input was open when the program began.
    private static let wasInputOpen = Atomic(true)

    /// Puts something in the place of a stream that is closed, so that no file gets its descriptor and is
    /// taken for it. To be called before anything is opened.
    static func hold() {
        for descriptor in Int32(0)...2 where !System.isOpen(descriptor) {
            if descriptor == 0 { wasInputOpen.store(false, ordering: .relaxed) }
            System.takeDescriptor()
        }
    }

    /// What holds the place of a closed input is a directory: `/dev/stdin` is none for that.
    static func refuseClosedInput(behind path: [UInt8]) throws(Fault) {
        guard !wasInputOpen.load(ordering: .relaxed),
            let held = System.status(of: 0)?.identity,
            System.status(of: path, followsLinks: true)?.identity == held
        else { return }
        throw closed
    }

    private static var closed: Fault {
        Fault(reason: "it is closed", hint: "give a file, or redirect one: < FILE")
    }

    /// Standard input, to be read.
    static func input() throws(Fault) -> OpenFile {
        guard wasInputOpen.load(ordering: .relaxed) else { throw closed }
        if System.isTerminal(0) {
            // Otherwise a person would wait for the program, and the program for the person.
            _ = try? put(Array("reading standard input; end it with Ctrl-D\n".utf8), on: 2)
        }
        return .ofDescriptor(0)
    }

    /// Writes all bytes to standard output (1) or error (2). A reader that has gone is no fault.
    ///
    /// - Returns: whether the reader is still there.
    static func put(_ bytes: [UInt8], on descriptor: Int32) throws(Fault) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = System.put(bytes, from: start, to: descriptor)
            if count < 0, System.isInterrupted { continue }
            if count < 0, System.hasNoReader { return false }
            guard count >= 0 else { throw System.fault }
            start += count
        }
        return true
    }

    /// Standard output, which takes the results of a batch.
    static var output: Output {
        Output { bytes throws(Failure) in
            do throws(Fault) {
                return try put(bytes, on: 1)
            } catch {
                throw Failure(
                    .cannotWrite, "cannot write standard output: \(error.reason)")
            }
        }
    }
}
