import Glibc

/// The counters of covered code that libFuzzer looks at behind every input.
///
/// The whole program has 200,000, and to look at them takes longer than to read a block. For a quick target
/// those are enough that lie near what its checked-in corpus reaches: functions of a file lie together.
/// The linker gives the calls of the instrumented modules to the functions below (`--wrap`).
private enum NearCounters {
    nonisolated(unsafe) static var counters: UnsafeMutableBufferPointer<UInt8>?
    /// Two words for each counter: where it is, and whether a function begins there.
    nonisolated(unsafe) static var places: UnsafePointer<UInt>?

    static let distance = 400

    /// The ranges of counters near those that are not 0.
    static func ranges(_ counters: UnsafeMutableBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in 0..<counters.count where unsafe counters[index] != 0 {
            let end = min(index + distance, counters.count)
            if let last = ranges.last, last.upperBound >= index - distance {
                ranges[ranges.count - 1] = last.lowerBound..<end
            } else {
                ranges.append(max(0, index - distance)..<end)
            }
        }
        return ranges
    }

    static func register(_ range: Range<Int>) {
        guard let counters = unsafe counters?.baseAddress, let places = unsafe places else {
            return
        }
        unsafe registerCounters(counters + range.lowerBound, counters + range.upperBound)
        unsafe registerPlaces(places + 2 * range.lowerBound, places + 2 * range.upperBound)
    }
}

@_silgen_name("__real___sanitizer_cov_8bit_counters_init")
private func registerCounters(
    _ start: UnsafeMutablePointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>)

@_silgen_name("__real___sanitizer_cov_pcs_init")
private func registerPlaces(_ start: UnsafePointer<UInt>, _ end: UnsafePointer<UInt>)

/// Called by each module, always with the counters of all.
@_cdecl("__wrap___sanitizer_cov_8bit_counters_init")
public func keepCounters(_ start: UnsafeMutablePointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>) {
    unsafe NearCounters.counters = UnsafeMutableBufferPointer(start: start, count: end - start)
}

/// Called by each module, always with the places of all counters.
@_cdecl("__wrap___sanitizer_cov_pcs_init")
public func keepPlaces(_ start: UnsafePointer<UInt>, _ end: UnsafePointer<UInt>) {
    unsafe NearCounters.places = start
}

/// What libFuzzer calls first. The last argument is the checked-in corpus.
@_cdecl("LLVMFuzzerInitialize")
public func chooseCounters(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
    guard let counters = unsafe NearCounters.counters else { return 0 }
    guard target.isQuick, let path = unsafe arguments.pointee[Int(count.pointee) - 1] else {
        NearCounters.register(0..<counters.count)
        return 0
    }
    let folder = unsafe String(cString: path)
    let stream = unsafe opendir(folder)
    while let stream = unsafe stream, let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
            unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                unsafe String(cString: $0)
            }
        }
        target.take(bytes(of: folder + "/" + name))
    }
    for range in unsafe NearCounters.ranges(counters) { NearCounters.register(range) }
    return 0
}

private func bytes(of path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, count in
        count = unsafe max(0, read(file, memory.baseAddress, memory.count))
    }
}
