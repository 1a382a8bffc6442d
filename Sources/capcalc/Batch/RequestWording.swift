import Options

/// The text of a failure, with options written as the keys of a request.
///
/// What refuses a value speaks of options, as whoever types them does. Who sends requests has keys.
enum RequestWording {
    /// `--pods-per-node 5` becomes `"pods_per_node":5`, and an option without a value its key alone.
    static func of(_ text: String) -> String {
        var words = ""
        var rest = text[...]
        while let dashes = rest.firstOption {
            words += rest[..<dashes]
            let name = rest[dashes...].dropFirst(2).prefix { $0.isOptionLetter }
            rest = rest[name.endIndex...]
            guard let option = Option.named(String(name)), BatchKey.refusal(of: option) == nil
            else {
                words += "--" + name
                continue
            }
            words += "\"\(option.key)\""
            guard !option.isFlag, let value = rest.value else { continue }
            words += value.isNumber ? ":\(value)" : ":\"\(value)\""
            rest = rest[value.endIndex...]
        }
        return words + rest
    }
}

extension Substring {
    /// Where the next option begins: two dashes that stand behind no other letter, and a letter.
    fileprivate var firstOption: Index? {
        var place = startIndex
        while let dash = self[place...].firstIndex(of: "-") {
            let isFirst = dash == startIndex || !self[index(before: dash)].isOptionLetter
            if isFirst, self[dash...].dropFirst().first == "-",
                self[dash...].dropFirst(2).first?.isLetter == true
            {
                return dash
            }
            place = index(after: dash)
        }
        return nil
    }

    /// The word behind a blank or `=` where it has a digit, as what is to be typed has: a number, a block.
    fileprivate var value: Substring? {
        guard first == " " || first == "=" else { return nil }
        var word = dropFirst().prefix { $0 != " " && $0 != ")" && $0 != ";" && $0 != "'" }
        while word.last == "," || word.last == ":" || word.last == "." || word.last == "?" {
            word = word.dropLast()
        }
        return word.contains { "0"..."9" ~= $0 } ? word : nil
    }

    fileprivate var isNumber: Bool { allSatisfy { "0"..."9" ~= $0 } }
}

extension Character {
    fileprivate var isOptionLetter: Bool { isASCII && (isLetter || isNumber) || self == "-" }
}
