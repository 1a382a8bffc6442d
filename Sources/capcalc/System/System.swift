#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The operating system: the only file that calls the C library.
enum System {
    /// Why a file could not be read or written, in the words of the system.
    struct Fault: Error {
        let reason: String

        static var current: Fault {
            Fault(reason: unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown")
        }
    }

    /// The words of the command line behind the program's name.
    ///
    /// Not `CommandLine.arguments`, whose first use costs more than everything else in a short run.
    static var arguments: [String] {
        let (count, words) = unsafe (CommandLine.argc, CommandLine.unsafeArgv)
        guard count > 1 else { return [] }
        return (1..<Int(count)).compactMap { index in
            unsafe words[index].map { unsafe String(cString: $0) }
        }
    }

    /// The value of an environment variable; `nil` where it is unset.
    static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// Whether standard input (0), output (1) or error (2) is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// The most that is read of a file: a device may have no end.
    private static let mostBytes = 256 << 20

    /// Reads a file, or standard input where `path` is `-`.
    static func contents(of path: String) throws(Fault) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .current }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        while true {
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Self.read(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .current }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= mostBytes else {
                throw Fault(reason: "it is larger than \(mostBytes >> 20) MiB")
            }
        }
    }

    /// A file, or standard input, that is read piece by piece.
    final class Input {
        private let descriptor: Int32

        /// Opens a file; `-` is standard input.
        init(path: String) throws(Fault) {
            descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY)
            guard descriptor >= 0 else { throw .current }
        }

        /// Fills a buffer as far as there are bytes.
        ///
        /// - Returns: how many; 0 at the end.
        func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
            while true {
                let count = unsafe System.read(descriptor, buffer)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw .current }
                return count
            }
        }

        deinit {
            if descriptor != STDIN_FILENO { close(descriptor) }
        }
    }

    private static func read(
        _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer
    ) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
            unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Writes all bytes to standard output (1) or error (2). A reader that has gone is no fault.
    static func put(_ bytes: [UInt8], on descriptor: Int32) throws(Fault) {
        _ = try offer(bytes, on: descriptor)
    }

    /// Writes all bytes while there is a reader.
    ///
    /// - Returns: whether the reader is still there.
    static func offer(_ bytes: [UInt8], on descriptor: Int32) throws(Fault) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
                return unsafe write(descriptor, rest.baseAddress, rest.count)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE { return false }
            guard count >= 0 else { throw .current }
            start += count
        }
        return true
    }

    /// Writes a file whole or not at all: beside it first, then in its place. What is no regular
    /// file, a device or a pipe, is written to directly.
    static func put(_ bytes: [UInt8], inFile path: String) throws(WriteFault) {
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = unsafe open(path, O_WRONLY)
            guard descriptor >= 0 else { throw .create(.current) }
            return try put(bytes, closing: descriptor)
        }
        let target = exists ? resolved(path) : path
        let partial = "\(target).capcalc-\(getpid())"
        let mode = exists ? status.st_mode & 0o777 : 0o666
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else { throw .create(.current) }
        do {
            try put(bytes, closing: descriptor)
        } catch {
            unsafe unlink(partial)
            throw error
        }
        guard unsafe rename(partial, target) == 0 else {
            let fault = Fault.current
            unsafe unlink(partial)
            throw .create(fault)
        }
    }

    /// Whether a file could not be made, or not be filled.
    enum WriteFault: Error {
        case create(Fault)
        case write(Fault)
    }

    private static func put(
        _ bytes: [UInt8], closing descriptor: Int32
    ) throws(WriteFault) {
        do throws(Fault) {
            try put(bytes, on: descriptor)
        } catch {
            close(descriptor)
            throw .write(error)
        }
        guard close(descriptor) == 0 else { throw .write(.current) }
    }

    /// The file behind symbolic links.
    private static func resolved(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// How many processors are on line.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Does the same work on so many threads, this one among them, until all of them are done.
    ///
    /// Where the system has no further thread, fewer do it.
    static func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        var threads: [pthread_t] = []
        for _ in 1..<max(1, count) {
            guard let thread = thread(work) else { break }
            threads.append(thread)
        }
        work()
        #if canImport(Darwin)
            for index in threads.indices { unsafe pthread_join(threads[index], nil) }
        #else
            for thread in threads { pthread_join(thread, nil) }
        #endif
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private static func thread(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
        defer { unsafe pthread_attr_destroy(&attributes) }
        // musl gives a thread 128 KiB.
        guard unsafe pthread_attr_setstacksize(&attributes, 8 << 20) == 0 else { return nil }
        let passed = unsafe Unmanaged.passRetained(Work(work))
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = unsafe pthread_create(
                &thread, &attributes,
                { pointer in
                    unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                    return nil
                }, passed.toOpaque())
        #else
            var thread = pthread_t()
            let status = unsafe pthread_create(
                &thread, &attributes,
                { pointer in
                    if let pointer = unsafe pointer {
                        unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                    }
                    return nil
                }, passed.toOpaque())
        #endif
        if status == 0 { return thread }
        unsafe passed.release()
        return nil
    }

    /// Ends the program.
    static func end(_ status: ExitStatus) -> Never {
        exit(status.rawValue)
    }
}
