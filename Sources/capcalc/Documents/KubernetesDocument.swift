import Boundary
import CapacityModel
import Options

/// What `kubectl get nodes -o json` and `kubectl get pods -A -o json` write: a list of objects, or one
/// (<https://kubernetes.io/docs/reference/kubernetes-api/>).
enum KubernetesDocument {
    private enum ObjectKey: String, CaseIterable {
        case kind, metadata, spec, status
    }

    fileprivate enum MetadataKey: String, CaseIterable {
        case name, namespace, uid, labels, annotations, ownerReferences, deletionTimestamp
        case next = "continue"
    }

    fileprivate enum LabelKey: String, CaseIterable {
        case instanceType = "node.kubernetes.io/instance-type"
        case olderInstanceType = "beta.kubernetes.io/instance-type"
        case computeType = "eks.amazonaws.com/compute-type"
        case nodeGroup = "eks.amazonaws.com/nodegroup"
        case nodePool = "karpenter.sh/nodepool"
        case system = "kubernetes.io/os"
        case zone = "topology.kubernetes.io/zone"
        case olderZone = "failure-domain.beta.kubernetes.io/zone"
    }

    /// The labels of nodes that are read.
    static var labels: [String] { LabelKey.allCases.map { $0.rawValue } }

    /// Of pods with security groups of their own
    /// (<https://github.com/aws/amazon-vpc-resource-controller-k8s/blob/master/docs/sgp/workflow.md>).
    fileprivate enum AnnotationKey: String, CaseIterable {
        case podENI = "vpc.amazonaws.com/pod-eni"
    }

    fileprivate enum OwnerKey: String, CaseIterable {
        case kind, name
    }

    /// The keys that are read, made once for a document.
    struct Keys {
        fileprivate let metadata = JSONKeys<MetadataKey>()
        fileprivate let labels = JSONKeys<LabelKey>()
        fileprivate let annotations = JSONKeys<AnnotationKey>()
        fileprivate let owner = JSONKeys<OwnerKey>()
        let spec = KubernetesSpec.Keys()
        fileprivate let kubeSystem = Array("kube-system".utf8)
    }

    /// Takes the objects of a list.
    ///
    /// - Parameter kind: the kind of objects that do not say it themselves, as the API server has it;
    ///   empty where it is not known yet.
    /// - Returns: objects whose kind is to be found behind the list.
    static func items(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, kind: String
    ) throws(Failure) -> [KubernetesObject] {
        let (keys, objectKeys) = (Keys(), JSONKeys<ObjectKey>())
        var (isEmpty, isOfUse, other) = (true, false, "")
        var open: [KubernetesObject] = []
        try reader.elements { reader throws(Failure) in
            isEmpty = false
            var object = KubernetesObject()
            object.kind = kind
            try reader.members(objectKeys) { reader, key throws(Failure) in
                switch key {
                case .kind: object.kind = try reader.stringOrOther() ?? kind
                case .metadata: try metadata(&reader, &object, keys)
                case .spec: try KubernetesSpec.read(&reader, &object, keys.spec)
                case .status: try KubernetesSpec.readStatus(&reader, &object, keys.spec)
                }
            }
            if object.kind.isEmpty {
                open.append(object)
            } else if try object.add(to: &reading, reader.name) {
                isOfUse = true
            } else {
                other = object.kind
            }
        }
        if isEmpty { reading.hasEmptyList = true }
        guard isEmpty || isOfUse || !open.isEmpty else { throw uselessList(other, reader.name) }
        return open
    }

    /// Counts objects whose kind their list has said behind them.
    static func add(
        _ objects: [KubernetesObject], kind: String, to reading: inout ClusterReading,
        _ document: String
    ) throws(Failure) {
        for var object in objects {
            object.kind = kind
            guard try object.add(to: &reading, document) else {
                throw uselessList(kind.isEmpty ? "objects without a kind" : kind, document)
            }
        }
    }

    private static func uselessList(_ what: String, _ document: String) -> Failure {
        Failure(
            .badInput, "\(document): a list of \(what) is not supported",
            hint: "kubectl get nodes -o json, or kubectl get pods -A -o json")
    }

    /// Takes the metadata of an object, or of a list; anything else is skipped.
    static func metadata(
        _ reader: inout JSONReader, _ object: inout KubernetesObject, _ keys: Keys
    ) throws(Failure) {
        guard try reader.next() == UInt8(ascii: "{") else { return try reader.skipValue() }
        try reader.members(keys.metadata) { reader, key throws(Failure) in
            switch key {
            case .name: object.name = try reader.stringOrOther() ?? ""
            case .namespace:
                (object.namespace, object.isOfKubeSystem) =
                    try reader.hashOfString(comparedTo: keys.kubeSystem)
            case .uid: object.uid = try reader.hashOfString()
            case .deletionTimestamp: object.isBeingDeleted = try reader.stringOrOther() != nil
            case .next: object.hasMore = try PagedDocument.hasMore(&reader)
            case .labels: try labels(&reader, &object, keys)
            case .annotations:
                try reader.members(keys.annotations) { reader, _ throws(Failure) in
                    object.hasBranchENI = try reader.stringOrOther()?.isEmpty == false
                }
            case .ownerReferences:
                try reader.elements { reader throws(Failure) in
                    var (kind, name) = (false, false)
                    try reader.members(keys.owner) { reader, key throws(Failure) in
                        switch key {
                        case .kind: kind = try reader.stringOrOther() == "DaemonSet"
                        case .name: name = try reader.stringOrOther() == "aws-node"
                        }
                    }
                    if kind { object.isOfDaemonSet = true }
                    if kind, name { object.isOfAWSNode = true }
                }
            }
        }
    }

    private static func labels(
        _ reader: inout JSONReader, _ object: inout KubernetesObject, _ keys: Keys
    ) throws(Failure) {
        try reader.members(keys.labels) { reader, label throws(Failure) in
            let text = try reader.stringOrOther()
            switch label {
            case .instanceType: object.instanceType = text
            case .olderInstanceType: object.instanceType = object.instanceType ?? text
            case .computeType: object.computeType = text ?? ""
            case .nodeGroup: object.nodeGroup = text
            case .nodePool: object.nodePool = text
            case .system: if text == "windows" { object.platform = .windows }
            case .zone: object.zone = text
            case .olderZone: object.zone = object.zone ?? text
            }
        }
    }
}
