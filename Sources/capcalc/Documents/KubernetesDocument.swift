import Boundary
import CapacityModel
import Options

/// What `kubectl get nodes -o json` and `kubectl get pods -A -o json` write: a list of objects
/// (<https://kubernetes.io/docs/reference/kubernetes-api/>).
enum KubernetesDocument {
    private enum ObjectKey: String, CaseIterable {
        case kind, metadata, spec, status
    }

    private enum MetadataKey: String, CaseIterable {
        case name, namespace, uid, labels, ownerReferences
    }

    private enum LabelKey: String, CaseIterable {
        case instanceType = "node.kubernetes.io/instance-type"
        case olderInstanceType = "beta.kubernetes.io/instance-type"
        case computeType = "eks.amazonaws.com/compute-type"
        case system = "kubernetes.io/os"
        case zone = "topology.kubernetes.io/zone"
        case olderZone = "failure-domain.beta.kubernetes.io/zone"
    }

    private enum OwnerKey: String, CaseIterable {
        case kind
    }

    private enum SpecKey: String, CaseIterable {
        case nodeName, hostNetwork, providerID
    }

    private enum StatusKey: String, CaseIterable {
        case phase, capacity
    }

    private enum CapacityKey: String, CaseIterable {
        case pods
    }

    /// A node or a pod, before its kind is known for sure.
    private struct Object {
        var kind = ""
        var name = ""
        /// Hashes of what tells an object from all others.
        var (uid, namespace) = (UInt64?.none, UInt64?.none)
        var instanceType: String?
        var zone: String?
        var computeType = ""
        var platform = NodePlatform.linux
        var instanceID: String?
        var isOfDaemonSet = false
        var nodeName: String?
        var isOnHostNetwork = false
        var phase = ""
        var maxPods: Int?
    }

    /// Takes the objects of a list.
    ///
    /// - Parameter kind: the kind of objects that do not say it themselves, as the API server has it.
    static func items(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, kind: String
    ) throws(Failure) {
        let keys = Keys()
        var (found, isEmpty) = (reading, true)
        try reader.elements { reader throws(Failure) in
            isEmpty = false
            var object = Object()
            object.kind = kind
            try reader.members(keys.object) { reader, key throws(Failure) in
                switch key {
                case .kind: object.kind = try reader.string()
                case .metadata: try metadata(&reader, &object, keys)
                case .spec: try spec(&reader, &object, keys)
                case .status: try status(&reader, &object, keys)
                }
            }
            switch object.kind {
            case "Node": addNode(object, to: &found)
            case "Pod": addPod(object, to: &found)
            default:
                let what =
                    object.kind.isEmpty ? "objects without a kind" : object.kind
                throw Failure(
                    .badInput, "\(reader.name): a list of \(what) is of no use here",
                    hint: "kubectl get nodes -o json, or kubectl get pods -A -o json")
            }
        }
        if isEmpty { found.hasEmptyList = true }
        reading = found
    }

    private struct Keys {
        let object = JSONKeys<ObjectKey>()
        let metadata = JSONKeys<MetadataKey>()
        let labels = JSONKeys<LabelKey>()
        let owner = JSONKeys<OwnerKey>()
        let spec = JSONKeys<SpecKey>()
        let status = JSONKeys<StatusKey>()
        let capacity = JSONKeys<CapacityKey>()
    }

    private static func metadata(
        _ reader: inout JSONReader, _ object: inout Object, _ keys: Keys
    ) throws(Failure) {
        var found = object
        try reader.members(keys.metadata) { reader, key throws(Failure) in
            switch key {
            case .name: found.name = try reader.string()
            case .namespace: found.namespace = try reader.hashOfString()
            case .uid: found.uid = try reader.hashOfString()
            case .labels:
                try reader.members(keys.labels) { reader, label throws(Failure) in
                    switch label {
                    case .instanceType: found.instanceType = try reader.string()
                    case .olderInstanceType:
                        let type = try reader.string()
                        found.instanceType = found.instanceType ?? type
                    case .computeType: found.computeType = try reader.string()
                    case .system:
                        if try reader.string() == "windows" { found.platform = .windows }
                    case .zone: found.zone = try reader.string()
                    case .olderZone:
                        let zone = try reader.string()
                        found.zone = found.zone ?? zone
                    }
                }
            case .ownerReferences:
                try reader.elements { reader throws(Failure) in
                    try reader.members(keys.owner) { reader, _ throws(Failure) in
                        if try reader.string() == "DaemonSet" { found.isOfDaemonSet = true }
                    }
                }
            }
        }
        object = found
    }

    private static func spec(
        _ reader: inout JSONReader, _ object: inout Object, _ keys: Keys
    ) throws(Failure) {
        var found = object
        try reader.members(keys.spec) { reader, key throws(Failure) in
            switch key {
            case .nodeName: found.nodeName = try reader.optionalString()
            case .providerID:
                // aws:///ap-northeast-2a/i-0123456789abcdef0
                let last = try reader.optionalString()?.split(separator: "/").last
                found.instanceID = last.flatMap { $0.hasPrefix("i-") ? String($0) : nil }
            case .hostNetwork: found.isOnHostNetwork = try reader.flag()
            }
        }
        object = found
    }

    private static func status(
        _ reader: inout JSONReader, _ object: inout Object, _ keys: Keys
    ) throws(Failure) {
        var found = object
        try reader.members(keys.status) { reader, key throws(Failure) in
            switch key {
            case .phase: found.phase = try reader.string()
            case .capacity:
                try reader.members(keys.capacity) { reader, _ throws(Failure) in
                    found.maxPods = WholeNumber.read(try reader.string())
                }
            }
        }
        object = found
    }

    private static func addNode(_ node: Object, to reading: inout ClusterReading) {
        guard reading.isNew("Node \(node.name)") else { return }
        if node.computeType == "fargate" || node.computeType == "hybrid" {
            reading.nodesWithoutInstance.insert(node.name)
            return
        }
        reading.nodes.append(
            RunningNode(
                name: node.name, instanceType: node.instanceType, zone: node.zone,
                maxPods: node.maxPods, platform: node.platform, instanceID: node.instanceID))
    }

    /// Counts a pod on its node. One that is done has given its address back, and one without a node
    /// has none yet.
    private static func addPod(_ pod: Object, to reading: inout ClusterReading) {
        if reading.pods == nil { reading.pods = [:] }
        // The API server gives every object a UID; without one, a namespace has no two pods of one name.
        let place = pod.namespace.map { JSONText.hash(of: pod.name.utf8, behind: $0) }
        guard reading.isNewPod(pod.uid ?? place) else { return }
        guard let node = pod.nodeName, pod.phase != "Succeeded", pod.phase != "Failed" else {
            return
        }
        var pods = reading.pods?[node] ?? RunningPods()
        if pod.isOnHostNetwork {
            pods.onHostNetwork += 1
        } else {
            pods.addressed += 1
            if pod.isOfDaemonSet { pods.ofDaemonSets += 1 }
        }
        reading.pods?[node] = pods
    }
}
