import Options
import Testing

@testable import Program

struct SuggestionTests {
    static let words = ["format", "pods", "public", "private", "azs"]

    @Test func `one slip of each kind is understood`() {
        for typed in ["fromat", "formt", "formatt", "formet", "FORMAT"] {
            #expect(Suggestion.nearest(to: typed, among: Self.words) == "format", "\(typed)")
        }
    }

    @Test func `what is like nothing suggests nothing`() {
        for typed in ["", "x", "elephant", "frmtts"] {
            #expect(Suggestion.nearest(to: typed, among: Self.words) == nil, "\(typed)")
        }
    }

    @Test func `slips are counted as by the plain recursion`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let words = (0..<2).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    UInt8.random(in: 97...99, using: &random)
                }
            }
            #expect(
                Suggestion.slips(from: words[0], to: words[1]) == slow(words[0][...], words[1][...])
            )
        }
    }

    /// The definition of the optimal string alignment distance.
    private func slow(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        guard let a = left.last, let b = right.last else { return max(left.count, right.count) }
        var least = min(
            slow(left.dropLast(), right) + 1, slow(left, right.dropLast()) + 1,
            slow(left.dropLast(), right.dropLast()) + (a == b ? 0 : 1))
        if left.count > 1, right.count > 1, a == right.dropLast().last, b == left.dropLast().last {
            least = min(least, slow(left.dropLast(2), right.dropLast(2)) + 1)
        }
        return least
    }
}
