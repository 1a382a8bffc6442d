import CapacityModel
import Writing

/// What takes addresses of a zone beside nodes and pods, where the ENIs of today say it.
enum MeasuredAllowances {
    /// A line for each zone and tier in which more is taken than is allowed for.
    static func lines(_ plan: PlanAnswer) -> [ArithmeticLine] {
        let budget = plan.demand.budget
        return budget.measuredParts.compactMap { use, parts in
            let sum = parts.total
            guard sum > budget.allowed(of: use.tier) else { return nil }
            let terms = AllowancePart.allCases.compactMap { part -> String? in
                let addresses = parts[part]
                guard addresses > 0 else { return nil }
                let isTaken = use[part] > 0 && use[part] == addresses
                return "\(addresses.grouped) \(name(of: part))\(isTaken ? " (taken)" : "")"
            }
            return ArithmeticLine(
                what: "beside nodes, \(use.tier.rawValue) \(use.zone.name)",
                arithmetic: "\(terms.joined(separator: " + ")) = \(sum.grouped)",
                source: "https://docs.aws.amazon.com/cli/latest/reference/ec2/"
                    + "describe-network-interfaces.html")
        }
    }

    static func name(of part: AllowancePart) -> String {
        switch part {
        case .controlPlane: "control plane"
        case .loadBalancers: "load balancer"
        case .natGateways: "NAT gateway"
        case .endpoints: "endpoints"
        case .others: "others"
        case .kept: "reserved"
        }
    }

    /// The same of every zone and tier, for programs.
    static func write(_ plan: PlanAnswer, to json: inout JSONWriter) {
        for (use, parts) in plan.demand.budget.measuredParts {
            json.object { json in
                json.member("availability_zone", use.zone.name)
                json.member("tier", use.tier.rawValue)
                json.object("taken") { json in
                    for part in AllowancePart.allCases where part != .kept {
                        json.member(named: part.rawValue, use[part])
                    }
                }
                json.object("counted") { json in
                    for part in AllowancePart.allCases {
                        json.member(named: part.rawValue, parts[part])
                    }
                }
            }
        }
    }
}
