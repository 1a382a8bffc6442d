import Boundary
import CapacityModel
import Reports

/// What documents about a cluster and its VPC have said so far.
struct ClusterReading {
    /// A node that is no instance.
    struct NodeWithoutInstance {
        let isOfFargate: Bool
        let zone: String?
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
    /// Nodes of Fargate and of hybrid clusters, by name: their pods take no address of an instance's ENIs.
    var nodesWithoutInstance: [String: NodeWithoutInstance] = [:]
    /// What NodeClasses say of subnets and addresses.
    var nodeClasses = NodeClasses()
    /// ENIs that are attached to an instance, by its ID.
    var interfaces: [String: [AttachedInterface]] = [:]
    /// How the pods of `aws-node` are set, and how many of them alike.
    var environments: [(environment: CNIEnvironment, pods: Int)] = []
    /// Pods of workloads that wait for a node.
    var podsWithoutNode = 0
    /// The last time at which a node said that it lives, in ISO 8601; empty where none has.
    var latestHeartbeat = ""
    /// When a plan of Terraform was made; empty where none says it.
    var plannedAt = ""
    /// The pods of each node; `nil` where they were not given.
    var pods: [String: RunningPods]?
    /// Whether a list of Kubernetes had nothing in it.
    var hasEmptyList = false
    /// How many VPCs plans of Terraform make, whose IDs are not known yet.
    var plannedVPCs = 0
    /// What plans of Terraform do with subnets.
    var plan = PlannedChanges()
    /// What plans in CSV say of the requests that they answer.
    var settingsOfPlans: [PlanSettings] = []
    /// Answers of capcalc: the name of the document, its subnets, and what the request said.
    var ownPlans: [(name: String, rows: [PlanDocument.Row], settings: PlanSettings)] = []
    /// The documents that were read, and the kinds of what the one at hand had so far.
    private(set) var documents: [ReadDocument] = []
    private var kinds: [ReadDocument.Kind] = []
    /// IDs of what was read: documents may say a thing twice.
    private var known: Set<String> = []
    /// Hashes of the UIDs of pods and the IDs of ENIs that were counted.
    private var knownHashes: Set<UInt64> = []
    /// Whether any document was read.
    var isEmpty: Bool {
        vpcs.isEmpty && subnets.isEmpty && uses == nil && reservations.isEmpty && nodes.isEmpty
            && nodesWithoutInstance.isEmpty && pods == nil && nodeClasses.isEmpty
            && plan.isEmpty
    }

    /// Notes that the document at hand has something of a kind.
    mutating func note(_ kind: ReadDocument.Kind) {
        if !kinds.contains(kind) { kinds.append(kind) }
    }

    /// Notes that the document at hand is read.
    mutating func noteEnd(of document: String) {
        for kind in kinds {
            let document = ReadDocument(name: document, kind: kind)
            if !documents.contains(document) { documents.append(document) }
        }
        kinds = []
    }

    /// Whether nothing with this ID was read before; what has none is always new.
    mutating func isNew(_ id: String) -> Bool { id.isEmpty || known.insert(id).inserted }

    /// Whether nothing with this hash of its ID was counted before; what has none is always new.
    mutating func isNew(hash: UInt64?) -> Bool {
        hash.map { knownHashes.insert($0).inserted } ?? true
    }

    /// The pods of nodes that are instances; `nil` where they were not given.
    var podsOfInstances: [String: RunningPods]? {
        pods.map { $0.filter { nodesWithoutInstance[$0.key] == nil } }
    }

    /// Pods on Fargate, by zone; the zone is empty where it is not known.
    var fargatePods: [String: Int] {
        var zones: [String: Int] = [:]
        for (name, node) in nodesWithoutInstance where node.isOfFargate {
            let count = pods?[name]?.addressed ?? 0
            if count > 0 { zones[node.zone ?? "", default: 0] += count }
        }
        return zones
    }

    /// Counts a pod of `aws-node` that is set like this.
    mutating func note(_ environment: CNIEnvironment) {
        if let place = environments.firstIndex(where: { $0.environment == environment }) {
            environments[place].pods += 1
        } else {
            environments.append((environment, 1))
        }
    }

    /// How most pods of `aws-node` are set; `nil` where none was read.
    var environment: CNIEnvironment? {
        environments.max { $0.pods < $1.pods }?.environment
    }

    /// How the CNI is set, by the environment of `aws-node` and by what ENIs show: those of the nodes, or of
    /// all instances where no node says which it is. Windows nodes and those of EKS Auto Mode say nothing
    /// of it.
    func network(podSubnets: Set<String>) -> ClusterNetwork {
        var ofCNI = nodesWithInterfaces.filter { $0.platform == .linux }
        if nodes.allSatisfy({ $0.instanceID == nil }) {
            ofCNI = interfaces.map { instance, own in
                RunningNode(
                    name: instance, instanceType: nil, zone: nil, maxPods: nil, interfaces: own)
            }
        }
        return ClusterNetwork(
            environment: environment,
            interfaces: InterfaceEvidence(ofCNI, podSubnets: podSubnets))
    }

    /// Whether pods of EKS Auto Mode have subnets of their own, by NodeClasses or by what ENIs show.
    var hasPodSubnetsInAutoMode: Bool {
        !nodeClasses.ofPods.isEmpty
            || InterfaceEvidence(nodesWithInterfaces.filter { $0.platform == .autoMode })
                .customNetworking == true
    }

    /// The nodes with what is attached to their instances.
    var nodesWithInterfaces: [RunningNode] {
        guard uses != nil else { return nodes }
        return nodes.map { node in
            guard let instance = node.instanceID, let own = interfaces[instance] else {
                return node
            }
            var node = node
            node.interfaces = own
            return node
        }
    }

    /// The IDs of the nodes' instances.
    var instances: Set<String> { Set(nodes.compactMap { $0.instanceID }) }

    /// Whether ENIs of these instances lie in a subnet.
    func hasENIs(of instances: Set<String>, in subnet: String) -> Bool {
        uses?[subnet]?.ofInstance.keys.contains { instances.contains($0) } ?? false
    }

    /// What the ENIs of a subnet have taken, those of these instances for nodes; `nil` where they were not
    /// given.
    func use(of subnet: String, _ instances: Set<String>) -> SubnetUse? {
        guard let uses else { return nil }
        let use = uses[subnet] ?? SubnetUse()
        return instances.isEmpty ? use : use.attributed(toNodes: instances)
    }
}

extension JSONReader {
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
