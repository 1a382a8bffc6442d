import CapacityModel
import Writing

/// What takes addresses of a zone beside nodes and pods, where the ENIs of today say it.
enum MeasuredAllowances {
    /// A line for each zone and tier in which more is taken than is allowed for.
    static func lines(_ plan: SubnetPlan) -> [ArithmeticLine] {
        let (allowances, zones) = (plan.demand.allowances, plan.demand.zones.count)
        return allowances.measured.compactMap { use in
            let parts = allowances.parts(of: use.tier, zones: zones, in: use.zone)
                .filter { $0.addresses > 0 }
            let sum = parts.reduce(0) { $0 + $1.addresses }
            guard sum > allowances.allowed(of: use.tier, zones: zones) else { return nil }
            let terms = parts.map { part, addresses in
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
        case .kept: "kept free"
        }
    }

    /// The same of every zone and tier, for programs.
    static func write(_ plan: SubnetPlan, to json: inout JSONWriter) {
        let (allowances, zones) = (plan.demand.allowances, plan.demand.zones.count)
        for use in allowances.measured {
            json.object { json in
                json.member("availability_zone", use.zone.name)
                json.member("tier", use.tier.rawValue)
                json.object("taken") { json in
                    for part in AllowancePart.allCases where part != .kept {
                        json.member(part.rawValue, use[part])
                    }
                }
                json.object("counted") { json in
                    for (part, addresses) in allowances.parts(
                        of: use.tier, zones: zones, in: use.zone)
                    {
                        json.member(part.rawValue, addresses)
                    }
                }
            }
        }
    }
}
