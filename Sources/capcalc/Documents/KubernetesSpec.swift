import Boundary
import CapacityModel
import Options

/// The `spec` and `status` of a node or a pod.
enum KubernetesSpec {
    fileprivate enum SpecKey: String, CaseIterable {
        case nodeName, hostNetwork, providerID, unschedulable, taints, containers
        case subnetSelectorTerms, podSubnetSelectorTerms, advancedNetworking
    }

    fileprivate enum TaintKey: String, CaseIterable {
        case key
    }

    fileprivate enum ContainerKey: String, CaseIterable {
        case name, image, env
    }

    fileprivate enum VariableKey: String, CaseIterable {
        case name, value
    }

    fileprivate enum StatusKey: String, CaseIterable {
        case phase, capacity, podIP, conditions, subnets
    }

    /// Of a NodeClass of Karpenter or of EKS Auto Mode: the subnets that its selectors have found.
    fileprivate enum SubnetKey: String, CaseIterable {
        case id
    }

    fileprivate enum CapacityKey: String, CaseIterable {
        case pods
    }

    fileprivate enum ConditionKey: String, CaseIterable {
        case lastHeartbeatTime
    }

    /// The keys that are read, made once for a document.
    struct Keys {
        fileprivate let spec = JSONKeys<SpecKey>()
        fileprivate let taint = JSONKeys<TaintKey>()
        fileprivate let container = JSONKeys<ContainerKey>()
        fileprivate let variable = JSONKeys<VariableKey>()
        fileprivate let status = JSONKeys<StatusKey>()
        fileprivate let subnet = JSONKeys<SubnetKey>()
        fileprivate let capacity = JSONKeys<CapacityKey>()
        fileprivate let condition = JSONKeys<ConditionKey>()
    }

    /// Taints of a node that is on its way out: cordoned, disrupted by Karpenter
    /// (<https://karpenter.sh/docs/concepts/disruption/>), to be deleted by the Cluster Autoscaler
    /// (<https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md>).
    static let taintsOfLeaving = [
        "node.kubernetes.io/unschedulable", "karpenter.sh/disrupted", "karpenter.sh/disruption",
        "ToBeDeletedByClusterAutoscaler",
    ]

    /// Takes a `spec`; what is no object is skipped.
    static func read(
        _ reader: inout JSONReader, _ object: inout KubernetesObject, _ keys: Keys
    ) throws(Failure) {
        guard try reader.next() == UInt8(ascii: "{") else { return try reader.skipValue() }
        try reader.members(keys.spec) { reader, key throws(Failure) in
            switch key {
            case .nodeName:
                let name = try reader.stringOrOther() ?? ""
                object.nodeName = name.isEmpty ? nil : name
            case .providerID: object.providerID = try reader.stringOrOther()
            case .hostNetwork: object.isOnHostNetwork = try reader.flagOrOther() ?? false
            case .unschedulable:
                if try reader.flagOrOther() == true { object.isUnschedulable = true }
            case .taints:
                guard try reader.next() == UInt8(ascii: "[") else { return try reader.skipValue() }
                try reader.elements { reader throws(Failure) in
                    try reader.members(keys.taint) { reader, _ throws(Failure) in
                        if taintsOfLeaving.contains(try reader.stringOrOther() ?? "") {
                            object.isUnschedulable = true
                        }
                    }
                }
            case .containers:
                // Only those of `aws-node` say something; its name stands in front, but may not.
                let mayBe = object.name.isEmpty || object.name.hasPrefix("aws-node")
                guard mayBe, try reader.next() == UInt8(ascii: "[") else {
                    return try reader.skipValue()
                }
                try reader.elements { reader throws(Failure) in
                    try container(&reader, &object, keys)
                }
            case .subnetSelectorTerms: object.subnetSelectors += try NodeClassSpec.terms(&reader)
            case .podSubnetSelectorTerms:
                object.podSubnetSelectors += try NodeClassSpec.terms(&reader)
            case .advancedNetworking: object.prefixSize = try NodeClassSpec.prefixSize(&reader)
            }
        }
    }

    private static func container(
        _ reader: inout JSONReader, _ object: inout KubernetesObject, _ keys: Keys
    ) throws(Failure) {
        var (name, image) = ("", "")
        var variables: [(name: String, value: String)] = []
        try reader.members(keys.container) { reader, key throws(Failure) in
            switch key {
            case .name: name = try reader.stringOrOther() ?? ""
            case .image: image = try reader.stringOrOther() ?? ""
            case .env:
                try reader.elements { reader throws(Failure) in
                    var (name, value) = ("", String?.none)
                    try reader.members(keys.variable) { reader, key throws(Failure) in
                        switch key {
                        case .name: name = try reader.stringOrOther() ?? ""
                        case .value: value = try reader.stringOrOther()
                        }
                    }
                    // A value from elsewhere is not known, which is not the same as none.
                    if let value { variables.append((name, value)) }
                }
            }
        }
        guard name == "aws-node" else { return }
        var environment = CNIEnvironment()
        environment.setImage(image)
        for variable in variables { environment.set(variable.name, variable.value) }
        object.environment = environment
    }

    /// Takes a `status`; what is no object is skipped.
    static func readStatus(
        _ reader: inout JSONReader, _ object: inout KubernetesObject, _ keys: Keys
    ) throws(Failure) {
        guard try reader.next() == UInt8(ascii: "{") else { return try reader.skipValue() }
        try reader.members(keys.status) { reader, key throws(Failure) in
            switch key {
            case .phase: object.phase = try reader.stringOrOther() ?? ""
            case .podIP: object.hasAddress = try reader.stringOrOther()?.isEmpty == false
            case .capacity:
                guard try reader.next() == UInt8(ascii: "{") else { return try reader.skipValue() }
                try reader.members(keys.capacity) { reader, _ throws(Failure) in
                    object.maxPods = try reader.stringOrOther().flatMap { count($0) }
                }
            case .subnets:
                guard try reader.next() == UInt8(ascii: "[") else { return try reader.skipValue() }
                try reader.elements { reader throws(Failure) in
                    guard try reader.next() == UInt8(ascii: "{") else {
                        return try reader.skipValue()
                    }
                    try reader.members(keys.subnet) { reader, _ throws(Failure) in
                        if let id = try reader.stringOrOther() { object.subnets.append(id) }
                    }
                }
            case .conditions:
                guard try reader.next() == UInt8(ascii: "[") else { return try reader.skipValue() }
                try reader.elements { reader throws(Failure) in
                    try reader.members(keys.condition) { reader, _ throws(Failure) in
                        let time = try reader.stringOrOther() ?? ""
                        if isTime(time), time > object.heartbeat { object.heartbeat = time }
                    }
                }
            }
        }
    }

    /// A count up to a million as Kubernetes writes it: 1000 is `1k`
    /// (<https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/>).
    static func count(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit: Int
        switch text.dropFirst(digits.count) {
        case "": unit = 1
        case "k": unit = 1_000
        case "M": unit = 1_000_000
        default: return nil
        }
        guard let number = WholeNumber.read(String(digits)), number <= most / unit else {
            return nil
        }
        return number * unit
    }

    private static var most: Int { 1_000_000 }

    /// Whether a text is a time as Kubernetes writes it: `2026-01-02T20:02:19Z`.
    private static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 else { return false }
        for (byte, form) in zip(bytes, "0000-00-00T00:00:00Z".utf8) {
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard form == UInt8(ascii: "0") ? isDigit : byte == form else { return false }
        }
        return true
    }
}
