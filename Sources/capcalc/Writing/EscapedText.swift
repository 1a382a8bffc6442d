extension String {
    /// The text with some of its characters written as what stands for them.
    ///
    /// - Parameter escape: what stands for a character; `nil` where it stands for itself. Line ends come as
    ///   the characters that they are made of.
    package func escaped(_ escape: (Unicode.Scalar) -> String?) -> String {
        var escaped = ""
        for scalar in unicodeScalars {
            if let text = escape(scalar) {
                escaped += text
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
