import CapacityModel
import Writing

/// Who holds the addresses of a subnet, for people.
struct HoldersReport {
    let held: SubnetHolders

    private static var mostLines: Int { 5 }

    /// The subnet, who holds most of it, and what comes free soonest: five lines at most.
    var lines: [String] {
        let name = VisibleText.of(held.subnet.name)
        var lines = ["\(name): \(held.taken.grouped) of \(held.usable.grouped) addresses are taken"]
        let last = soonest
        let room = Self.mostLines - 1 - (last == nil ? 0 : 1)
        let shown =
            held.holders.count > room ? held.holders.prefix(room - 1) : held.holders.prefix(room)
        lines += shown.map { "\($0.addresses.grouped) by \(Self.text($0))" }
        let others = held.holders.dropFirst(shown.count)
        if !others.isEmpty {
            let addresses = others.reduce(Int64(0)) { $0 + $1.addresses }
            lines.append("\(addresses.grouped) by \(others.count.grouped) others")
        }
        if let last { lines.append(last) }
        return lines
    }

    private var soonest: String? {
        guard let holder = held.soonest else { return nil }
        return switch holder.release {
        case .delete:
            "free soonest: \(holder.addresses.grouped), when the unused ENIs of the CNI are "
                + "deleted"
        case .drain:
            "free soonest: \(holder.addresses.grouped), when \(Self.text(holder)) are deleted"
        case nil: nil
        }
    }

    private static func text(_ holder: SubnetHolders.Holder) -> String {
        let name = holder.owner.name.map(VisibleText.of)
        let leaving = holder.release == .drain ? " that are being drained" : ""
        return switch holder.owner.kind {
        case .managedNodeGroup: "nodes of the node group \(name ?? "")\(leaving)"
        case .nodePool: "nodes of the NodePool \(name ?? "")\(leaving)"
        case .nodes: (name.map { "\($0) nodes" } ?? "nodes") + leaving
        case .instance: "the instance \(name ?? ""), which is not a node"
        case .controlPlane: named("the control plane", name)
        case .loadBalancer: named("load balancer", name, without: "load balancers")
        case .natGateway: named("NAT gateway", name, without: "NAT gateways")
        case .endpoint: named("interface endpoint", name, without: "interface endpoints")
        case .function: named("Lambda function", name, without: "Lambda functions")
        case .database: "RDS databases"
        case .unused: "unused ENIs of the CNI"
        case .other: name ?? "ENIs of unknown use"
        }
    }

    private static func named(_ kind: String, _ name: String?, without: String? = nil) -> String {
        name.map { "\(kind) \($0)" } ?? without ?? kind
    }
}
