#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Boundary

/// The operating system, call by call: the only file that knows the C library.
enum System {
    /// Why the last call failed.
    static var fault: Fault { Fault(reason: reason(of: errno), isMissing: errno == ENOENT) }
    static var tooManyLinks: Fault { Fault(reason: reason(of: ELOOP)) }

    /// Plain words for what people meet; the C library's for the rest.
    private static func reason(of error: Int32) -> String {
        switch error {
        case EISDIR: "it is a directory"
        case ENOTDIR: "part of the path is not a directory"
        case ENOENT: Fault.noSuchFile.reason
        case EACCES, EPERM: "permission denied"
        case ENOSPC: "no space left on the device"
        default: unsafe strerror(error).map { unsafe String(cString: $0) } ?? "unknown error"
        }
    }

    static var isInterrupted: Bool { errno == EINTR }
    static var hasNoReader: Bool { errno == EPIPE }
    static var existsAlready: Bool { errno == EEXIST }
    static var isNoDirectory: Bool { errno == ENOTDIR || errno == ENOENT }

    /// Says where Swift is installed, unless somebody has said it: otherwise the runtime looks for it in
    /// `/proc`, which an empty root does not have, and ends the program. To be called before the runtime
    /// starts, so it may not use it.
    static func nameRoot() {
        let (name, root): (StaticString, StaticString) = ("SWIFT_ROOT", "/")
        unsafe setenv(
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(root.utf8Start).assumingMemoryBound(to: CChar.self), 0)
    }

    /// The value of an environment variable; `nil` where it is unset.
    static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// The text of a word of the command line.
    static func text(_ word: UnsafePointer<CChar>) -> String {
        let bytes = unsafe UnsafeRawBufferPointer(start: word, count: strlen(word))
        return PathText.text(of: unsafe Array(bytes))
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The columns of a terminal; `nil` where it does not know them.
    static func columns(of terminal: Int32) -> Int? {
        #if canImport(Darwin)
            let request: UInt = 0x4008_7468  // TIOCGWINSZ, a macro
        #else
            let request = UInt(TIOCGWINSZ)
        #endif
        var size = winsize()
        let isKnown = unsafe ioctl(terminal, request, &size) == 0
        return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    static func isOpen(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) >= 0 }

    /// Takes the lowest free descriptor with something that can neither be read nor written.
    static func takeDescriptor() {
        #if os(Linux)
            _ = unsafe open("/", 0o10_000_000)  // O_PATH, which needs no /dev
        #else
            _ = unsafe open("/dev/null", O_EVTONLY)
        #endif
    }

    /// Opens a file; `nil` where the system refuses.
    static func opened(_ path: [UInt8], _ access: Access) -> Int32? {
        let descriptor = unsafe call(path) { unsafe open($0, flags(access) | O_CLOEXEC, 0o666) }
        return descriptor < 0 ? nil : descriptor
    }

    private static func flags(_ access: Access) -> Int32 {
        switch access {
        case .read: O_RDONLY
        case .write: O_WRONLY
        case .append: O_WRONLY | O_APPEND
        case .create: O_WRONLY | O_CREAT | O_EXCL
        }
    }

    /// Closes a descriptor, and says whether all that was written has arrived.
    static func shut(_ descriptor: Int32) -> Bool { close(descriptor) == 0 }

    /// Reads into a buffer: how many bytes, negative for a failure.
    static func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }

