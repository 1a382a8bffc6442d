/// Where the bytes of a document come from, piece by piece.
package enum ByteSource {
    /// An open file.
    case file(OpenFile)
    /// Bytes that are there already, handed out in pieces of at most this size.
    case bytes(ArraySlice<UInt8>, piece: Int)

    /// Fills a buffer as far as there are bytes.
    ///
    /// - Returns: how many; 0 at the end.
    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        switch self {
        case .file(let file): return try unsafe file.read(buffer)
        case .bytes(let bytes, let piece):
            let next = bytes.prefix(min(piece, buffer.count))
            unsafe buffer.copyBytes(from: next)
            self = .bytes(bytes.dropFirst(next.count), piece: piece)
            return next.count
        }
    }

    /// The next bytes, at most so many; none at the end.
    package mutating func next(atMost count: Int) throws(Fault) -> [UInt8] {
        var fault: Fault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(Fault) {
                filled = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch let error {
                fault = error
            }
        }
        if let fault { throw fault }
        return bytes
    }
}
