/// Names for the parts of a document: legal in its language, and no two the same.
struct Identifiers {
    private var taken: Set<String> = []
    /// What stands between a name and the number that tells it from another one.
    private let joint: String

    init(joint: String) {
        self.joint = joint
    }

    /// The name, or the first free one of `name2`, `name3` …
    mutating func unique(_ name: String) -> String {
        var free = name
        var number = 1
        while !taken.insert(free).inserted {
            number += 1
            free = "\(name)\(joint)\(number)"
        }
        return free
    }

    /// `private_a` of `private-a`: words of ASCII letters and digits, a letter first.
    static func snakeCase(_ text: String) -> String {
        let name = words(text).joined(separator: "_")
        let startsWithLetter = name.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false
        return startsWithLetter ? name : name.isEmpty ? "subnet" : "subnet_\(name)"
    }

    /// `PrivateA` of `private-a`: the same words, each with a capital.
    static func camelCase(_ text: String) -> String {
        words(text).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// What is left of a text, up to a length that every language takes.
    private static func words(_ text: String) -> [Substring] {
        text.unicodeScalars.prefix(200)
            .split { !($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9") ~= $0)) }
            .map { Substring($0) }
    }
}
