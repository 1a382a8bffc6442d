extension Option {
    /// The one place that says what an option takes, which commands have it, and what it does.
    ///
    /// Parsing, the ranges of numbers, help and the tests of all options follow from it.
    var row: OptionRow {
        switch self {
        case .all:
            OptionRow(.flag, of: .comparing, .question, "every instance type of the table")
        case .allModes:
            OptionRow(.flag, of: .maxpods, .question, "a row for each of the four network modes")
        case .instanceType:
            OptionRow(
                .text(placeholder: "TYPE"), of: .typed, .question,
                "the type of the nodes (subnets: t3.medium); in maxpods, as AWS's script")
        case .pods:
            OptionRow(
                .number(1...10_000_000, placeholder: "P"), of: .loaded, .question,
                "pods of today, over all zones; of node: pods that run on it now (a full node)")
        case .ec2Instances:
            OptionRow(
                .number(1...10_000_000, placeholder: "N"), of: .planning, .question,
                "EC2 instances of today: one pod for each, and two to three in time")
        case .density:
            OptionRow(
                .text(placeholder: "LIST"), of: .planning, .question,
                "how many times the pods of today, 1 to 100, up to 16 numbers (1,2,3)")
        case .require:
            OptionRow(
                .text(placeholder: "F"), of: .planning, .question,
                "that density of the list below which the answer is no: exit 1 (the smallest)")
        case .azs:
            OptionRow(
                .text(placeholder: "ZONES"), of: .subnets, .question,
                "a number from 1 to 26, or names such as ap-northeast-2a,b,c (3)")
        case .cidr:
            OptionRow(
                .text(placeholder: "BLOCK"), of: .planning, .question,
                "a CIDR block of the VPC; repeat it for secondary ones", isRepeatable: true)
        case .podCIDR:
            OptionRow(
                .text(placeholder: "BLOCK"), of: .subnets, .question,
                "a CIDR block for the subnets of pods; with --custom-networking",
                isRepeatable: true)
        case .exclude:
            OptionRow(
                .text(placeholder: "BLOCK"), of: .planning, .question,
                "address space that is in use", isRepeatable: true)
        case .noPublic:
            OptionRow(.flag, of: .subnets, .question, "plan no public subnets")
        case .privateSubnet:
            OptionRow(
                .text(placeholder: "SUBNET"), of: .check, .question,
                "a private subnet: [NAME=]BLOCK[@ZONE]; the n-th lies in zone a, b, c …",
                isRepeatable: true)
        case .publicSubnet:
            OptionRow(
                .text(placeholder: "SUBNET"), of: .check, .question,
                "a public subnet, written in the same way", isRepeatable: true)
        case .podSubnet:
            OptionRow(
                .text(placeholder: "SUBNET"), of: .check, .question,
                "a subnet of pods; with --custom-networking", isRepeatable: true)
        case .prefixDelegation:
            OptionRow(
                .flag, of: .networked, .node, "ENIs hold /28 prefixes of 16 addresses")
        case .customNetworking:
            OptionRow(
                .flag, of: .networked, .node,
                "pods have subnets of their own, the primary ENI has none for them")
        case .maxENI:
            OptionRow(
                .number(1...100, placeholder: "N"), of: .networked, .node,
                "the CNI's MAX_ENI (as many as the type takes)")
        case .cniVersion:
            OptionRow(
                .text(placeholder: "V"), of: .networked, .node,
                "version of the VPC CNI, such as 1.18.0: prefixes need 1.9.0, on metal 1.11.0")
        case .maxPods:
            OptionRow(
                .number(3...100_000, placeholder: "M"), of: .loaded, .node,
                "the kubelet's max pods (the recommended)")
        case .podsPerNode:
            OptionRow(
                .number(1...100_000, placeholder: "K"), of: .loaded, .node,
                "pods with an address on a full node (max pods - 2, at most 10 a vCPU)")
        case .daemonSetPods:
            OptionRow(
                .number(0...100_000, placeholder: "D"), of: .loaded, .node,
                "how many of them DaemonSets take (0)")
        case .warmENITarget:
            OptionRow(
                .number(0...10_000, placeholder: "N"), of: .loaded, .node,
                "the CNI's WARM_ENI_TARGET (1)")
        case .warmIPTarget:
            OptionRow(
                .number(0...10_000, placeholder: "N"), of: .loaded, .node,
                "the CNI's WARM_IP_TARGET (unset, as 0)")
        case .minimumIPTarget:
            OptionRow(
                .number(0...10_000, placeholder: "N"), of: .loaded, .node,
                "the CNI's MINIMUM_IP_TARGET (unset, as 0)")
        case .warmPrefixTarget:
            OptionRow(
                .number(0...10_000, placeholder: "N"), of: .loaded, .node,
                "the CNI's WARM_PREFIX_TARGET (1)")
        case .os:
            OptionRow(.word(["linux", "windows"]), of: .node, .node, "what the node runs (linux)")
        case .ipFamily:
            OptionRow(
                .word(["ipv4", "ipv6"]), of: .node, .node, "the addresses of pods (ipv4)")
        case .cpu:
            OptionRow(
                .text(placeholder: "CPU"), of: .loaded, .workload,
                "CPU request of a pod: 250m, 1.5")
        case .memory:
            OptionRow(
                .text(placeholder: "MEMORY"), of: .loaded, .workload,
                "memory request of a pod: 512Mi, 1G")
        case .volumes:
            OptionRow(
                .number(0...1_000, placeholder: "N"), of: .loaded, .workload,
                "EBS volumes of a pod (0)")
        case .securityGroupPods:
            OptionRow(
                .flag, of: .loaded, .workload,
                "pods have security groups of their own: a branch ENI each")
        case .daemonSetCPU:
            OptionRow(
                .text(placeholder: "CPU"), of: .loaded, .workload,
                "CPU requests of all DaemonSets of a node (0)")
        case .daemonSetMemory:
            OptionRow(
                .text(placeholder: "MEMORY"), of: .loaded, .workload,
                "memory requests of all DaemonSets of a node (0)")
        case .tolerateAZLoss:
            OptionRow(
                .number(0...25, placeholder: "N"), of: .planning, .allowances,
                "zones that may be lost while the rest carries all pods (0)")
        case .surge:
            OptionRow(
                .number(0...100_000, placeholder: "N"), of: .planning, .allowances,
                "extra nodes while nodes are replaced, over all zones (2 a zone)")
        case .controlPlaneAddresses:
            OptionRow(
                .number(0...65_531, placeholder: "N"), of: .planning, .allowances,
                "for the control plane, in each private zone (16)")
        case .loadBalancerAddresses:
            OptionRow(
                .number(0...65_531, placeholder: "N"), of: .planning, .allowances,
                "for load balancers, in each private and public zone (8)")
        case .publicAddresses:
            OptionRow(
                .number(0...65_531, placeholder: "N"), of: .planning, .allowances,
                "of each public zone in all (100 / zones + load balancers + 1)")
        case .architecture:
            OptionRow(
                .word(["x86_64", "arm64"]), of: .types, .choice, "of this architecture only")
        case .minVCPUs:
            OptionRow(
                .number(1...10_000, placeholder: "N"), of: .types, .choice,
                "with at least so many vCPUs")
        case .minMemory:
            OptionRow(
                .number(1...1_000_000_000, placeholder: "N"), of: .types, .choice,
                "with at least so many MiB of memory")
        case .minMaxPods:
            OptionRow(
                .number(1...1_000_000, placeholder: "N"), of: .types, .choice,
                "with at least so many max pods (secondary IP)")
        case .sort:
            OptionRow(
                .text(placeholder: "COLUMN"), of: .listing, .choice,
                "order by a column of the CSV; -COLUMN from the greatest (instance_type)")
        case .limit:
            OptionRow(
                .number(1...1_000_000, placeholder: "N"), of: .listing, .choice,
                "show the first N only")
        case .showMaxAllowed:
            OptionRow(
                .flag, of: .maxpods, .script, "max pods of the formula, not the recommended ones")
        case .cniPrefixDelegationEnabled:
            OptionRow(.flag, of: .maxpods, .script, "the same as --prefix-delegation")
        case .cniCustomNetworkingEnabled:
            OptionRow(.flag, of: .maxpods, .script, "the same as --custom-networking")
        case .cniMaxENI:
            OptionRow(
                .number(1...100, placeholder: "N"), of: .maxpods, .script,
                "the same as --max-eni")
        case .instanceTypeFromIMDS:
            OptionRow(
                .flag, of: .maxpods, .script,
                "refused: capcalc asks no network service; give --instance-type")
        case .explain:
            OptionRow(
                .flag, of: .loaded, .output, "every line of the arithmetic (table and JSON)")
        case .format:
            OptionRow(
                .word(OutputFormat.allCases.map { $0.rawValue }), of: .reporting, .output,
                "how to write the answer; value: maxpods only (by the name of FILE, or table)")
        case .output:
            OptionRow(
                .text(placeholder: "FILE"), of: .reporting, .output,
                "write to FILE, whole or not at all; - is standard output", letter: "o")
        case .table:
            OptionRow(
                .text(placeholder: "FILE"), of: .reading, .output,
                "another table of instance types: a CSV like Resources/eni-limits.csv")
        case .color:
            OptionRow(
                .word(["auto", "always", "never"]), of: .reporting, .output,
                "colours in tables and messages (auto)")
        case .quiet:
            OptionRow(
                .flag, of: .reporting, .output, "no warnings and notes on standard error",
                letter: "q")
        case .strict:
            OptionRow(.flag, of: .reporting, .output, "warnings count as errors: exit 1")
        case .version:
            OptionRow(
                .flag, of: .all, .output,
                "the version, and the date of the built-in table")
        case .help:
            OptionRow(.flag, of: .all, .output, "this text", letter: "h")
        }
    }

    /// What an option takes in a command: of `node`, pods are those of one node.
    func shape(in command: CommandName) -> OptionShape {
        self == .pods && command == .node ? .number(0...100_000, placeholder: "P") : row.shape
    }
}
