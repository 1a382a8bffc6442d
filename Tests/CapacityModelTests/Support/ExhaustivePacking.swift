import CapacityModel

/// Whether blocks find room in a small VPC, by trying every aligned place for every one of them.
///
/// The VPC is a row of cells of 16 addresses, at most 64 of them, one bit for each.
struct ExhaustivePacking {
    private let cells: Int
    private var failed: [Set<UInt64>]
    private let sizes: [Int]

    /// Blocks of these lengths, in any order, in a VPC of so many cells.
    init(lengths: [Int], cells: Int) {
        self.cells = cells
        sizes = lengths.map { 1 << (28 - $0) }
        failed = Array(repeating: [], count: lengths.count + 1)
    }

    /// Whether all of them fit beside the cells that are in use.
    mutating func fits(used: UInt64) -> Bool { fits(from: 0, used) }

    private mutating func fits(from index: Int, _ used: UInt64) -> Bool {
        guard index < sizes.count else { return true }
        guard !failed[index].contains(used) else { return false }
        let size = sizes[index]
        var start = 0
        while start + size <= cells {
            let mask = (size == 64 ? UInt64.max : (1 << UInt64(size)) - 1) << UInt64(start)
            if used & mask == 0, fits(from: index + 1, used | mask) { return true }
            start += size
        }
        failed[index].insert(used)
        return false
    }
}
