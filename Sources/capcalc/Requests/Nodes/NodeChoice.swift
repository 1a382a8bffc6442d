import Boundary
import CapacityModel
import Options
import Writing

/// The nodes that `node` compares: of the types that are named, or with `--all` of those that filters leave
/// and that hold the pods.
struct NodeChoice {
    /// As the types are named; of `--all` those that hold the pods first, then fewest addresses for a pod, then
    /// fewest vCPUs, then least memory, then the newest generation.
    let nodes: [NodeCapacity]
    /// What they are asked.
    let request: NodeRequest
    /// What was left out, and what stands last, for people.
    let remarks: [String]

    init(_ arguments: Arguments, of table: InstanceTable) throws(Failure) {
        if arguments.has(.all) {
            try self.init(ofAll: table, arguments)
        } else {
            try Self.refuseFilters(arguments)
            let types = try arguments.types(of: table)
            let request = try arguments.nodeRequest(of: types)
            self.init(nodes: types.map { request.capacity(of: $0) }, request: request, remarks: [])
        }
    }

    private init(nodes: [NodeCapacity], request: NodeRequest, remarks: [String]) {
        self.nodes = nodes
        self.request = request
        self.remarks = remarks
    }

    private init(ofAll table: InstanceTable, _ arguments: Arguments) throws(Failure) {
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
        var remark = chosen.isEmpty ? tally.reasonForNone : tally.kindsLeftOut
        if chosen.isEmpty, least != nil, let best, let fits = best.fit.pods {
            remark? += "; at most \(fits.grouped) fit, on \(best.network.type.name)"
        }
        self.init(
            nodes: chosen.inUsualOrder, request: request,
            remarks: [remark, Self.remark(on: chosen, request)].compactMap { $0 })
    }

    /// What is said of types that do not hold the pods that are asked about; `nil` where each does.
    private static func remark(on nodes: [NodeCapacity], _ request: NodeRequest) -> String? {
        let full = nodes.count { $0.holdsPods == false }
        guard let pods = request.pods, full > 0, full < nodes.count else { return nil }
        let wanted = pods - request.daemonSetPods
        return
            "\(full.counted("type")) \(full == 1 ? "does" : "do") not hold \(wanted.counted("pod")), and "
            + "\(full == 1 ? "is" : "are") last; \(Option.minFits.spelling) \(wanted) leaves "
            + "\(full == 1 ? "it" : "them") out"
    }

    /// Refuses filters without the types that they choose from.
    private static func refuseFilters(_ arguments: Arguments) throws(Failure) {
        let filters: [Option] = [
            .architecture, .minVCPUs, .minMemory, .minMaxPods, .minFits, .include,
        ]
        for option in filters where arguments.has(option) {
            throw .usage(
                "\(option.spelling) chooses among all instance types and needs --all",
                hint: "capcalc node --all"
                    + arguments.operands.map { " \(ShellText.word($0))" }.joined()
                    + " \(option.spelling) \(arguments.text(option) ?? "")")
        }
    }
}

extension [NodeCapacity] {
    /// What is not known comes last; equals stay in the order of the table.
    fileprivate var inUsualOrder: [NodeCapacity] {
        func key(_ node: NodeCapacity) -> (Int, Int64, Int, Int, Int) {
            let type = node.network.type
            return (
                node.holdsPods == false ? 1 : 0, node.addressesPerPodHundredths ?? .max,
                type.vCPUs ?? .max, type.memoryMiB ?? .max,
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