    /// Writes bytes from an index on, at a place of the file or behind what was written last: how many,
    /// negative for a failure.
    static func put(
        _ bytes: [UInt8], from start: Int, to descriptor: Int32, at place: Int? = nil
    ) -> Int {
        unsafe bytes.withUnsafeBytes { bytes in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard let place else { return unsafe write(descriptor, rest.baseAddress, rest.count) }
            return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(place))
        }
    }

    /// What an open file is.
    static func status(of descriptor: Int32) -> Status? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? known(status) : nil
    }

    private static func known(_ status: stat) -> Status {
        Status(
            identity: FileIdentity(
                device: UInt64(truncatingIfNeeded: status.st_dev),
                inode: UInt64(truncatingIfNeeded: status.st_ino)),
            isRegular: status.st_mode & S_IFMT == S_IFREG,
            isLink: status.st_mode & S_IFMT == S_IFLNK, size: Int(status.st_size),
            links: Int(status.st_nlink), owner: status.st_uid, group: status.st_gid,
            mode: UInt32(status.st_mode & 0o7777))
    }

    /// What a path names: a link itself, or what it leads to.
    static func status(of path: [UInt8], followsLinks: Bool) -> Status? {
        var status = stat()
        let result = unsafe call(path) {
            followsLinks ? unsafe stat($0, &status) : unsafe lstat($0, &status)
        }
        return result == 0 ? known(status) : nil
    }

    /// The names of what a directory has, `.` and `..` among them; `nil` where the system refuses.
    static func names(in directory: [UInt8]) -> [[UInt8]]? {
        guard let opened = unsafe call(directory, { unsafe opendir($0) }) else { return nil }
        defer { unsafe closedir(opened) }
        var names: [[UInt8]] = []
        while let entry = unsafe readdir(opened) {
            unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
                names.append(unsafe [UInt8]($0.prefix { $0 != 0 }))
            }
        }
        return names
    }

    /// Where a link leads to.
    static func destination(of link: [UInt8]) -> [UInt8]? {
        var target = [UInt8](repeating: 0, count: 4096)
        let count = unsafe target.withUnsafeMutableBytes { target in
            unsafe call(link) { path in
                unsafe target.withMemoryRebound(to: CChar.self) {
                    unsafe readlink(path, $0.baseAddress.unsafelyUnwrapped, $0.count)
                }
            }
        }
        return count < 0 ? nil : Array(target.prefix(count))
    }

    /// Gives a file the owner, the group and the mode of another: whether it was allowed.
    static func give(_ descriptor: Int32, ownerAndModeOf status: Status) -> Bool {
        guard let own = Self.status(of: descriptor) else { return false }
        let isOwned = (own.owner, own.group) == (status.owner, status.group)
        guard isOwned || fchown(descriptor, status.owner, status.group) == 0 else { return false }
        return fchmod(descriptor, mode_t(status.mode)) == 0
    }

    /// Puts a file in the place of another, and says whether that was possible.
    static func replace(_ path: [UInt8], by other: [UInt8]) -> Bool {
        unsafe call(path) { path in unsafe call(other) { unsafe rename($0, path) } } == 0
    }

    static func remove(_ path: [UInt8]) { _ = unsafe call(path) { unsafe unlink($0) } }

    /// Makes an open file longer or shorter.
    static func resize(_ descriptor: Int32, to size: Int) -> Bool {
        ftruncate(descriptor, off_t(size)) == 0
    }

    /// Does something that no signal ends halfway.
    static func withoutSignals<Result>(_ body: () -> Result) -> Result {
        var (all, before) = (sigset_t(), sigset_t())
        unsafe sigfillset(&all)
        // It would end the program afterwards, where the failed call says what is to be said.
        _ = signal(SIGXFSZ, SIG_IGN)
        unsafe sigprocmask(SIG_SETMASK, &all, &before)
        defer { unsafe sigprocmask(SIG_SETMASK, &before, nil) }
        return body()
    }

    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    #if canImport(Darwin)
        typealias Thread = pthread_t?
    #else
        typealias Thread = pthread_t
    #endif

    /// Begins work on a thread of its own; `nil` where the system has none.
    static func thread(_ work: @escaping @Sendable () -> Void) -> Thread? {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
        defer { unsafe pthread_attr_destroy(&attributes) }
        // musl gives a thread 128 KiB.
        guard unsafe pthread_attr_setstacksize(&attributes, 8 << 20) == 0 else { return nil }
        let passed = unsafe Unmanaged.passRetained(Work(work))
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let status = unsafe pthread_create(
            &thread, &attributes,
            { pointer in
                let pointer: UnsafeMutableRawPointer? = unsafe pointer
                if let pointer = unsafe pointer {
                    unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                }
                return nil
            }, passed.toOpaque())
        if status == 0 { return thread }
        unsafe passed.release()
        return nil
    }

    static func join(_ thread: Thread) {
        #if canImport(Darwin)
            if let thread = unsafe thread { unsafe pthread_join(thread, nil) }
        #else
            pthread_join(thread, nil)
        #endif
    }

    static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

    /// Calls with a path as the C library takes it.
    private static func call<Result>(
        _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
        let path = path.map { CChar(bitPattern: $0) } + [0]
        return unsafe body(path)
    }
}
