/// The digest that a content security policy names a text by
/// (<https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf>).
enum SHA256 {
    static func digest(of message: [UInt8]) -> [UInt8] {
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        padded += bytes(of: UInt64(message.count) * 8)
        let constants = primes(64).map { fraction(root: 3, of: $0) }
        var state = primes(8).map { fraction(root: 2, of: $0) }
        for start in stride(from: 0, to: padded.count, by: 64) {
            compress(padded[start..<start + 64], into: &state, constants)
        }
        return state.flatMap { bytes(of: $0) }
    }

    private static func compress(
        _ block: ArraySlice<UInt8>, into state: inout [UInt32], _ constants: [UInt32]
    ) {
        var words = [UInt32](repeating: 0, count: 64)
        for (place, byte) in block.enumerated() {
            words[place / 4] = words[place / 4] << 8 | UInt32(byte)
        }
        for place in 16..<64 {
            let (near, far) = (words[place - 2], words[place - 15])
            let first = turned(far, 7) ^ turned(far, 18) ^ far >> 3
            let second = turned(near, 17) ^ turned(near, 19) ^ near >> 10
            words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
        }
        var v = state
        for place in 0..<64 {
            let mixed = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
            let choice = v[4] & v[5] ^ ~v[4] & v[6]
            let first = v[7] &+ mixed &+ choice &+ constants[place] &+ words[place]
            let other = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
            let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
            v = [first &+ other &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
        }
        for place in 0..<8 { state[place] &+= v[place] }
    }

    private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
        word >> bits | word << (32 - bits)
    }

    private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
        stride(from: Number.bitWidth - 8, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: number >> Number($0))
        }
    }

    private static func primes(_ count: Int) -> [UInt64] {
        var primes: [UInt64] = []
        var number: UInt64 = 2
        while primes.count < count {
            if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
            number += 1
        }
        return primes
    }

    /// The first 32 bits behind the point of a square or cube root: the constants of the standard.
    private static func fraction(root: Int, of number: UInt64) -> UInt32 {
        // The root times 2³², bit by bit: the largest whose power is not too large.
        var found: UInt128 = 0
        for bit in (0..<37).reversed() {
            let next = found | 1 << bit
            let power = root == 2 ? next * next : next * next * next
            if power <= UInt128(number) << (32 * root) { found = next }
        }
        return UInt32(truncatingIfNeeded: found)
    }
}
