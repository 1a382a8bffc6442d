import CapacityModel
import Writing

extension TableCell {
    /// The cell of a table of instance types; `nil` where it is not known.
    init(_ value: InstanceTableValue?) {
        switch value {
        case .number(let number): self = .number(number)
        case .word(let word): self = .text(word)
        case nil: self = .text(nil)
        }
    }
}
