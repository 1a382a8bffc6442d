import Boundary

/// The part of a document that is in memory, and the only code that reads it without bounds checks.
///
/// Behind the last byte there are always eight zeros, so that a word can be read at every byte.
@safe struct JSONBuffer: ~Copyable {
    private var source: ByteSource
    private var memory: Memory
    private var storage: UnsafeMutableRawBufferPointer
    /// The end of the bytes that are there.
    private(set) var end = 0
    /// How many bytes of the document are gone already.
    private(set) var discarded = 0
    private static var padding: Int { 8 }

    /// A buffer of so many bytes, which grows where a single text is longer.
    init(_ source: ByteSource, size: Int) {
        self.source = source
        memory = Memory(size: size + Self.padding)
        unsafe storage = memory.bytes
    }

    /// What frees the bytes of a buffer: a `deinit` of the buffer itself would not be seen from other
    /// modules by Embedded Swift.
    @safe private final class Memory {
        let bytes: UnsafeMutableRawBufferPointer

        init(size: Int) {
            unsafe bytes = .allocate(byteCount: size, alignment: 16)
            unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0)
        }

        deinit { unsafe bytes.deallocate() }
    }

    /// The byte at an index from 0 up to the end, where it is 0.
    @inline(__always)
    func byte(at index: Int) -> UInt8 {
        assert(index >= 0 && index <= end)
        return unsafe storage.load(fromByteOffset: index, as: UInt8.self)
    }

    /// Eight bytes from an index on, the first one lowest; 0 behind the end.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        assert(index >= 0 && index <= end)
        return UInt64(
            littleEndian: unsafe storage.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// A hash of the bytes of a range, eight at a time.
    func hash(_ range: Range<Int>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let beyond = max(0, index + 8 - range.upperBound)
            // The odd factor is that of SplitMix64's last step.
            hash = (hash ^ word(at: index) << UInt64(8 * beyond)) &* 0x94D0_49BB_1331_11EB
            hash ^= hash >> 31
            index += 8
        }
        return hash
    }

    /// The bytes of a range.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        assert(range.lowerBound >= 0 && range.upperBound <= end)
        return unsafe Array(storage[range])
    }

    /// The text of a range; what is no UTF-8 was refused before.
    func text(_ range: Range<Int>) -> String {
        assert(range.lowerBound >= 0 && range.upperBound <= end)
        return unsafe String(
            decoding: UnsafeRawBufferPointer(rebasing: storage[range]), as: UTF8.self)
    }

    /// The whole number of up to 15 digits that a range has; `nil` of anything else.
    func wholeNumber(_ range: Range<Int>) -> Int64? {
        var number: Int64 = 0
        for index in range {
            let digit = byte(at: index) &- UInt8(ascii: "0")
            guard digit <= 9, number < 100_000_000_000_000 else { return nil }
            number = number * 10 + Int64(digit)
        }
        return range.isEmpty ? nil : number
    }

    /// Whether the bytes of a range are these.
    @inline(__always)
    func holds(_ bytes: [UInt8], at start: Int) -> Bool {
        for index in bytes.indices where byte(at: start + index) != bytes[index] { return false }
        return true
    }

    /// Drops the bytes in front of an index, and reads further ones behind the end.
    ///
    /// - Returns: whether there were any.
    mutating func refill(keepingFrom start: Int) throws(Fault) -> Bool {
        let kept = end - start
        if start > 0 {
            unsafe storage.baseAddress?.copyMemory(
                from: storage.baseAddress.unsafelyUnwrapped + start, byteCount: kept)
            discarded += start
            end = kept
        }
        if unsafe end == storage.count - Self.padding { grow() }
        let room = unsafe UnsafeMutableRawBufferPointer(
            rebasing: storage[end..<storage.count - Self.padding])
        let count = try unsafe source.read(into: room)
        end += count
        for index in end..<end + Self.padding { unsafe storage[index] = 0 }
        return count > 0
    }

    private mutating func grow() {
        let larger = unsafe Memory(size: 2 * storage.count)
        unsafe larger.bytes.copyMemory(from: UnsafeRawBufferPointer(storage))
        memory = larger
        unsafe storage = larger.bytes
    }
}
