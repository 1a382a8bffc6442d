import Boundary
import CapacityModel
import Options
import Writing

// What is missing of a question about subnets, or stands where it is not taken.

extension Arguments {
    /// Why `subnets` takes no operands, and the options that these were probably meant for.
    var refusalOfOperands: Failure {
        .usage("subnets accepts only options, not '\(operands[0])'", hint: hintForOperands)
    }

    private var hintForOperands: String {
        let name = operands[0].lowercased()
        if [".json", ".csv", ".tfstate"].contains(where: { name.hasSuffix($0) }) {
            return "capcalc check \(operands[0])"
        }
        if let first = text(.azs), operands.allSatisfy(Self.isZone) {
            return "zones in one word: \(Option.azs.spelling) \(Self.joined([first] + operands))"
        }
        let all = operands.allSatisfy { (try? CIDRBlock(parsing: $0)) != nil }
        if all, let option = optionBeforeOperands, option.isRepeatable, option != .nodeGroup {
            return "repeat the option: "
                + operands.map { "\(option.spelling) \($0)" }.joined(by: " ")
        }
        let blocks = operands.filter { (try? CIDRBlock(parsing: $0)) != nil }
        let pods = operands.filter { Self.isNumber($0) }
        guard blocks.count + pods.count == operands.count, pods.count < 2 else {
            return "capcalc subnets --cidr 172.16.0.0/16 --pods 600"
        }
        return
            (blocks.map { "\(Option.cidr.spelling) \($0)" }
            + pods.map { "\(Option.pods.spelling) \($0)" }).joined(separator: " ")
    }

    private static func isNumber(_ text: String) -> Bool {
        WholeNumber.read(text).map { $0 > 0 } ?? false
    }

    private static func isZone(_ text: String) -> Bool {
        ZoneNames.isName(text) && !isNumber(text)
    }

    /// Zones as one text: `eu-west-1a,b,c` where they lie in one Region.
    private static func joined(_ zones: [String]) -> String {
        let region = ZoneNames.region(of: zones[0])
        let rest = zones.dropFirst().map { zone in
            region != nil && ZoneNames.region(of: zone) == region
                ? String(zone.suffix(1)) : zone
        }
        return ([zones[0]] + rest).joined(separator: ",")
    }

    /// What neither options nor documents say: all of it at once.
    func refusal(
        withoutType: Bool, withoutSubnets: Bool, _ cluster: GivenCluster?
    ) -> Failure {
        let hasPods =
            has(.pods) || has(.ec2Instances) || has(.nodeGroup)
            || cluster?.cluster.podsToPlan != nil
        var lacks: [(what: String, option: String, document: String)] = []
        if withoutType {
            lacks.append(
                (
                    "the instance type of the nodes", "--instance-type t3.medium",
                    "kubectl get nodes -o json"
                ))
        }
        if !hasPods {
            lacks.append(("the number of pods", "--pods 600", "kubectl get pods -A -o json"))
        }
        if withoutSubnets {
            lacks.append(
                ("a private subnet", "--private=10.0.0.0/22", "aws ec2 describe-subnets"))
        }
        let names = lacks.map { $0.what }
        let what =
            names.count < 2
            ? names.joined(by: "")
            : "\(Array(names.dropLast()).joined(by: ", ")), and \(names[names.count - 1])"
        return .usage(
            "\(command.rawValue) needs \(what)",
            hint: (withoutSubnets ? hintOfPipe.map { "\($0); otherwise " } ?? "" : "")
                + lacks.map { $0.option }.joined(by: " ") + (withoutSubnets ? ", a plan.csv" : "")
                + ", or the output of \(Enumeration.text(lacks.map { $0.document }))"
                + (withoutSubnets ? "" : hintOfPipe.map { "; \($0)" } ?? ""))
    }
}
