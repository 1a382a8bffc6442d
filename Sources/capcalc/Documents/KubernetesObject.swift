import Boundary
import CapacityModel
import Reports

/// A node or a pod as far as it was read, before its kind is known for sure.
struct KubernetesObject {
    var kind = ""
    var name = ""
    /// Hashes of what tells an object from all others.
    var (uid, namespace) = (UInt64?.none, UInt64?.none)
    var isOfKubeSystem = false
    /// Whether its metadata has a token that asks for the next page: of a list.
    var hasMore = false
    var isBeingDeleted = false
    var hasBranchENI = false
    // A node.
    var instanceType: String?
    var zone: String?
    var computeType = ""
    var platform = NodePlatform.linux
    var nodeGroup: String?
    var nodePool: String?
    var providerID: String?
    var isUnschedulable = false
    var maxPods: Int?
    var heartbeat = ""
    // A NodeClass.
    var subnets: [String] = []
    var (subnetSelectors, podSubnetSelectors) = ([SubnetSelector](), [SubnetSelector]())
    var prefixSize = ""
    // A pod.
    var isOfDaemonSet = false
    var isOfAWSNode = false
    var nodeName: String?
    var isOnHostNetwork = false
    var phase = ""
    var hasAddress = false
    /// The environment of its container `aws-node`; `nil` without one.
    var environment: CNIEnvironment?

    /// Counts the object where it is a node, a pod or a NodeClass.
    ///
    /// - Returns: whether it is one.
    func add(to reading: inout ClusterReading, _ document: String) throws(Failure) -> Bool {
        switch kind {
        case "Node":
            reading.note(.nodes)
            try addNode(to: &reading, document)
            return true
        case "Pod":
            reading.note(.pods)
            addPod(to: &reading)
            return true
        case "EC2NodeClass", "NodeClass":
            reading.note(.nodeClasses)
            reading.nodeClasses.subnets.formUnion(subnets)
            reading.nodeClasses.ofNodes += subnetSelectors
            if kind == "NodeClass" {
                reading.nodeClasses.ofPods += podSubnetSelectors
                reading.nodeClasses.ofAutoMode += 1
                reading.nodeClasses.withoutPrefixes += prefixSize == "32" ? 1 : 0
            }
            return true
        // Says of subnets and addresses only which NodeClass it has.
        case "NodePool":
            reading.note(.nodeClasses)
            return true
        default: return false
        }
    }

    private func addNode(to reading: inout ClusterReading, _ document: String) throws(Failure) {
        guard reading.isNew("Node \(name)") else { return }
        for (scheme, cloud) in [("gce://", "Google Cloud"), ("azure://", "Azure")] {
            guard let providerID, providerID.hasPrefix(scheme) else { continue }
            throw Failure(
                .badInput,
                "\(document): node \(name) runs in \(cloud) (providerID \(scheme)…): capcalc "
                    + "needs nodes of Amazon EKS",
                hint: "kubectl config use-context, then kubectl get nodes -o json again")
        }
        if heartbeat > reading.latestHeartbeat { reading.latestHeartbeat = heartbeat }
        if computeType == "fargate" || computeType == "hybrid" {
            reading.nodesWithoutInstance[name] =
                ClusterReading.NodeWithoutInstance(
                    isOfFargate: computeType == "fargate", zone: zone)
            return
        }
        // aws:///ap-northeast-2a/i-0123456789abcdef0
        let last = providerID?.split(separator: "/").last
        let group =
            nodeGroup.map { RunningNode.Group(kind: .managedNodeGroup, name: $0) }
            ?? nodePool.map { RunningNode.Group(kind: .nodePool, name: $0) }
        reading.nodes.append(
            RunningNode(
                name: name, instanceType: instanceType, zone: zone, maxPods: maxPods,
                platform: computeType == "auto" ? .autoMode : platform,
                instanceID: last.flatMap { $0.hasPrefix("i-") ? String($0) : nil },
                isLeaving: isUnschedulable || isBeingDeleted, group: group))
    }

    /// Counts a pod on its node. One that is done has given its address back, and one without a node
    /// has none yet.
    private func addPod(to reading: inout ClusterReading) {
        if reading.pods == nil { reading.pods = [:] }
        // The API server gives every object a UID; without one, a namespace has no two pods of one name.
        let place = namespace.map { JSONText.hash(of: name.utf8, behind: $0) }
        guard reading.isNew(hash: uid ?? place), phase != "Succeeded", phase != "Failed" else {
            return
        }
        guard let nodeName else {
            if !isOnHostNetwork, !isOfDaemonSet, !isBeingDeleted { reading.podsWithoutNode += 1 }
            return
        }
        if let environment, isOfAWSNode, isOfKubeSystem, isOfDaemonSet {
            reading.note(environment)
        }
        var pods = reading.pods?[nodeName] ?? RunningPods()
        if isOnHostNetwork {
            pods.onHostNetwork += 1
        } else {
            pods.addressed += 1
            if isOfDaemonSet { pods.ofDaemonSets += 1 }
            if hasBranchENI {
                pods.onBranchENIs += 1
            } else if phase == "Pending", !hasAddress {
                pods.waitingForAddress += 1
            }
        }
        reading.pods?[nodeName] = pods
    }
}
