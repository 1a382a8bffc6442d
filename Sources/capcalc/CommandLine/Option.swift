import Boundary

/// The options, in the order in which help lists them; the raw value is the long name.
package enum Option: String, CaseIterable {
    // What is asked about.
    case to
    case all
    case allModes = "all-modes"
    case instanceType = "instance-type"
    case pods
    case ec2Instances = "ec2-instances"
    case density
    case require
    case azs
    case cidr
    case podCIDR = "pod-cidr"
    case exclude
    case fit
    case smallest
    case compare
    case vpc
    case nodeGroup = "node-group"
    case avoid
    case serviceCIDR = "service-cidr"
    case noPublic = "no-public"
    case privateSubnet = "private"
    case publicSubnet = "public"
    case podSubnet = "pod-subnet"
    case controlPlane = "control-plane"
    case existing
    case diff
    case futureAZs = "future-azs"
    case sizing

    // The network of a node.
    case prefixDelegation = "prefix-delegation"
    case customNetworking = "custom-networking"
    case maxENI = "max-eni"
    case cniVersion = "cni-version"
    case maxPods = "max-pods"
    case podsPerNode = "pods-per-node"
    case daemonSetPods = "daemonset-pods"
    case addressesPerNode = "addresses-per-node"
    case spoiledBlocks = "spoiled-blocks"
    case warmENITarget = "warm-eni-target"
    case warmIPTarget = "warm-ip-target"
    case minimumIPTarget = "minimum-ip-target"
    case warmPrefixTarget = "warm-prefix-target"
    case os
    case ipFamily = "ip-family"

    // What runs on a node.
    case cpu
    case memory
    case volumes
    case securityGroupPods = "security-group-pods"
    case daemonSetCPU = "daemonset-cpu"
    case daemonSetMemory = "daemonset-memory"

    // What else takes addresses.
    case tolerateAZLoss = "tolerate-az-loss"
    case surge
    case controlPlaneSubnets = "control-plane-subnets"
    case controlPlaneAddresses = "control-plane-addresses"
    case loadBalancerAddresses = "load-balancer-addresses"
    case publicAddresses = "public-addresses"
    case endpoints
    case reserve

    // The choice among instance types.
    case architecture = "arch"
    case minVCPUs = "min-vcpus"
    case minMemory = "min-memory-mib"
    case minMaxPods = "min-max-pods"
    case sort
    case limit

    // Those of AWS's max-pods-calculator.sh.
    case showMaxAllowed = "show-max-allowed"
    case cniPrefixDelegationEnabled = "cni-prefix-delegation-enabled"
    case cniCustomNetworkingEnabled = "cni-custom-networking-enabled"
    case cniMaxENI = "cni-max-eni"
    case instanceTypeFromIMDS = "instance-type-from-imds"

    // Output.
    case explain
    case format
    case clusterName = "cluster-name"
    case output
    case table
    case color
    case quiet
    case strict
    case threads
    case version
    case help

    /// The option as it is written: `--pods`.
    package var spelling: String { "--" + rawValue }

    /// The option as a key of a request: `pods_per_node`.
    package var key: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }
}
