/// Reads one line of the table: the cells in order, each by the rule of its column.
///
/// Every cell is read in one pass over the bytes; nothing is allocated but the name.
struct InstanceTypeRow {
    /// A cell that breaks the rule of its column.
    struct Fault: Error {
        let column: InstanceTableColumn
        let expected: String
        let found: String
    }

    private var position = 0

    /// Reads the cells of a line. Cells behind the last column are ignored.
    ///
    /// - Parameter isOfTable: whether the line is one of a table that was checked, whose names are not looked at again.
    static func read(_ line: Span<UInt8>, isOfTable: Bool) throws(Fault) -> InstanceType {
        var row = InstanceTypeRow()
        let type = InstanceType(
            name: try row.name(line, isChecked: isOfTable),
            maxENIs: try row.required(line, .maxENIs),
            ipv4PerENI: try row.required(line, .ipv4PerENI),
            ipv6PerENI: try row.number(line, .ipv6PerENI),
            networkCards: try row.required(line, .networkCards),
            maxENIsOverAllCards: try row.required(line, .maxENIsTotal),
            vCPUs: try row.number(line, .vCPUs),
            memoryMiB: try row.number(line, .memoryMiB),
            architecture: try row.word(line, .architecture, Architecture.self),
            hypervisor: try row.requiredWord(line, .hypervisor, Hypervisor.self),
            branchENIs: try row.number(line, .branchENIs),
            maxEBSAttachments: try row.number(line, .maxEBSAttachments),
            hasDedicatedEBSAttachments: try row.flag(line, .ebsDedicated),
            isCurrentGeneration: try row.flag(line, .currentGeneration),
            status: try row.requiredWord(line, .status, TypeStatus.self)
        )
        guard type.maxENIs <= type.maxENIsOverAllCards else {
            throw Fault(
                column: .maxENIsTotal, expected: "at least max_enis, which is \(type.maxENIs)",
                found: "\(type.maxENIsOverAllCards)")
        }
        return type
    }

    /// The bytes of the next cell; past the end of the line, none.
    private mutating func cell(_ line: Span<UInt8>) -> Range<Int> {
        let start = min(position, line.count)
        var end = start
        while end < line.count, line[end] != UInt8(ascii: ",") { end &+= 1 }
        position = end &+ 1
        return start..<end
    }

    private mutating func name(_ line: Span<UInt8>, isChecked: Bool) throws(Fault) -> String {
        let cell = cell(line)
        guard isChecked || InstanceType.isName(line.extracting(cell)) else {
            throw fault(
                .instanceType, "a name of lowercase letters, digits, '-' and '.'", line, cell)
        }
        return text(line, cell)
    }

    /// Inlined, so that the range of a column is a constant.
    @inline(__always)
    private mutating func number(
        _ line: Span<UInt8>, _ column: InstanceTableColumn
    ) throws(Fault) -> Int? {
        let start = min(position, line.count)
        var (end, value) = (start, 0)
        while end < line.count {
            let digit = Int(line[end]) &- 48
            guard digit >= 0, digit <= 9, value <= 1_000_000_000 else { break }
            value = value &* 10 &+ digit
            end &+= 1
        }
        guard end == line.count || line[end] == UInt8(ascii: ",") else {
            throw numberFault(column, line, cell(line))
        }
        position = end &+ 1
        guard end > start, let range = column.range else { return nil }
        guard range.contains(value) else { throw numberFault(column, line, start..<end) }
        return value
    }

    private mutating func required(
        _ line: Span<UInt8>, _ column: InstanceTableColumn
    ) throws(Fault) -> Int {
        guard let value = try number(line, column) else {
            throw numberFault(column, line, position..<position)
        }
        return value
    }

    private mutating func flag(
        _ line: Span<UInt8>, _ column: InstanceTableColumn
    ) throws(Fault) -> Bool? {
        try number(line, column).map { $0 == 1 }
    }

    private mutating func word<Word: CaseIterable & RawRepresentable<String>>(
        _ line: Span<UInt8>, _ column: InstanceTableColumn, _: Word.Type
    ) throws(Fault) -> Word? {
        let cell = cell(line)
        if cell.isEmpty { return nil }
        for word in Word.allCases where Self.isEqual(word.rawValue, line, cell) { return word }
        throw fault(column, wordRule(Word.self), line, cell)
    }

    private mutating func requiredWord<Word: CaseIterable & RawRepresentable<String>>(
        _ line: Span<UInt8>, _ column: InstanceTableColumn, _: Word.Type
    ) throws(Fault) -> Word {
        guard let word = try word(line, column, Word.self) else {
            throw Fault(column: column, expected: wordRule(Word.self), found: "")
        }
        return word
    }

    /// Whether a cell is a word, without making a string of the cell.
    private static func isEqual(_ word: String, _ line: Span<UInt8>, _ cell: Range<Int>) -> Bool {
        guard word.utf8.count == cell.count else { return false }
        let word = word.utf8Span.span
        for index in word.indices where word[index] != line[cell.lowerBound &+ index] {
            return false
        }
        return true
    }

    @inline(never)
    private func numberFault(
        _ column: InstanceTableColumn, _ line: Span<UInt8>, _ cell: Range<Int>
    ) -> Fault {
        let rule = column.range.map { "a whole number from \($0.lowerBound) to \($0.upperBound)" }
        return fault(column, rule ?? "a number", line, cell)
    }

    private func wordRule<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> String {
        "one of " + Word.allCases.map { $0.rawValue }.joined(separator: ", ")
    }

    private func fault(
        _ column: InstanceTableColumn, _ expected: String, _ line: Span<UInt8>, _ cell: Range<Int>
    ) -> Fault {
        Fault(column: column, expected: expected, found: text(line, cell))
    }

    private func text(_ line: Span<UInt8>, _ cell: Range<Int>) -> String {
        cell.isEmpty ? "" : String(copying: line.extracting(cell))
    }
}

extension String {
    /// The text of UTF-8 bytes; bytes that are not UTF-8 become replacement characters.
    init(copying bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
