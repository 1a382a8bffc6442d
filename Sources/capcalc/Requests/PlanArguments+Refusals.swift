import Boundary
import CapacityModel
import Options

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

    /// Neither options nor documents say which type the nodes have, or how many pods there are.
    func refusalWithoutType(_ cluster: GivenCluster?) -> Failure {
        let hasPods =
            has(.pods) || has(.ec2Instances) || cluster?.cluster.podsToPlan != nil
        return .usage(
            "\(command.rawValue) needs the instance type of the nodes"
                + (hasPods ? "" : ", and the number of pods"),
            hint: hasPods
                ? "--instance-type t3.medium, or the output of kubectl get nodes -o json"
                    + hintOfPipe
                : "--instance-type t3.medium --pods 600, or the output of kubectl get nodes -o json "
                    + "and kubectl get pods -A -o json\(hintOfPipe)")
    }
}
