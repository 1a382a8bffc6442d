import Boundary
import CapacityModel
import Options

/// The nodes that `node --all` compares: those of the types that filters leave and that hold the pods.
struct NodeChoice {
    /// Fewest addresses for a pod first, then fewest vCPUs, then least memory, then the newest generation.
    var nodes: [NodeCapacity]
    /// What they are asked; `nil` where no type is left.
    var request: NodeRequest?
    /// What was left out, for people; `nil` where nothing was.
    var remark: String?

    init(nodes: [NodeCapacity]) { self.nodes = nodes }

    init(_ arguments: Arguments, of table: InstanceTable) throws(Failure) {
        let choice = try TypeChoice(arguments, of: table, isOfUsualTypes: true)
        var (types, tally) = ([InstanceType](), TypeTally())
        let all = try arguments.nodeRequest(of: [])
        for type in table {
            if let exclusion = choice.exclusion(
                of: NodeNetwork(type: type, settings: all.settings))
            {
                tally.count(exclusion)
            } else {
                types.append(type)
            }
        }
        var request = try arguments.nodeRequest(of: types)
        let least = arguments.number(.minFits)
        // The node is to run these pods, and more only where more are asked about.
        if let least, request.pods == nil, request.podsPerNode == nil {
            request.pods = least + request.daemonSetPods
        }
        self.request = request
        var (chosen, best) = ([NodeCapacity](), NodeCapacity?.none)
        for type in types {
            let node = request.capacity(of: type)
            if (node.fit.pods ?? 0) > (best?.fit.pods ?? 0) { best = node }
            if let least, (node.fit.pods ?? 0) < least {
                tally.count(.filter(Option.minFits.spelling))
            } else {
                chosen.append(node)
            }
        }
        nodes = chosen.inUsualOrder
        guard nodes.isEmpty else {
            remark = tally.kindsLeftOut
            return
        }
        remark = tally.reasonForNone
        if least != nil, let best, let fits = best.fit.pods {
            remark = (remark ?? "") + "; at most \(fits.grouped) fit, on \(best.network.type.name)"
        }
    }

    /// Refuses filters without the types that they choose from.
    static func refuseFilters(_ arguments: Arguments) throws(Failure) {
        let filters: [Option] = [
            .architecture, .minVCPUs, .minMemory, .minMaxPods, .minFits, .include,
        ]
        for option in filters where arguments.has(option) {
            throw .usage(
                "\(option.spelling) chooses among all instance types and needs --all",
                hint: "capcalc node --all \(option.spelling) \(arguments.text(option) ?? "")")
        }
    }
}

extension [NodeCapacity] {
    /// What is not known comes last; equals stay in the order of the table.
    fileprivate var inUsualOrder: [NodeCapacity] {
        func key(_ node: NodeCapacity) -> (Int64, Int, Int, Int) {
            let type = node.network.type
            return (
                node.addressesPerPodHundredths ?? .max, type.vCPUs ?? .max, type.memoryMiB ?? .max,
                -generation(of: type)
            )
        }
        // The number behind the letters of the series: 7 of `c7g.large`.
        func generation(of type: InstanceType) -> Int {
            let number = [UInt8](type.name.utf8).drop { $0 >= UInt8(ascii: "a") }
                .prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            return WholeNumber.read(String(decoding: number, as: UTF8.self)) ?? 0
        }
        let keys = map(key)
        return indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }.map { self[$0] }
    }
}
