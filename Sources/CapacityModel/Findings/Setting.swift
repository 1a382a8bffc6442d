/// What can be set in a question, in the words of EKS and of the VPC CNI.
///
/// How a setting is written (an option of a command line, a key of a document) is for whoever asks; a
/// ``Phrase`` names it.
public enum Setting: Sendable, Hashable, CaseIterable {
    // The demand.
    /// Pods of today; of one node, the pods that run on it.
    case pods
    /// The density below which the answer is "no".
    case requiredDensity
    /// Nothing may become worse than today.
    case noWorse
    /// How many availability zones, or their names.
    case zones
    /// Further zones that room is left for.
    case futureZones
    /// Extra nodes while nodes are replaced.
    case surge
    /// Addresses for the control plane in each zone.
    case controlPlaneAddresses

    // Address space.
    /// A CIDR block of the VPC.
    case vpcBlock
    /// A CIDR block for the subnets of pods.
    case podBlock
    /// Address space of the VPC that is in use.
    case excludedBlock
    /// Address space elsewhere that must stay reachable.
    case avoidedBlock
    /// The service CIDR of the cluster.
    case serviceBlock
    /// The smallest VPC is asked for.
    case smallestVPC
    /// All network modes are asked for, side by side.
    case comparison
    /// A private subnet that exists.
    case privateSubnet
    /// A public subnet that exists.
    case publicSubnet
    /// A subnet of pods that exists.
    case podSubnet
    /// A subnet of the control plane that exists.
    case controlPlaneSubnet
    /// An earlier plan whose subnets exist.
    case existingPlan
    /// The share of /28 blocks that are broken up.
    case spoiledBlocks

    // The node.
    /// The type of the nodes.
    case instanceType
    /// All instance types are compared.
    case allTypes
    /// The least pods that fit on an instance type.
    case leastFits
    /// The table of instance types.
    case instanceTable
    /// The kubelet's max pods.
    case maxPods
    /// Pods with an address on a full node.
    case podsPerNode
    /// How many of them DaemonSets take.
    case daemonSetPods
    /// Addresses that a node was measured to take.
    case addressesPerNode
    /// ENIs hold prefixes.
    case prefixDelegation
    /// Pods have subnets of their own.
    case customNetworking
    /// The version of the VPC CNI.
    case cniVersion
    /// The CNI's WARM_IP_TARGET.
    case warmIPTarget
    /// The CNI's MINIMUM_IP_TARGET.
    case minimumIPTarget

    // The answer.
    /// Warnings count as errors.
    case strictness
}
