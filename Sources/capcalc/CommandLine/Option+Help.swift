extension Option {
    /// What the option does, for help.
    package var help: String {
        switch self {
        case .to: "what the CNI is to do from now on"
        case .all: "every instance type of the table"
        case .allModes: "a row for each of the four network modes"
        case .instanceType:
            "the type of the nodes (subnets: t3.medium); in maxpods, as AWS's script"
        case .pods: "pods of today, over all zones; of node: pods that run on it now (a full node)"
        case .ec2Instances: "EC2 instances of today: one pod for each, and two to three in time"
        case .density:
            "how many times the pods of today, 1 to 100, up to 16 numbers (1,2,3; 1 of --fit)"
        case .require:
            "that density of the list below which the answer is no: exit 1 (the smallest)"
        case .azs: "a number from 1 to 26, or names such as ap-northeast-2a,b,c (3)"
        case .cidr: "a CIDR block of the VPC; repeat it for secondary ones"
        case .podCIDR:
            "a CIDR block for the subnets of pods, or a pool such as 100.64.0.0/10 to choose /16 from"
        case .exclude: "address space that is in use"
        case .fit:
            "how many pods the VPC holds, and what binds; without --pods; at density 1 where no --density is given"
        case .smallest: "the smallest VPC for the pods, out of --cidr (10.0.0.0/8)"
        case .compare: "the same demand, at the largest density, in every network mode"
        case .vpc: "the VPC that is meant, where documents describe several"
        case .nodeGroup:
            "a node group of several, KEY=VALUE with commas: type=m6i.large,pods=400 (or share=40% of --pods; name=, mode=, surge=, type= again for each type, and the options of the node and of what runs on it)"
        case .avoid:
            "a peer, a transit gateway's or a network on premises: a block, or a file with one a line"
        case .serviceCIDR:
            "addresses of services (EKS's choice: 172.20.0.0/16 in 10.0.0.0/8, or 10.100.0.0/16)"
        case .noPublic: "plan no public subnets"
        case .privateSubnet:
            "a private subnet: [NAME=]BLOCK[@ZONE]; the n-th lies in zone a, b, c …"
        case .publicSubnet: "a public subnet, written in the same way"
        case .podSubnet: "a subnet of pods; with --custom-networking"
        case .controlPlane: "a subnet of the control plane alone, written in the same way"
        case .existing: "a plan.csv whose subnets exist: none moves, new ones go around them"
        case .diff: "a plan.csv to compare with: exit 1 if a subnet would move"
        case .futureAZs: "leave room for so many further zones (0)"
        case .sizing:
            "the smallest subnets that suffice, or the largest that the VPC allows (smallest)"
        case .prefixDelegation: "ENIs hold /28 prefixes of 16 addresses"
        case .customNetworking: "pods have subnets of their own, the primary ENI has none for them"
        case .maxENI: "the CNI's MAX_ENI (as many as the type takes)"
        case .cniVersion:
            "version of the VPC CNI, such as 1.18.0: prefixes need 1.9.0, on metal 1.11.0"
        case .maxPods: "the kubelet's max pods (the recommended)"
        case .podsPerNode: "pods with an address on a full node (max pods - 2, at most 10 a vCPU)"
        case .daemonSetPods: "how many of them DaemonSets take (0)"
        case .addressesPerNode: "addresses that a node was measured to take, instead of the model"
        case .spoiledBlocks:
            "what if so many hundredths of the /28 blocks are broken up, such as 30%; with prefixes"
        case .warmENITarget: "the CNI's WARM_ENI_TARGET (1)"
        case .warmIPTarget: "the CNI's WARM_IP_TARGET (unset, as 0)"
        case .minimumIPTarget: "the CNI's MINIMUM_IP_TARGET (unset, as 0)"
        case .warmPrefixTarget: "the CNI's WARM_PREFIX_TARGET (1)"
        case .os: "what the node runs (linux)"
        case .ipFamily: "the addresses of pods (ipv4)"
        case .cpu: "CPU request of a pod: 250m, 1.5"
        case .memory: "memory request of a pod: 512Mi, 1G"
        case .volumes: "EBS volumes of a pod (0)"
        case .securityGroupPods: "pods have security groups of their own: a branch ENI each"
        case .daemonSetCPU: "CPU requests of all DaemonSets of a node (0)"
        case .daemonSetMemory: "memory requests of all DaemonSets of a node (0)"
        case .tolerateAZLoss: "zones that may be lost while the rest carries all pods (0)"
        case .surge:
            "extra nodes of a group while nodes are replaced, over all zones, 0 to 100,000 (2 a zone); or a share such as 10%, Karpenter's budget"
        case .controlPlaneSubnets: "plan subnets for the control plane alone"
        case .controlPlaneAddresses: "for the control plane, in each zone (16)"
        case .loadBalancerAddresses: "for load balancers, in each private and public zone (8)"
        case .publicAddresses: "of each public zone in all (100 / zones + load balancers + 1)"
        case .endpoints: "interface endpoints, one address each in every private zone (0)"
        case .reserve: "addresses to keep free in each zone of a tier: 20@private"
        case .architecture: "of this architecture only"
        case .minVCPUs: "with at least so many vCPUs"
        case .minMemory: "with at least so many MiB of memory"
        case .minMaxPods: "with at least so many max pods (secondary IP)"
        case .sort: "order by a column of the CSV; -COLUMN from the greatest (instance_type)"
        case .limit: "show the first N only"
        case .showMaxAllowed: "max pods of the formula, not the recommended ones"
        case .cniPrefixDelegationEnabled: "the same as --prefix-delegation"
        case .cniCustomNetworkingEnabled: "the same as --custom-networking"
        case .cniMaxENI: "the same as --max-eni"
        case .instanceTypeFromIMDS: "refused: capcalc asks no network service; give --instance-type"
        case .explain: "every line of the arithmetic (table and JSON)"
        case .format:
            "how to write the answer (by the name of FILE, or table); value: maxpods only; "
                + "terraform and those behind it: subnets and check only"
        case .clusterName: "the EKS cluster, for the tags of its subnets and for eksctl"
        case .output: "write to FILE, whole or not at all; - is standard output"
        case .table:
            "another table of instance types: a CSV like Resources/eni-limits.csv; of table: the one to update"
        case .color: "colours in tables and messages (auto)"
        case .quiet: "no warnings, notes and summary on standard error"
        case .strict:
            "warnings count as errors: exit 1; of batch: exit 1 unless every request's exit is 0"
        case .threads: "how many threads answer (one a processor); the results are the same"
        case .version: "the version, and the date of the built-in table"
        case .help: "this text"
        }
    }
}
