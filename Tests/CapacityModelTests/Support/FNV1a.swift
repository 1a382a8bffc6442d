/// The 64-bit FNV-1a digest (<http://www.isthe.com/chongo/tech/comp/fnv/>).
enum FNV1a {
    static func digest(_ bytes: [UInt8]) -> UInt64 {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return digest
    }
}
