extension Option {
    /// What holds where the option is not given, as it would be typed; `nil` where nothing that can be typed
    /// means the same.
    ///
    /// The help text ends in it, in parentheses, with a word of explanation behind a comma, a colon or a
    /// semicolon: `host-network pods of a node (default 2: aws-node and kube-proxy)`.
    func usual(in command: CommandName) -> String? {
        let help = help(in: command)
        guard help.utf8.last == UInt8(ascii: ")"), let start = help.utf8.lastIndex(of: 0x28) else {
            return nil
        }
        var inner = help.utf8[help.utf8.index(after: start)...].dropLast()
        for word in ["default ", "default: "] where inner.starts(with: word.utf8) {
            inner = inner.dropFirst(word.utf8.count)
        }
        var text: [UInt8] = []
        for byte in inner {
            if byte == UInt8(ascii: " ") { break }
            text.append(byte)
        }
        let isWhole = text.count == inner.count
        if !isWhole {
            guard let last = text.popLast(), ",:;".utf8.contains(last) else { return nil }
        }
        let typed = String(decoding: text, as: UTF8.self)
        switch shape(in: command) {
        case .flag: return nil
        case .number, .word:
            return (try? shape(in: command).value(of: typed, self)) == nil ? nil : typed
        case .text: return typed == "unset" ? nil : typed
        }
    }
}
