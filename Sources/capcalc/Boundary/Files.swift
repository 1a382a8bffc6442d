/// The files that a run may read: where they lie is known to whoever made the value.
package struct Files: Sendable {
    /// Opens a file to read it from its beginning; `-` is standard input, which a person at a terminal
    /// is told that the program waits for.
    package let open: @Sendable (_ path: String) throws(Fault) -> OpenFile
    /// The names of what a directory has, in no order, hidden ones and `.` among them; `nil` for what is none.
    package let names: @Sendable (_ directory: String) throws(Fault) -> [String]?
    /// The identity of standard input, where it is known.
    package let standardInput: FileIdentity?

    package init(
        standardInput: FileIdentity? = nil,
        names: @escaping @Sendable (_ directory: String) throws(Fault) -> [String]? = {
            (_) throws(Fault) in nil
        },
        open: @escaping @Sendable (_ path: String) throws(Fault) -> OpenFile
    ) {
        self.standardInput = standardInput
        self.open = open
        self.names = names
    }

    /// No file at all.
    package static var none: Files {
        Files { _ throws(Fault) in throw Fault.noSuchFile }
    }

    /// Files in memory, by their paths; that of `-` is standard input. What stands in front of a slash is a
    /// directory.
    package static func inMemory(_ files: [String: [UInt8]]) -> Files {
        let paths = Array(files.keys)
        return Files(names: { (directory) throws(Fault) in
            let start = directory.hasSuffix("/") ? directory : directory + "/"
            let names = paths.filter { $0.hasPrefix(start) && $0 != start }.map {
                String($0.dropFirst(start.count).prefix { $0 != "/" })
            }
            return names.isEmpty ? nil : Array(Set(names))
        }) { path throws(Fault) in
            guard let bytes = files[path] else {
                throw Fault.noSuchFile
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

    /// Whether the file, or a directory on the way to it, is not there.
    package let isMissing: Bool

    package init(reason: String, hint: String? = nil, isMissing: Bool = false) {
        self.reason = reason
        self.hint = hint
        self.isMissing = isMissing
    }

    /// That a file is not there.
    package static var noSuchFile: Fault {
        Fault(reason: "no such file or directory", isMissing: true)
    }
}
