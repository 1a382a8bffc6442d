import Glibc

/// The target that the environment names in `FUZZ_TARGET`.
let target: FuzzTarget = {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        fatalError("FUZZ_TARGET is one of \(FuzzTarget.allCases.map { $0.rawValue })")
    }
    // libFuzzer counts what it tries, but not how long that is.
    atexit {
        var line = unsafe "stat::bytes: \(bytesTried)\n"
        _ = unsafe line.withUTF8 { unsafe write(2, $0.baseAddress, $0.count) }
    }
    return target
}()

nonisolated(unsafe) private var bytesTried = 0

/// What libFuzzer calls with every input (<https://llvm.org/docs/LibFuzzer.html>): a trap, an error of
/// AddressSanitizer and a broken property end the run and leave the input in a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    unsafe bytesTried += count
    // A copy ends where the input ends, so that a read behind it is seen.
    target.take(unsafe [UInt8](UnsafeBufferPointer(start: data, count: count)))
    return 0
}
