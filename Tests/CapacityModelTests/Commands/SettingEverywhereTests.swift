import Boundary
import Testing

@testable import Program

/// Every setting of a node goes through every command, every form of the request and every format.
struct SettingEverywhereTests {
    /// An option, its value, a line of `--explain` that tells of it, and what else has to be asked for it
    /// to count.
    struct Setting: Sendable {
        let option, value, explains: String
        var beside = ""

        var isText: Bool { Int(value) == nil }
        var key: String { String(option.map { $0 == "-" ? "_" : $0 }) }
        var words: String { "--\(option) \(value) \(beside)" }
    }

    static let settings: [Setting] = [
        Setting(option: "host-network-pods", value: "17", explains: "− 17"),
        Setting(option: "extra-addresses-per-node", value: "31", explains: "+ 31 extra"),
        Setting(option: "reserved-enis", value: "2", explains: "(3 − 2) × (10 − 1) + 2"),
        Setting(
            option: "reserved-volumes", value: "15", explains: "− 15 reserved for the node",
            beside: "--volumes 1"),
        Setting(option: "pods-per-core", value: "6", explains: "6 × 2 vCPUs"),
        Setting(
            option: "os", value: "bottlerocket", explains: "255 + 11 × 29",
            beside: "--volumes 1 --memory 512Mi --max-pods 29"),
        Setting(option: "os", value: "windows", explains: "1 × (10 − 1) = 9"),
        Setting(option: "ip-family", value: "ipv6", explains: "3 × (10 − 1) × 16 + 2"),
    ]

    static let commands: [String] = [
        "subnets --cidr 10.0.0.0/16 --pods 600", "check --private=10.0.0.0/20 --pods 600",
    ]

    @Test(arguments: settings)
    func `a setting changes the answer, alike as an option and as a key of a group`(
        setting: Setting
    ) {
        for command in Self.commands {
            let line = "\(command) --format csv -q"
            let with = Program.run("\(line) --instance-type m5.large \(setting.words)")
            #expect(with.status.rawValue <= 1, "\(line) \(with.messages)")
            let without = Program.run("\(line) --instance-type m5.large \(setting.beside)")
            // Of memory and volumes Bottlerocket leaves enough here.
            if setting.value != "bottlerocket" {
                #expect(with.rows != without.rows, "\(line) \(setting.option)")
            }
            let keys = setting.words.split(separator: " ").reduce("") { text, word in
                word.hasPrefix("--") ? text + ",\(word.dropFirst(2))" : text + "=\(word)"
            }
            let group = Program.run(
                line.replacing(" --pods 600", with: "")
                    + " --node-group type=m5.large,pods=600\(keys)")
            #expect(group.rows == with.rows, "\(line) \(group.messages)")
        }
    }

    @Test(arguments: settings)
    func `a setting stands in JSON and in the arithmetic`(setting: Setting) {
        let value = setting.isText ? "\"\(setting.value)\"" : setting.value
        for command in Self.commands + ["node m5.large"] {
            let type = command.hasPrefix("node") ? "" : " --instance-type m5.large"
            let line = "\(command)\(type) \(setting.words)"
            let json = Program.run("\(line) --format json -q")
            let isPlatform = command.hasPrefix("node") && setting.option == "ip-family"
            let member = isPlatform ? "\"platform\":\"linux-ipv6\"" : "\"\(setting.key)\":\(value)"
            #expect(json.text.contains(member), "\(line)")
            let explained = Program.run("\(line) --explain -q")
            let said = explained.text.contains(setting.explains)
            #expect(said, "\(line) \(setting.explains)\n\(explained.text)")
        }
    }

    @Test(arguments: settings)
    func `a batch and a migration take a setting`(setting: Setting) throws {
        let value = setting.isText ? "\"\(setting.value)\"" : setting.value
        for command in ["subnets", "check", "node", "migrate"] {
            var members = ["\"id\":1", "\"command\":\"\(command)\"", "\"\(setting.key)\":\(value)"]
            var words = [command, "--\(setting.option)", setting.value]
            switch command {
            case "node":
                members.append("\"operands\":[\"m5.large\"]")
                words.append("m5.large")
            case "subnets":
                members += ["\"cidr\":[\"10.0.0.0/16\"]", "\"pods\":600"]
                words += ["--cidr", "10.0.0.0/16", "--pods", "600"]
            default:
                members += [
                    "\"private\":[\"10.0.0.0/20\"]", "\"pods\":60",
                    "\"instance_type\":\"m5.large\"",
                ]
                words += ["--private=10.0.0.0/20", "--pods", "60", "--instance-type", "m5.large"]
            }
            if command == "migrate" {
                members.append("\"to\":\"prefix-delegation\"")
                words += ["--to", "prefix-delegation"]
            }
            let batch = try BatchTests.run("{\(members.joined(separator: ","))}\n")
            let single = Program.run(words + ["--format", "json"])
            #expect(batch.lines.count == 1)
            #expect(
                batch.lines[0].contains("\"exit\":\(single.status.rawValue),"),
                "\(command) \(batch.lines[0])")
            // IPv6 has nowhere to go.
            let isAnswered = command != "migrate" || setting.option != "ip-family"
            #expect((single.status.rawValue <= 1) == isAnswered, "\(words) \(single.messages)")
        }
    }

    /// An address each (https://docs.aws.amazon.com/eks/latest/userguide/fargate.html), as many times more as
    /// the density has pods: 90 over three zones are 30, 60 and 90.
    @Test func `pods on Fargate take an address each, in no node`() {
        for command in Self.commands {
            let line = "\(command) --instance-type m5.large --fargate-pods 90"
            let zones: Int64 = command.hasPrefix("check") ? 1 : 3
            let with = Program.run("\(line) --format json")
            let without = Program.run("\(command) --instance-type m5.large --format json")
            guard let more = JSONTree(with.text), let less = JSONTree(without.text) else {
                Issue.record("\(with.messages)")
                continue
            }
            #expect(more["request"]["fargate_pods"].number == 90)
            for (place, rows) in zip(
                more["projection"].list, less["projection"].list
            ).enumerated() {
                let each = Double(90 / zones * Int64(place + 1))
                let needed = rows.0["needed_private"].number ?? 0
                #expect(needed - each == rows.1["needed_private"].number, "\(command)")
                #expect(rows.0["nodes_per_az"] == rows.1["nodes_per_az"])
                let interfaces = rows.0["network_interfaces"].number ?? 0
                #expect(
                    interfaces - each * Double(zones) == rows.1["network_interfaces"].number)
            }
            #expect(Program.run("\(line) --explain").text.contains("Fargate pods"))
        }
        let migration =
            "migrate --to prefix-delegation --instance-type m5.large --pods 600 "
            + "--private=10.0.0.0/22 --format json"
        let steps = [migration, "\(migration) --fargate-pods 90"].map { line in
            JSONTree(Program.run(line).text)?["steps"].list.first?["needed_addresses"].number ?? 0
        }
        #expect(steps[1] - steps[0] == 90, "\(steps)")
    }
}
