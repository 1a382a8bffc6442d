import Glibc

/// The target that the environment names in `FUZZ_TARGET`.
private let target: FuzzTarget = {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        fatalError("FUZZ_TARGET is one of \(FuzzTarget.allCases.map { $0.rawValue })")
    }
    return target
}()

/// What libFuzzer calls with every input (<https://llvm.org/docs/LibFuzzer.html>): a trap, an error of
/// AddressSanitizer and a broken property end the run and leave the input in a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // A copy ends where the input ends, so that a read behind it is seen.
    target.take(unsafe [UInt8](UnsafeBufferPointer(start: data, count: count)))
    return 0
}
