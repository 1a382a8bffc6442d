#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The clock and the peers from the C library: the only file of the benchmarks that calls it.
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
}
