import CapacityModel
import Testing

struct CIDRTextErrorTests {
    struct Case: Sendable {
        let text: String
        let reason: CIDRTextError.Reason
        let description: String
        let hint: String
    }

    static let shape = "four octets, a slash and a prefix length, such as 172.16.0.0/16"

    static let cases: [Case] = [
        Case(
            text: "", reason: .empty, description: "an empty text is not a CIDR block",
            hint: shape),
        Case(
            text: "10.0.0.0/8 ", reason: .strayCharacter(" "),
            description: "'10.0.0.0/8 ': unexpected ' ' in a CIDR block", hint: shape),
        Case(
            text: "10.0.0.0/+8", reason: .strayCharacter("+"),
            description: "'10.0.0.0/+8': unexpected '+' in a CIDR block", hint: shape),
        Case(
            text: "\u{661}.2.3.4/8", reason: .strayCharacter("\u{661}"),
            description: "'\u{661}.2.3.4/8': unexpected '\u{661}' in a CIDR block", hint: shape),
        Case(
            text: "10.0.0.0", reason: .slashes(0),
            description: "'10.0.0.0' has no prefix length", hint: shape),
        Case(
            text: "10.0.0.0/8/8", reason: .slashes(2),
            description: "'10.0.0.0/8/8' has 2 slashes", hint: shape),
        Case(
            text: "10.0.0.0/255.0.0.0", reason: .dottedMask,
            description: "'10.0.0.0/255.0.0.0': give the prefix length, not a dotted mask",
            hint: shape),
        Case(
            text: "10.0.0/8", reason: .octets(3), description: "'10.0.0/8' has 3 of 4 octets",
            hint: shape),
        Case(
            text: "/8", reason: .octets(0), description: "'/8' has 0 of 4 octets", hint: shape),
        Case(
            text: "10..0.0/8", reason: .emptyOctet, description: "'10..0.0/8' has an empty octet",
            hint: shape),
        Case(
            text: "10.010.0.0/16", reason: .leadingZero("010", meant: "10"),
            description: "'10.010.0.0/16': 010 has a leading zero, which some tools read as octal",
            hint: "write 10 instead of 010"),
        Case(
            text: "10.0.0.0/08", reason: .leadingZero("08", meant: "8"),
            description: "'10.0.0.0/08': 08 has a leading zero, which some tools read as octal",
            hint: "write 8 instead of 08"),
        Case(
            text: "10.0.0.300/16", reason: .octetTooLarge("300"),
            description: "'10.0.0.300/16': octet 300 is greater than 255", hint: shape),
        Case(
            text: "10.0.0.0/", reason: .emptyLength,
            description: "'10.0.0.0/' has no prefix length after the slash", hint: shape),
        Case(
            text: "10.0.0.0/33", reason: .lengthTooLarge("33"),
            description: "'10.0.0.0/33': prefix length 33 is greater than 32", hint: shape),
        Case(
            text: "10.0.0.0/99999999999999999999", reason: .lengthTooLarge("99999999999999999999"),
            description:
                "'10.0.0.0/99999999999999999999': prefix length 99999999999999999999 is greater "
                + "than 32",
            hint: shape),
        Case(
            text: "10.1.2.3/16",
            reason: .hostBits(
                CIDRBlock(containing: IPv4Address(rawValue: 0x0A01_0000), length: 16)),
            description: "'10.1.2.3/16' has host bits set",
            hint: "the block that contains it is 10.1.0.0/16"),
    ]

    @Test(arguments: cases)
    func `an error says what is wrong and what to give instead`(of: Case) {
        let error = #expect(throws: CIDRTextError.self) { try CIDRBlock(parsing: of.text) }
        #expect(error?.text == of.text)
        #expect(error?.reason == of.reason)
        #expect(error?.description == of.description)
        #expect(error?.hint == of.hint)
    }

    @Test func `of several mistakes the first in reading order of the classes is named`() {
        let error = #expect(throws: CIDRTextError.self) { try CIDRBlock(parsing: "300.01/99/x") }
        #expect(error?.reason == .strayCharacter("x"))
    }
}
