import Boundary

/// The files of the disk.
enum Disk {
    /// They, and standard input as `-`.
    static var files: Files {
        Files(
            standardInput: System.status(of: 0)?.identity,
            names: { (path) throws(Fault) in
                let bytes = PathText.bytes(of: path)
                try StandardStreams.refuseClosedInput(behind: bytes)
                guard let names = System.names(in: bytes) else {
                    // What is no directory, and what is not there, is told when it is opened.
                    if System.isNoDirectory { return nil }
                    throw System.fault
                }
                return names.map { PathText.text(of: $0) }
            }
        ) { path throws(Fault) in
            if path == "-" { return try StandardStreams.input() }
            guard let descriptor = System.opened(PathText.bytes(of: path), .read) else {
                throw System.fault
            }
            return .ofDescriptor(descriptor)
        }
    }
}

extension OpenFile {
    /// An open file, which closes itself when nobody has it any more.
    static func ofDescriptor(_ descriptor: Int32) -> OpenFile {
        let descriptor = Descriptor(descriptor)
        return unsafe OpenFile(identity: System.status(of: descriptor.number)?.identity) {
            buffer throws(Fault) in
            while true {
                let count = unsafe System.fill(buffer, from: descriptor.number)
                if count < 0, System.isInterrupted { continue }
                guard count >= 0 else { throw System.fault }
                return count
            }
        }
    }

    private final class Descriptor {
        let number: Int32

        init(_ number: Int32) { self.number = number }

        deinit {
            if number != 0 { _ = System.shut(number) }
        }
    }
}
