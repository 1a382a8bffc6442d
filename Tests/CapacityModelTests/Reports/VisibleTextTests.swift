import Boundary
import Testing
import Writing

@testable import Program

/// What documents and command lines hold does not steer a terminal, and does not look like a message.
struct VisibleTextTests {
    /// A character of each kind that is not seen, and its name in Unicode.
    static let unseen: [(name: String, text: String)] = [
        ("line feed", "\n"), ("carriage return", "\r"), ("escape", "\u{1B}"), ("delete", "\u{7F}"),
        ("control sequence introducer", "\u{9B}"), ("next line", "\u{85}"),
        ("right-to-left override", "\u{202E}"), ("left-to-right embedding", "\u{202A}"),
        ("right-to-left isolate", "\u{2067}"), ("pop isolate", "\u{2069}"),
        ("zero width space", "\u{200B}"), ("right-to-left mark", "\u{200F}"),
        ("line separator", "\u{2028}"), ("paragraph separator", "\u{2029}"),
        ("byte order mark", "\u{FEFF}"), ("tag", "\u{E0041}"),
    ]

    @Test(arguments: unseen.map { $0.name }) func `a question mark stands for it`(_ name: String) {
        let character = Self.unseen.first { $0.name == name }?.text ?? ""
        #expect(VisibleText.of("a\(character)b") == "a?b")
    }

    @Test(arguments: ["", "private-a", "é × 1.5", "日本", "a b"])
    func `what is seen stays`(_ text: String) {
        #expect(VisibleText.of(text) == text)
    }

    @Test func `what is seen at a glance is what Unicode says`() {
        let differing = (UInt32(0)...0x3000).compactMap { Unicode.Scalar($0) }.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                VisibleText.isVisible(scalar)
            default: !VisibleText.isVisible(scalar)
            }
        }
        #expect(differing.isEmpty)
    }

    /// Documents whose names all end in one character, as JSON escapes it.
    private static func documents(_ escape: String) -> String {
        """
        {"Subnets": [{"SubnetId": "subnet-1\(escape)error: x", "VpcId": "vpc-1\(escape)",
          "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "eu-west-1a",
          "AvailableIpAddressCount": 200,
          "Tags": [{"Key": "kubernetes.io/role/internal-elb", "Value": "1"}]},
          {"SubnetId": "subnet-2\(escape)error: x", "VpcId": "vpc-1\(escape)",
          "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "eu-west-1a",
          "Tags": [{"Key": "Name", "Value": "db\(escape)"}]}]}
        {"NetworkInterfaces": []}
        {"kind": "List", "items": [{"kind": "Node", "metadata": {"name": "n\(escape)error: forged",
          "labels": {"node.kubernetes.io/instance-type": "m5.large",
          "topology.kubernetes.io/zone": "eu-west-1a"}}, "status": {"capacity": {"pods": "77"}}}]}
        {"kind": "List", "items": [{"kind": "Pod", "metadata": {"name": "p\(escape)"},
          "spec": {"nodeName": "n\(escape)error: forged"}, "status": {"phase": "Running"}},
          {"kind": "Pod", "metadata": {"name": "q"},
          "spec": {"nodeName": "gone\(escape)error: forged"}, "status": {"phase": "Running"}}]}
        """
    }

    @Test(arguments: [
        "check @", "check @ --explain", "check @ --format markdown", "check @ --format csv",
        "check @ --format json", "tune @", "tune @ --format json",
        "migrate --to prefix-delegation @", "check @ --vpc x", "check @ --pods 9\u{1B}",
    ])
    func `nothing of a document reaches the output raw`(_ line: String) {
        for escape in [
            #"\u001b[2J"#, #"\n"#, #"\u009b"#, #"\u202e"#, #"\u200b"#, #"\u2028"#, #"\r"#,
        ] {
            let outcome = Program.run(
                line.replacing("@", with: "/memory/path"),
                ["/memory/path": Array(Self.documents(escape).utf8)])
            for scalar in (outcome.text + outcome.messages).unicodeScalars {
                #expect(scalar == "\n" || VisibleText.isVisible(scalar), "\(line) \(escape)")
            }
            let forged = (outcome.text + outcome.messages).split(separator: "\n")
                .filter { $0.hasPrefix("error: forged") || $0.hasPrefix("error: x") }
            #expect(forged.isEmpty, "\(line) \(escape)")
        }
    }

    @Test func `JSON keeps the characters as escapes`() throws {
        var json = JSONWriter()
        json.object { $0.member("name", "é\"\\\n\u{9B}\u{2028}\u{2029}\u{202E}\u{E0041}×") }
        let text = String(decoding: json.bytes, as: UTF8.self)
        let written =
            #"{"name":"é\"\\\u000a\u009b\u2028\u2029\u202e\udb40\udc41×"}"# + "\n"
        #expect(text == written)
        var reader = try JSONReader(.bytes(json.bytes[...], piece: 7), name: "x")
        let read = try reader.texts()
        #expect(read.first?.value == "é\"\\\n\u{9B}\u{2028}\u{2029}\u{202E}\u{E0041}×")
    }
}
