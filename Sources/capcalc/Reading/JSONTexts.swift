/// Texts that a document says again and again, such as the IDs of subnets: each is made once, unless others took
/// its place.
struct JSONTexts {
    private var known = [(words: JSONWords, text: String)?](repeating: nil, count: 256)

    /// The text that stands in a range of the buffer without escapes.
    mutating func text(_ buffer: borrowing JSONBuffer, _ range: Range<Int>) -> String {
        let place = Int(buffer.hash(range) & 255)
        let first = buffer.word(at: range.lowerBound, of: range.count)
        if let (words, text) = known[place], words.first == first, words.count == range.count,
            words.goesOn(buffer, range)
        {
            return text
        }
        let text = buffer.text(range)
        known[place] = (JSONWords(text), text)
        return text
    }
}
