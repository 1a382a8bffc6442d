#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The clock, the peers from the C library, and other programs: the only file of the benchmarks that calls it.
enum CLibrary {
    /// CPU time that this thread has had.
    static var threadNanoseconds: UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Reads `a.b.c.d/n` with `inet_pton` and `strtol`, as C programs do.
    ///
    /// - Parameter text: the block, with a zero byte at its end. The slash is overwritten and put back.
    static func parse(_ text: UnsafeMutablePointer<CChar>) -> (address: UInt32, length: Int)? {
        guard let slash = unsafe strchr(text, Int32(UInt8(ascii: "/"))) else { return nil }
        unsafe slash.pointee = 0
        defer { unsafe slash.pointee = CChar(UInt8(ascii: "/")) }
        var address = in_addr()
        guard unsafe inet_pton(AF_INET, text, &address) == 1 else { return nil }
        return (UInt32(bigEndian: address.s_addr), unsafe strtol(slash + 1, nil, 10))
    }

    /// Writes `a.b.c.d` with `inet_ntop`; returns the number of bytes.
    static func format(_ address: UInt32, _ text: UnsafeMutablePointer<CChar>) -> Int {
        var address = in_addr(s_addr: address.bigEndian)
        return unsafe inet_ntop(AF_INET, &address, text, 16) == nil ? 0 : Int(unsafe strlen(text))
    }

    /// Runs a command line of the shell: its end, and what it wrote on standard output; 127 where there is no
    /// such program.
    static func run(_ line: String) -> (status: Int32, output: String) {
        guard let stream = unsafe popen(line, "r") else { return (127, "") }
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = unsafe fread(&piece, 1, piece.count, stream)
            if count == 0 { break }
            output += piece.prefix(count)
        }
        // The end of a process is in the second byte; a signal in the first.
        let status = unsafe pclose(stream)
        return (
            status & 0x7F == 0 ? status >> 8 & 0xFF : 128, String(decoding: output, as: UTF8.self)
        )
    }

    /// CPU time of all programs that have run and ended.
    static var nanosecondsOfPrograms: UInt64 {
        var usage = rusage()
        #if canImport(Glibc)
            unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        #else
            unsafe getrusage(RUSAGE_CHILDREN, &usage)
        #endif
        let seconds = UInt64(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        let microseconds = UInt64(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
        return seconds * 1_000_000_000 + microseconds * 1_000
    }

    /// The most memory that this process has had, in bytes.
    ///
    /// Not by `getrusage` on Linux: that counts what the process was before it became this program
    /// (<https://man7.org/linux/man-pages/man2/getrusage.2.html>).
    static var mostMemory: Int64 {
        #if os(Linux)
            guard let file = unsafe fopen("/proc/self/status", "r") else { return 0 }
            defer { unsafe fclose(file) }
            var line = [CChar](repeating: 0, count: 256)
            while unsafe fgets(&line, 256, file) != nil {
                let text = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                guard text.hasPrefix("VmHWM:") else { continue }
                return (Int64(String(text.filter { "0" <= $0 && $0 <= "9" })) ?? 0) << 10
            }
            return 0
        #else
            var usage = rusage()
            unsafe getrusage(RUSAGE_SELF, &usage)
            return Int64(usage.ru_maxrss)
        #endif
    }

    /// Tells whoever runs the benchmarks of what did not work.
    static func complain(_ message: String) {
        let line = message + "\n"
        _ = unsafe write(2, line, line.utf8.count)
    }

    /// A new folder for the input of other programs.
    static func makeFolder() -> String? {
        var path = Array("/tmp/capcalc-benchmarks-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&path) != nil else { return nil }
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a file piece by piece; `next` gives no bytes at the end.
    static func writeFile(_ path: String, _ next: () -> [UInt8]) -> Bool {
        guard let file = unsafe fopen(path, "w") else { return false }
        var isWhole = true
        while true {
            let bytes = next()
            if bytes.isEmpty { break }
            isWhole = unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count && isWhole
        }
        return unsafe fclose(file) == 0 && isWhole
    }
}
