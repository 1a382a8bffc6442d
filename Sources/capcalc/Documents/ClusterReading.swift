import Boundary
import CapacityModel

/// What documents about a cluster and its VPC have said so far.
struct ClusterReading {
    /// A subnet as `describe-subnets` or a plan of Terraform has it.
    struct SubnetRow {
        var id = ""
        var vpc = ""
        var block: CIDRBlock?
        var zone = ""
        var available: Int64?
        var isPublic = false
        /// Whether it has no IPv4 block by design.
        var isIPv6Only = false
        var tags: [String: String] = [:]
    }

    /// The CIDR reservations of a subnet.
    struct Reservations {
        var ofPrefixes: [CIDRBlock] = []
        var explicit: [CIDRBlock] = []
    }

    /// The CIDR blocks of each VPC, the primary one first.
    var vpcs: [(id: String, blocks: [CIDRBlock])] = []
    var subnets: [SubnetRow] = []
    /// What the ENIs of each subnet have taken, by its ID; `nil` where they were not given.
    var uses: [String: SubnetUse]?
    /// CIDR reservations, by subnet: for prefixes, and for addresses that are given out by name.
    var reservations: [String: Reservations] = [:]
    var nodes: [RunningNode] = []
    /// Nodes of Fargate and of hybrid clusters: their pods take no address of an instance's ENIs.
    var nodesWithoutInstance: Set<String> = []
    /// The pods of each node; `nil` where they were not given.
    var pods: [String: RunningPods]?
    /// Whether a list of Kubernetes had nothing in it.
    var hasEmptyList = false
    /// How many VPCs plans of Terraform make, whose IDs are not known yet.
    var plannedVPCs = 0
    /// IDs of what was read: documents may say a thing twice.
    private var known: Set<String> = []
    /// Hashes of the UIDs of pods that were counted.
    private var knownPods: Set<UInt64> = []
    /// Whether any document was read.
    var isEmpty: Bool {
        vpcs.isEmpty && subnets.isEmpty && uses == nil && reservations.isEmpty && nodes.isEmpty
            && nodesWithoutInstance.isEmpty && pods == nil
    }

    /// Whether nothing with this ID was read before; what has none is always new.
    mutating func isNew(_ id: String) -> Bool { id.isEmpty || known.insert(id).inserted }

    /// Whether no pod with this hash of its UID was counted before; what has none is always new.
    mutating func isNewPod(_ identity: UInt64?) -> Bool {
        identity.map { knownPods.insert($0).inserted } ?? true
    }

    /// The pods of nodes that are instances; `nil` where they were not given.
    var podsOfInstances: [String: RunningPods]? {
        pods.map { $0.filter { !nodesWithoutInstance.contains($0.key) } }
    }

    /// What the ENIs of a subnet have taken; `nil` where they were not given.
    func use(of subnet: String) -> SubnetUse? {
        guard let uses else { return nil }
        let use = uses[subnet] ?? SubnetUse()
        let instances = Set(nodes.compactMap { $0.instanceID })
        return instances.isEmpty ? use : use.attributed(toNodes: instances)
    }
}

extension JSONReader {
    /// Takes a CIDR block.
    mutating func block() throws(Failure) -> CIDRBlock {
        _ = try next()
        let place = buffer.discarded + index
        let text = try string()
        do {
            return try CIDRBlock(parsing: text)
        } catch {
            throw Failure(
                .badInput, "\(name): byte \(place.grouped): \(error)", hint: error.hint)
        }
    }

    /// Takes an address.
    mutating func address() throws(Failure) -> IPv4Address {
        _ = try next()
        let place = buffer.discarded + index
        let text = try string()
        guard let block = try? CIDRBlock(parsing: text + "/32") else {
            throw Failure(
                .badInput, "\(name): byte \(place.grouped): expected an IPv4 address, not '\(text)'"
            )
        }
        return block.network
    }

    /// Takes the elements of an array; `null` has none.
    mutating func elements(
        _ body: (inout JSONReader) throws(Failure) -> Void
    ) throws(Failure) {
        if try takeNull() { return }
        try enterArray()
        while try nextElement() { try body(&self) }
    }

    /// Takes the wanted members of an object; `null` has none.
    mutating func members<Key>(
        _ keys: JSONKeys<Key>, _ body: (inout JSONReader, Key) throws(Failure) -> Void
    ) throws(Failure) {
        if try takeNull() { return }
        try enterObject()
        while let key = try nextKey(keys) { try body(&self, key) }
    }
}
