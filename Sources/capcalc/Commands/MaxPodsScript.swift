import Boundary
import CapacityModel
import Options
import Reports

/// `maxpods --instance-type`: in the place of AWS's max-pods-calculator.sh, one integer.
///
/// The script stood in awslabs/amazon-eks-ami, templates/al2/runtime/max-pods-calculator.sh, until
/// March 2026.
enum MaxPodsScript {
    private static let options: [Option] = [
        .showMaxAllowed, .cniPrefixDelegationEnabled, .cniCustomNetworkingEnabled, .cniMaxENI,
    ]

    static func run(_ arguments: Arguments, type name: String) throws(Failure) -> Answer {
        guard arguments.operands.isEmpty, !arguments.has(.all), !arguments.has(.allModes) else {
            throw .usage(
                "--instance-type works like AWS's script: one type, one integer",
                hint: "for the whole report: capcalc maxpods \(name)")
        }
        if arguments.has(.format), arguments.text(.format) != OutputFormat.value.name {
            throw .usage(
                "--instance-type prints one integer and has no other format",
                hint: "capcalc maxpods \(name) --format \(arguments.text(.format) ?? "json")")
        }
        let type = try arguments.instanceTable().types(named: [name])[0]
        let settings = try arguments.networkSettings(arguments.networkMode ?? .secondaryIP)
        let network = NodeNetwork(type: type, settings: settings)
        let number = arguments.has(.showMaxAllowed) ? network.maxPods : network.recommendedMaxPods
        guard let number else {
            throw Failure(
                .badInput,
                "the vCPUs of \(name) are unknown, so no max pods can be recommended",
                hint: "--show-max-allowed prints \(network.maxPods), the number of the formula")
        }
        // The note on the cap would say on every node what the script is for.
        let findings = Findings.of([network]).filter { $0.severity > .note }
        return Answer(report: .integer(number), findings: findings)
    }

    /// The script's options mean nothing without its way of asking.
    static func refuseOptions(_ arguments: Arguments) throws(Failure) {
        for option in options where arguments.has(option) {
            throw .usage(
                "\(option.spelling) requires --instance-type, as in AWS's script",
                hint: "add --instance-type TYPE, or see capcalc maxpods --help")
        }
    }
}
