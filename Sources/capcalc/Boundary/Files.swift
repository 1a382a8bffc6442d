/// The files that a run may read: where they lie is known to whoever made the value.
package struct Files: Sendable {
    /// Opens a file to read it from its beginning; `-` is standard input, which a person at a terminal
    /// is told that the program waits for.
    package let open: @Sendable (_ path: String) throws(Fault) -> OpenFile
    /// The identity of standard input, where it is known.
    package let standardInput: FileIdentity?

    package init(
        standardInput: FileIdentity? = nil,
        open: @escaping @Sendable (_ path: String) throws(Fault) -> OpenFile
    ) {
        self.standardInput = standardInput
        self.open = open
    }

    /// No file at all.
    package static var none: Files {
        Files { _ throws(Fault) in throw Fault(reason: "no such file or directory") }
    }

    /// Files in memory, by their paths; that of `-` is standard input.
    package static func inMemory(_ files: [String: [UInt8]]) -> Files {
        Files { path throws(Fault) in
            guard let bytes = files[path] else {
                throw Fault(reason: "no such file or directory")
            }
            var rest = bytes[...]
            return unsafe OpenFile { buffer throws(Fault) in
                let next = rest.prefix(buffer.count)
                unsafe buffer.copyBytes(from: next)
                rest = rest.dropFirst(next.count)
                return next.count
            }
        }
    }
}

/// A file that is open to be read.
@safe package struct OpenFile {
    /// Fills a buffer as far as there are bytes, and says how many there were; 0 at the end.
    package let read: (_ buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int
    /// Which file it is, by whatever name it was opened; `nil` where that is not known.
    package let identity: FileIdentity?

    package init(
        identity: FileIdentity? = nil,
        read: @escaping (_ buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int
    ) {
        self.identity = identity
        unsafe self.read = read
    }
}

/// What two names of one file have in common.
package struct FileIdentity: Equatable, Sendable {
    package let device: UInt64
    package let inode: UInt64

    package init(device: UInt64, inode: UInt64) {
        self.device = device
        self.inode = inode
    }
}

/// Why a file could not be read or written, in the words of the system.
package struct Fault: Error {
    package let reason: String
    /// What to do instead.
    package let hint: String?

    package init(reason: String, hint: String? = nil) {
        self.reason = reason
        self.hint = hint
    }
}
