/// Colours for people; plain where they are off.
package struct Ink {
    package let isOn: Bool

    package init(isOn: Bool) { self.isOn = isOn }

    package enum Colour: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case green = "1;32"
        case yellow = "1;33"
        case blue = "1;34"
    }

    /// What turns a colour on.
    package func start(_ colour: Colour) -> String {
        isOn ? "\u{1B}[\(colour.rawValue)m" : ""
    }

    /// What turns every colour off.
    package var end: String { isOn ? "\u{1B}[0m" : "" }

    package func callAsFunction(_ text: String, _ colour: Colour) -> String {
        isOn ? start(colour) + text + end : text
    }
}
