/// Colours for people; plain where they are off.
struct Ink {
    let isOn: Bool

    enum Colour: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case green = "1;32"
        case yellow = "1;33"
        case blue = "1;34"
    }

    /// What turns a colour on.
    func start(_ colour: Colour) -> String {
        isOn ? "\u{1B}[\(colour.rawValue)m" : ""
    }

    /// What turns every colour off.
    var end: String { isOn ? "\u{1B}[0m" : "" }

    func callAsFunction(_ text: String, _ colour: Colour) -> String {
        isOn ? start(colour) + text + end : text
    }
}
