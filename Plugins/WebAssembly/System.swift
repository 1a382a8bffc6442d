/// The system where there is none: files are bytes that the host gave, and nothing else is there.
enum System {
    /// Why a file could not be read.
    struct Fault: Error {
        let reason: String
    }

    /// The files that a command line may name.
    nonisolated(unsafe) static var files: [(name: String, bytes: [UInt8])] = []

    static func isTerminal(_ descriptor: Int32) -> Bool { false }

    static func environment(_ name: String) -> String? { nil }

    static func put(_ bytes: [UInt8], on descriptor: Int32) throws(Fault) {}

    /// The bytes of a file, or of standard input for `-`.
    static func contents(of path: String) throws(Fault) -> [UInt8] {
        for file in unsafe files where file.name == path { return file.bytes }
        throw Fault(reason: "No such file or directory")
    }

    /// A file that is read piece by piece.
    final class Input {
        private let bytes: [UInt8]
        private var position = 0

        init(path: String) throws(Fault) {
            bytes = try System.contents(of: path)
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
            let count = min(unsafe buffer.count, bytes.count - position)
            for index in 0..<count { unsafe buffer[index] = bytes[position + index] }
            position += count
            return count
        }
    }
}
