import Options

@testable import Program

/// A request as a command line and as a line of a batch, with right and wrong values at random.
struct RandomRequest {
    let words: [String]
    let line: String

    private static let commands: [CommandName] = [
        .maxpods, .maxpods, .node, .node, .types, .subnets, .subnets, .subnets, .check, .check,
    ]

    /// Texts for the options whose values have rules of their own; wrong ones last.
    private static func texts(_ option: Options.Option) -> [String] {
        switch option {
        case .cidr: ["10.0.0.0/16", "10.1.0.0/18", "10.2.0.0/24", "10.3.0.0/16", "10.0.0.0/33"]
        case .podCIDR: ["100.64.0.0/16", "100.64.0.0/10", "198.19.0.0/16"]
        case .exclude: ["10.0.128.0/17", "172.16.0.0/20", "10.0.0.1/17"]
        case .avoid: ["10.20.0.0/16", "172.20.0.0/14", "/nonexistent \u{7F} file"]
        case .serviceCIDR: ["172.20.0.0/16", "10.0.0.0/16", "10.0.0.0/8"]
        case .privateSubnet: ["10.0.0.0/23", "a=10.0.4.0/22@b", "10.0.8.0/24@c", "10.0.0.9/8"]
        case .publicSubnet: ["10.0.64.0/26", "10.0.64.64/26", "웹=10.0.65.0/26@b"]
        case .podSubnet: ["100.64.0.0/20", "100.64.16.0/20"]
        case .controlPlane: ["10.0.66.0/28", "10.0.66.16/28@b"]
        case .instanceType: ["t3.small", "m5.large", "c5n.18xlarge", "t2.medium", "t3.smal"]
        case .density: ["1", "1,2.5", "1,2,4,8", "0", "2,,3"]
        case .require: ["2", "1", "9"]
        case .azs: ["2", "eu-west-1a,b", "use1-az1,use1-az3", "27"]
        case .nodeGroup: ["type=m6i.large,pods=400", "name=b,type=c6i.xlarge,pods=9,surge=1%"]
        case .cniVersion: ["1.18.0", "v1.8.0", "one"]
        case .cpu, .daemonSetCPU: ["250m", "1.5", "-1"]
        case .memory, .daemonSetMemory: ["512Mi", "1G", "a \"lot\"\t\\ of it"]
        case .surge: ["3", "10%", "many"]
        case .reserve: ["20@private", "5@public", "20"]
        case .sort: ["-max_pods", "instance_type", "max_pod"]
        case .spoiledBlocks: ["30%", "101%"]
        case .clusterName: ["prod", "-prod-"]
        default: ["1", "x", ""]
        }
    }

    init(id: Int, using random: inout SeededGenerator) {
        let command = Self.commands[Int.random(in: 0..<10, using: &random)]
        var words = [command.rawValue, "--format", "json"]
        var members = ["\"id\":\(id)", "\"command\":\"\(command.rawValue)\""]
        for option in Option.allCases where option.commands.contains(command) {
            let isOften =
                command != .maxpods
                && [.pods, .cidr, .instanceType, .privateSubnet].contains(option)
            guard isOften || Int.random(in: 0..<16, using: &random) == 0 else { continue }
            switch option {
            case .format, .picture, .output, .color, .quiet, .help, .version, .table, .existing,
                .diff:
                continue
            default: break
            }
            let key = option.name.map { $0 == "-" ? "_" : $0 }
            let texts = Self.values(option, command, using: &random)
            words += texts.map { text in
                option.placeholder == nil
                    ? option.spelling : "\(option.spelling)=\(text ?? "")"
            }
            let json = texts.map { text in
                guard let text else { return "true" }
                return WholeNumber.read(text) == nil ? Self.quoted(text) : text
            }
            let value = json.count == 1 ? json[0] : "[\(json.joined(separator: ", "))]"
            members.append("\"\(String(key))\": \(value)")
        }
        var operands: [String] = []
        if command == .maxpods || command == .node {
            let types = ["t3.medium", "m5.large", "m5.metal", "p5.48xlarge", "t2.nano", "t3.medum"]
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                operands.append(types[Int.random(in: 0..<types.count, using: &random)])
            }
        } else if command == .types {
            operands = ["m7i.*", "c?.l*"]
        }
        if !operands.isEmpty {
            words += ["--"] + operands
            let list = operands.map { Self.quoted($0) }
            members.append("\"operands\":[\(list.joined(separator: ","))]")
        }
        self.words = words
        line = "{\(members.joined(separator: " , "))}"
    }

    /// What stands behind an option: `nil` for a flag.
    private static func values(
        _ option: Options.Option, _ command: CommandName, using random: inout SeededGenerator
    ) -> [String?] {
        switch option.shape(in: command) {
        case .flag: return [nil]
        case .word(let words): return [words[Int.random(in: 0..<words.count, using: &random)]]
        case .number(let range, _):
            let number = Int.random(
                in: range.lowerBound...max(range.lowerBound, 900), using: &random)
            let wrong = ["\(range.lowerBound - 1)", "1e3", "2.5", "x"]
            return Int.random(in: 0..<24, using: &random) == 0
                ? [wrong[Int.random(in: 0..<4, using: &random)]]
                : ["\(min(number, range.upperBound))"]
        case .text:
            let texts = texts(option)
            let count = option.isRepeatable ? Int.random(in: 1...3, using: &random) : 1
            let first = (0..<3).map { _ in Int.random(in: 0..<texts.count, using: &random) }.min()
            return texts[(first ?? 0)...].prefix(count).map { $0 }
        }
    }

    /// A text as JSON, the slow and obvious way.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\t": quoted += "\\u0009"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
