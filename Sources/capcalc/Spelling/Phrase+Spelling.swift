package import CapacityModel
import Options
package import Writing

extension SettingSpelling {
    /// A setting, and the value to give it where there is one.
    func text(_ setting: Setting, _ value: String?) -> String {
        let option = setting.option
        switch self {
        case .commandLine:
            guard let value else { return option.spelling }
            // With `=` a shell expands the braces of several blocks into several options.
            return option.spelling + (option.isSubnet ? "=" : " ") + value
        case .request:
            let key = "\"\(option.key)\""
            guard let value else {
                return option.isFlag ? "\(key):true" : key
            }
            let isNumber = value.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            return isNumber ? "\(key):\(value)" : "\(key):\"\(value)\""
        }
    }

    /// A setting that is given several times, with a value for each.
    func text(_ setting: Setting, each values: [String]) -> String {
        switch self {
        case .commandLine: values.map { text(setting, $0) }.joined(by: " ")
        case .request:
            "\"\(setting.option.key)\":[\(values.map { "\"\($0)\"" }.joined(by: ","))]"
        }
    }

    /// Another question to ask.
    func text(_ inquiry: Inquiry) -> String {
        switch self {
        case .commandLine: "capcalc \(inquiry.command.rawValue)"
        case .request: "\"command\":\"\(inquiry.command.rawValue)\""
        }
    }
}

extension Phrase {
    /// The phrase with its settings written out.
    package func spelled(_ spelling: SettingSpelling) -> String {
        text { part in
            switch part {
            case .text(let text): text
            case .setting(let setting, let value): spelling.text(setting, value)
            case .settings(let setting, let values): spelling.text(setting, each: values)
            case .inquiry(let inquiry): spelling.text(inquiry)
            }
        }
    }
}

extension Option {
    /// Whether a subnet is given, with its name and zone or without.
    fileprivate var isSubnet: Bool { placeholder == "SUBNET" }
}

extension Inquiry {
    /// The command that answers the question.
    var command: CommandName {
        switch self {
        case .maxPods: .maxpods
        case .node: .node
        case .plan: .subnets
        case .check: .check
        case .instanceTypes: .types
        }
    }
}

extension Setting {
    /// The option that sets it.
    var option: Option {
        switch self {
        case .pods: .pods
        case .requiredDensity: .require
        case .noWorse: .requireNoWorse
        case .zones: .azs
        case .futureZones: .futureAZs
        case .surge: .surge
        case .controlPlaneAddresses: .controlPlaneAddresses
        case .vpcBlock: .cidr
        case .podBlock: .podCIDR
        case .excludedBlock: .exclude
        case .avoidedBlock: .avoid
        case .serviceBlock: .serviceCIDR
        case .smallestVPC: .smallest
        case .comparison: .compare
        case .privateSubnet: .privateSubnet
        case .publicSubnet: .publicSubnet
        case .podSubnet: .podSubnet
        case .controlPlaneSubnet: .controlPlane
        case .existingPlan: .existing
        case .spoiledBlocks: .spoiledBlocks
        case .instanceType: .instanceType
        case .allTypes: .all
        case .leastFits: .minFits
        case .instanceTable: .table
        case .maxPods: .maxPods
        case .podsPerNode: .podsPerNode
        case .daemonSetPods: .daemonSetPods
        case .addressesPerNode: .addressesPerNode
        case .prefixDelegation: .prefixDelegation
        case .customNetworking: .customNetworking
        case .cniVersion: .cniVersion
        case .warmIPTarget: .warmIPTarget
        case .minimumIPTarget: .minimumIPTarget
        case .strictness: .strict
        }
    }
}
