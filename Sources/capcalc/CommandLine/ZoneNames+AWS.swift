// What AWS calls zones: `eu-west-1a`, Local Zones `us-west-2-lax-1a`, Wavelength Zones
// `us-east-1-wl1-bos-wlz-1` (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-zones.html).

import Writing

extension ZoneNames {
    private static let areas = [
        "af", "ap", "ca", "cn", "eu", "eusc", "il", "me", "mx", "sa", "us",
    ]
    private static let directions = [
        "north", "south", "east", "west", "central", "northeast", "northwest", "southeast",
        "southwest",
    ]

    /// The zones that were probably meant by a name that begins as a Region does and is no zone of it, such as
    /// `eu-west-1a,b,c` by `eu-west-1abc`; `nil` for every other name.
    package static func meant(by name: String) -> String? {
        guard let (region, rest) = regionAndRest(name), !isZone(rest) else { return nil }
        let letters = letters(of: rest).map { String(UnicodeScalar($0)) }
        return region + (letters.isEmpty ? "a,b,c" : letters.joined(separator: ","))
    }

    /// A Region and what stands behind its number; `nil` where a name begins otherwise.
    private static func regionAndRest(_ name: String) -> (region: String, rest: [UInt8])? {
        let parts = name.utf8.split(separator: UInt8(ascii: "-")).map { Array($0) }
        guard let area = parts.first, areas.contains(String(decoding: area, as: UTF8.self)) else {
            return nil
        }
        for place in parts.indices.dropFirst() {
            // The number may be attached by mistake: `eu-west1a`.
            let word = parts[place].prefix { !$0.isDigit }
            guard directions.contains(String(decoding: word, as: UTF8.self)) else { continue }
            var behind = Array(parts[place].dropFirst(word.count))
            let isAttached = !behind.isEmpty
            let others = parts[(place + 1)...]
            if !isAttached { behind = others.first ?? [] }
            let number = behind.prefix { $0.isDigit }
            guard !number.isEmpty else { continue }
            let names = parts[..<place].map { String(decoding: $0, as: UTF8.self) }
            let region =
                (names + [String(decoding: word, as: UTF8.self)]).joined(separator: "-") + "-"
                + String(decoding: number, as: UTF8.self)
            var rest = Array(behind.dropFirst(number.count))
            for part in isAttached ? others : others.dropFirst() {
                rest += [UInt8(ascii: "-")] + part
            }
            // Of a number that is attached nothing is right.
            return (region, isAttached ? [UInt8(ascii: "+")] + rest : rest)
        }
        return nil
    }

    /// Whether what stands behind a Region makes a zone of it: a letter, or the parts of a Local Zone.
    private static func isZone(_ rest: [UInt8]) -> Bool {
        if rest.count == 1 { return !rest[0].isDigit && rest[0] != UInt8(ascii: "+") }
        let parts = rest.split(separator: UInt8(ascii: "-"))
        return rest.first == UInt8(ascii: "-") && parts.count >= 2 && parts[0].count >= 2
            && (parts.last?.contains { $0.isDigit } ?? false)
    }

    /// The letters that stand there for zones: each of `abc` and of `a-b-c`, and those from `a` to `c` in `a-c`.
    private static func letters(of rest: [UInt8]) -> [UInt8] {
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        let rest = rest.first == UInt8(ascii: "+") ? Array(rest.dropFirst()) : rest
        if rest.count == 3, rest[1] == UInt8(ascii: "-"), small ~= rest[0], small ~= rest[2],
            rest[0] < rest[2]
        {
            return Array(rest[0]...rest[2])
        }
        let letters = rest.filter { $0 != UInt8(ascii: "-") }
        let areZones =
            letters.count <= 6 && letters.allSatisfy { small ~= $0 }
            && Set(letters).count == letters.count
        return areZones ? letters : []
    }
}
