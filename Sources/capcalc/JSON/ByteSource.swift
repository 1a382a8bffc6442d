/// Where the bytes of a document come from, piece by piece.
enum ByteSource {
    /// An open file.
    case file(System.Input)
    /// Bytes that are there already, handed out in pieces of at most this size.
    case bytes(ArraySlice<UInt8>, piece: Int)

    /// Fills a buffer as far as there are bytes.
    ///
    /// - Returns: how many; 0 at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(System.Fault) -> Int {
        switch self {
        case .file(let input): return try unsafe input.read(into: buffer)
        case .bytes(let bytes, let piece):
            let next = bytes.prefix(min(piece, buffer.count))
            unsafe buffer.copyBytes(from: next)
            self = .bytes(bytes.dropFirst(next.count), piece: piece)
            return next.count
        }
    }

    /// The next bytes, at most so many; none at the end.
    mutating func next(atMost count: Int) throws(System.Fault) -> [UInt8] {
        var fault: System.Fault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(System.Fault) {
                filled = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch let error {
                fault = error
            }
        }
        if let fault { throw fault }
        return bytes
    }
}
