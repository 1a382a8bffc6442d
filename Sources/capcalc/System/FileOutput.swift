import Boundary

/// Writes a file by the rules that CONTRIBUTING.md has under "Writing a file".
enum FileOutput {
    /// Why a file could not be made, or not be filled.
    enum Failing: Error {
        case create(Fault)
        case write(Fault)
    }

    /// Writes a file whole or not at all.
    static func put(_ bytes: [UInt8], in path: String) throws(Failing) {
        switch try place(of: PathText.bytes(of: path)) {
        case .stream(let descriptor): try stream(bytes, to: descriptor)
        case .other(let path, let access):
            guard let descriptor = System.opened(path, access) else {
                throw .create(System.fault)
            }
            try filled(bytes, closing: descriptor)
        case .new(let path):
            if let fault = replaced(path, nil, bytes) { throw fault }
        case .file(let path, let status):
            guard let descriptor = System.opened(path, .write) else {
                throw .create(System.fault)
            }
            defer { _ = System.shut(descriptor) }
            // Other names of the file are to show the same: it cannot be replaced.
            if status.links < 2 {
                let fault = replaced(path, status, bytes)
                // A full disk would be full for the file in its place too.
                if case .write? = fault, let fault { throw fault }
                if fault == nil { return }
            }
            try overwrite(descriptor, status.size, bytes)
        }
    }

    /// Where the output goes.
    private enum Place {
        /// A stream of this process.
        case stream(Int32)
        /// A device, a pipe, or a descriptor of somebody else.
        case other([UInt8], System.Access)
        /// A file that is not there yet.
        case new([UInt8])
        case file([UInt8], System.Status)
    }

    /// Follows links to their end, those too that lead to nothing yet.
    private static func place(of path: [UInt8]) throws(Failing) -> Place {
        let processes = System.status(of: Array("/proc".utf8), followsLinks: true)?.identity.device
        var path = path
        for _ in 0..<40 {
            guard let status = System.status(of: path, followsLinks: false) else {
                return .new(path)
            }
            guard status.isLink else {
                return status.isRegular ? .file(path, status) : .other(path, .write)
            }
            // A link of /proc to what a process has open: only its name looks like that of a file.
            if status.identity.device == processes {
                return stream(behind: path) ?? .other(path, .append)
            }
            guard let target = System.destination(of: path) else { throw .create(System.fault) }
            path = target.first == Self.slash ? target : folder(of: path) + target
        }
        throw .create(System.tooManyLinks)
    }

    private static var slash: UInt8 { UInt8(ascii: "/") }

    /// The stream of this process that is the same file as what a path leads to.
    private static func stream(behind path: [UInt8]) -> Place? {
        guard let identity = System.status(of: path, followsLinks: true)?.identity else {
            return nil
        }
        for stream in Int32(1)...2 where System.status(of: stream)?.identity == identity {
            return .stream(stream)
        }
        return nil
    }

    /// The folder of a path, with its slash.
    private static func folder(of path: [UInt8]) -> ArraySlice<UInt8> {
        path[...(path.lastIndex(of: slash) ?? -1)]
    }

    /// Makes a file beside another and puts it in its place; gives the fault where that fails, and then
    /// nothing has changed.
    private static func replaced(
        _ path: [UInt8], _ status: System.Status?, _ bytes: [UInt8]
    ) -> Failing? {
        System.withoutSignals {
            for _ in 0..<100 {
                // As short as can be told apart: names may have 255 bytes, and so may the file's.
                let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
                let partial = Array(folder(of: path)) + Array(".capcalc-\(number)".utf8)
                guard let descriptor = System.opened(partial, .create) else {
                    if System.existsAlready { continue }
                    return .create(System.fault)
                }
                if let status, !System.give(descriptor, ownerAndModeOf: status) {
                    let fault = System.fault
                    _ = System.shut(descriptor)
                    System.remove(partial)
                    return .create(fault)
                }
                do throws(Failing) {
                    try filled(bytes, closing: descriptor)
                } catch {
                    System.remove(partial)
                    return error
                }
                if System.replace(path, by: partial) { return nil }
                let fault = System.fault
                System.remove(partial)
                return .create(fault)
            }
            return .create(Fault(reason: "no temporary file name is free in its directory"))
        }
    }

    /// Writes into a file that stays: first what makes it longer, for which room may be missing, so that
    /// it can be taken back.
    private static func overwrite(
        _ descriptor: Int32, _ size: Int, _ bytes: [UInt8]
    ) throws(Failing) {
        let fault = System.withoutSignals { () -> Fault? in
            if let fault = written(bytes, min(size, bytes.count)..<bytes.count, descriptor) {
                _ = System.resize(descriptor, to: size)
                return fault
            }
            if let fault = written(bytes, 0..<min(size, bytes.count), descriptor) { return fault }
            return System.resize(descriptor, to: bytes.count) ? nil : System.fault
        }
        if let fault { throw .write(fault) }
    }

    private static func written(
        _ bytes: [UInt8], _ range: Range<Int>, _ descriptor: Int32
    ) -> Fault? {
        let bytes = Array(bytes[..<range.upperBound])
        var start = range.lowerBound
        while start < range.upperBound {
            let count = System.put(bytes, from: start, to: descriptor, at: start)
            if count < 0, System.isInterrupted { continue }
            guard count >= 0 else { return System.fault }
            start += count
        }
        return nil
    }

    private static func filled(_ bytes: [UInt8], closing descriptor: Int32) throws(Failing) {
        do throws(Failing) {
            try stream(bytes, to: descriptor)
        } catch {
            _ = System.shut(descriptor)
            throw error
        }
        guard System.shut(descriptor) else { throw .write(System.fault) }
    }

    private static func stream(_ bytes: [UInt8], to descriptor: Int32) throws(Failing) {
        do throws(Fault) {
            _ = try StandardStreams.put(bytes, on: descriptor)
        } catch {
            throw .write(error)
        }
    }
}
