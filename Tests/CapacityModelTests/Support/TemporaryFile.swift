#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
@testable import capcalc

/// A file that is there while a test needs it: the only use of the C library by the tests.
enum TemporaryFile {
    /// Calls `body` with the path of a new file that holds these bytes, and removes it.
    static func with<Result>(
        _ bytes: [UInt8], _ body: (String) throws -> Result
    ) throws -> Result {
        var template = Array("/tmp/capcalc-test-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { throw System.Fault.current }
        close(descriptor)
        let path = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unsafe unlink(path) }
        try System.put(bytes, inFile: path)
        return try body(path)
    }
}
