/// The table of instance types: lines of CSV, in the byte order of their names.
///
/// The text is the table: a look-up is a binary search over its lines that reads the one row it
/// finds, for the built-in table and for one read from a file alike.
public struct InstanceTable: Sendable {
    private enum Storage: Sendable {
        case bundled
        case loaded([UInt8])
    }

    private let storage: Storage

    private init(_ storage: Storage) {
        self.storage = storage
    }

    /// The built-in table. Its rows are checked by a test, not at run time.
    public static var bundled: InstanceTable { InstanceTable(.bundled) }

    /// The date of the built-in table; `nil` for one read from a file, whose date nobody knows.
    ///
    /// A test pins the digest of the table to this date, so that neither changes alone.
    public var edition: String? {
        switch storage {
        case .bundled: Self.bundledEdition
        case .loaded: nil
        }
    }

    /// The date of the built-in table.
    public static var bundledEdition: String { "2026-11-22" }

    /// Reads a table from a file's bytes and checks it whole.
    ///
    /// A byte-order mark, `\r\n` and quotes around a cell are accepted; columns behind the last one
    /// of `InstanceTableColumn` are ignored.
    ///
    /// - Throws: `InstanceTableError` at the first line whose header, number of columns, cell or
    ///   order is wrong, or whose name stood before.
    /// - Complexity: O(n) for n bytes.
    public init(csv: [UInt8]) throws(InstanceTableError) {
        self.init(.loaded(try InstanceTableCheck.canonical(csv)))
    }

    /// The type with exactly this name, or `nil` when the table has none.
    ///
    /// - Complexity: O(log n) for n types.
    public func instanceType(named name: String) -> InstanceType? {
        let name = name.utf8Span.span
        return withBytes { table in
            Self.lineStart(of: name, in: table).flatMap { Self.row(at: $0, in: table).type }
        }
    }

    /// Calls `body` with the bytes of the table.
    func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        switch storage {
        case .loaded(let bytes): return body(bytes.span)
        case .bundled:
            let csv = EmbeddedInstanceTable.csv
            let bytes = unsafe UnsafeBufferPointer(
                start: csv.utf8Start, count: csv.utf8CodeUnitCount)
            return body(unsafe Span(_unsafeElements: bytes))
        }
    }

    /// The start of the line whose first cell is `name`.
    private static func lineStart(of name: Span<UInt8>, in table: Span<UInt8>) -> Int? {
        var low = lineEnd(from: 0, in: table) + 1
        var high = table.count
        while low < high {
            let start = lineStart(before: (low &+ high) / 2, from: low, in: table)
            let order = compare(name, toCellAt: start, in: table)
            if order == 0 { return start }
            if order < 0 { high = start } else { low = lineEnd(from: start, in: table) &+ 1 }
        }
        return nil
    }

    /// Below 0 when `name` stands before the first cell of the line at `start`, above 0 when behind.
    private static func compare(
        _ name: Span<UInt8>, toCellAt start: Int, in table: Span<UInt8>
    ) -> Int {
        var index = 0
        while true {
            let byte = start &+ index < table.count ? table[start &+ index] : UInt8(ascii: ",")
            let isEnd = byte == UInt8(ascii: ",")
            if index == name.count { return isEnd ? 0 : -1 }
            if isEnd { return 1 }
            if name[index] != byte { return name[index] < byte ? -1 : 1 }
            index &+= 1
        }
    }

    /// The start of the line that holds the byte at `position`; lines start at `low` and behind it.
    private static func lineStart(
        before position: Int, from low: Int, in table: Span<UInt8>
    ) -> Int {
        let bytes = unsafe table.bytes
        var start = position
        while start &- 8 >= low {
            let word = unsafe bytes.unsafeLoadUnaligned(
                fromByteOffset: start &- 8, as: UInt64.self)
            let found = lineEnds(in: UInt64(littleEndian: word))
            if found != 0 { return start &- found.leadingZeroBitCount / 8 }
            start &-= 8
        }
        while start > low, table[start &- 1] != UInt8(ascii: "\n") { start &-= 1 }
        return start
    }

    /// The next line end at `start` or behind it, or the end of the table.
    private static func lineEnd(from start: Int, in table: Span<UInt8>) -> Int {
        let bytes = unsafe table.bytes
        var end = start
        while end &+ 8 <= table.count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
            let found = lineEnds(in: UInt64(littleEndian: word))
            if found != 0 { return end &+ found.trailingZeroBitCount / 8 }
            end &+= 8
        }
        while end < table.count, table[end] != UInt8(ascii: "\n") { end &+= 1 }
        return end
    }

    /// The highest bit of every byte that is a line end, all other bits zero.
    private static func lineEnds(in word: UInt64) -> UInt64 {
        let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
        return ~((difference & low7) &+ low7 | difference | low7)
    }

    /// The type on the line at `start`, and the start of the next line.
    ///
    /// A row that cannot be read gives no type: in a checked table there is none.
    private static func row(at start: Int, in table: Span<UInt8>) -> (
        type: InstanceType?, next: Int
    ) {
        let end = lineEnd(from: start, in: table)
        let line = table.extracting(start..<end)
        do throws(InstanceTypeRow.Fault) {
            return (try InstanceTypeRow.read(line, isOfTable: true), end + 1)
        } catch {
            return (nil, end + 1)
        }
    }
}

extension InstanceTable: Sequence {
    /// Reads the types one after another, in the byte order of their names.
    public struct Iterator: IteratorProtocol {
        private let table: InstanceTable
        private var position: Int

        init(_ table: InstanceTable) {
            self.table = table
            position = table.withBytes { InstanceTable.lineEnd(from: 0, in: $0) + 1 }
        }

        /// The next type, or `nil` after the last.
        ///
        /// - Complexity: O(1): one line is read.
        public mutating func next() -> InstanceType? {
            let start = position
            let (type, next): (InstanceType?, Int) = table.withBytes { bytes in
                start < bytes.count ? InstanceTable.row(at: start, in: bytes) : (nil, start)
            }
            position = next
            return type
        }
    }

    /// An iterator over all types of the table.
    public func makeIterator() -> Iterator { Iterator(self) }
}
