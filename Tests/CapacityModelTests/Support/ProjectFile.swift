#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Boundary

/// Files of the project, read as data of the tests: the only use of the C library by the tests.
enum ProjectFile {
    /// The bytes of a file.
    static func bytes(_ path: String) throws(Fault) -> [UInt8] {
        guard let file = unsafe fopen(path, "rb") else {
            throw Fault(
                reason: unsafe String(cString: strerror(errno)), isMissing: errno == ENOENT)
        }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        while true {
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
            }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    /// A file that is open to be read.
    static func open(_ path: String) throws(Fault) -> OpenFile {
        try Files.inMemory([path: try bytes(path)]).open(path)
    }
}
