extension Option {
    /// The one place that says what an option takes and which commands have it; what it does, says
    /// `help`.
    ///
    /// Parsing, the ranges of numbers, help and the tests of all options follow from it.
    package var row: OptionRow {
        switch self {
        case .to:
            OptionRow(.word(["prefix-delegation", "custom-networking"]), of: .migrate, .question)
        case .all: OptionRow(.flag, of: .comparing, .question)
        case .allModes: OptionRow(.flag, of: .maxpods, .question)
        case .instanceType: OptionRow(.text(placeholder: "TYPE"), of: .typed, .question)
        case .pods: OptionRow(.number(1...10_000_000, placeholder: "P"), of: .loaded, .question)
        case .ec2Instances:
            OptionRow(.number(1...10_000_000, placeholder: "N"), of: .demanding, .question)
        case .density: OptionRow(.text(placeholder: "LIST"), of: .demanding, .question)
        case .require: OptionRow(.text(placeholder: "F"), of: .planning, .question)
        case .azs: OptionRow(.text(placeholder: "ZONES"), of: .subnets, .question)
        case .cidr:
            OptionRow(.text(placeholder: "BLOCK"), of: .demanding, .question, isRepeatable: true)
        case .podCIDR:
            OptionRow(.text(placeholder: "BLOCK"), of: .podPlanning, .question, isRepeatable: true)
        case .exclude:
            OptionRow(.text(placeholder: "BLOCK"), of: .demanding, .question, isRepeatable: true)
        case .fit: OptionRow(.flag, of: .subnets, .question)
        case .smallest: OptionRow(.flag, of: .subnets, .question)
        case .compare: OptionRow(.flag, of: .subnets, .question)
        case .vpc: OptionRow(.text(placeholder: "ID"), of: .describing, .question)
        case .nodeGroup:
            OptionRow(.text(placeholder: "GROUP"), of: .demanding, .question, isRepeatable: true)
        case .avoid:
            OptionRow(
                .text(placeholder: "BLOCK|FILE"), of: .planning, .question, isRepeatable: true)
        case .serviceCIDR: OptionRow(.text(placeholder: "BLOCK"), of: .planning, .question)
        case .noPublic: OptionRow(.flag, of: .subnets, .question)
        case .privateSubnet:
            OptionRow(.text(placeholder: "SUBNET"), of: .describing, .question, isRepeatable: true)
        case .publicSubnet:
            OptionRow(.text(placeholder: "SUBNET"), of: .describing, .question, isRepeatable: true)
        case .podSubnet:
            OptionRow(.text(placeholder: "SUBNET"), of: .describing, .question, isRepeatable: true)
        case .controlPlane:
            OptionRow(.text(placeholder: "SUBNET"), of: .describing, .question, isRepeatable: true)
        case .existing: OptionRow(.text(placeholder: "FILE"), of: .subnets, .growth)
        case .diff: OptionRow(.text(placeholder: "FILE"), of: .subnets, .growth)
        case .futureAZs: OptionRow(.number(0...25, placeholder: "N"), of: .subnets, .growth)
        case .sizing: OptionRow(.word(["smallest", "fill"]), of: .subnets, .growth)
        case .prefixDelegation: OptionRow(.flag, of: .networked, .node)
        case .customNetworking: OptionRow(.flag, of: .networked, .node)
        case .maxENI: OptionRow(.number(1...100, placeholder: "N"), of: .networked, .node)
        case .cniVersion: OptionRow(.text(placeholder: "V"), of: .networked, .node)
        case .maxPods:
            OptionRow(.number(3...100_000, placeholder: "M"), of: [.tune, .loaded], .node)
        case .podsPerNode: OptionRow(.number(1...100_000, placeholder: "K"), of: .loaded, .node)
        case .daemonSetPods: OptionRow(.number(0...100_000, placeholder: "D"), of: .loaded, .node)
        case .addressesPerNode:
            OptionRow(.number(1...100_000, placeholder: "N"), of: .demanding, .node)
        case .spoiledBlocks: OptionRow(.text(placeholder: "PERCENT"), of: .planning, .node)
        case .warmENITarget: OptionRow(.number(0...10_000, placeholder: "N"), of: .loaded, .node)
        case .warmIPTarget: OptionRow(.number(0...10_000, placeholder: "N"), of: .loaded, .node)
        case .minimumIPTarget: OptionRow(.number(0...10_000, placeholder: "N"), of: .loaded, .node)
        case .warmPrefixTarget: OptionRow(.number(0...10_000, placeholder: "N"), of: .loaded, .node)
        case .os: OptionRow(.word(["linux", "windows"]), of: .node, .node)
        case .ipFamily: OptionRow(.word(["ipv4", "ipv6"]), of: .node, .node)
        case .cpu: OptionRow(.text(placeholder: "CPU"), of: .loaded, .workload)
        case .memory: OptionRow(.text(placeholder: "MEMORY"), of: .loaded, .workload)
        case .volumes: OptionRow(.number(0...1_000, placeholder: "N"), of: .loaded, .workload)
        case .securityGroupPods: OptionRow(.flag, of: .loaded, .workload)
        case .daemonSetCPU: OptionRow(.text(placeholder: "CPU"), of: .loaded, .workload)
        case .daemonSetMemory: OptionRow(.text(placeholder: "MEMORY"), of: .loaded, .workload)
        case .tolerateAZLoss:
            OptionRow(.number(0...25, placeholder: "N"), of: .demanding, .allowances)
        case .surge: OptionRow(.text(placeholder: "N"), of: .demanding, .allowances)
        case .controlPlaneSubnets: OptionRow(.flag, of: .subnets, .allowances)
        case .controlPlaneAddresses:
            OptionRow(.number(0...65_531, placeholder: "N"), of: .demanding, .allowances)
        case .loadBalancerAddresses:
            OptionRow(.number(0...65_531, placeholder: "N"), of: .demanding, .allowances)
        case .publicAddresses:
            OptionRow(.number(0...65_531, placeholder: "N"), of: .demanding, .allowances)
        case .endpoints:
            OptionRow(.number(0...65_531, placeholder: "N"), of: .demanding, .allowances)
        case .reserve:
            OptionRow(.text(placeholder: "N@TIER"), of: .demanding, .allowances, isRepeatable: true)
        case .architecture: OptionRow(.word(["x86_64", "arm64"]), of: .types, .choice)
        case .minVCPUs: OptionRow(.number(1...10_000, placeholder: "N"), of: .types, .choice)
        case .minMemory:
            OptionRow(.number(1...1_000_000_000, placeholder: "N"), of: .types, .choice)
        case .minMaxPods: OptionRow(.number(1...1_000_000, placeholder: "N"), of: .types, .choice)
        case .sort: OptionRow(.text(placeholder: "COLUMN"), of: .listing, .choice)
        case .limit: OptionRow(.number(1...1_000_000, placeholder: "N"), of: .listing, .choice)
        case .showMaxAllowed: OptionRow(.flag, of: .maxpods, .script)
        case .cniPrefixDelegationEnabled: OptionRow(.flag, of: .maxpods, .script)
        case .cniCustomNetworkingEnabled: OptionRow(.flag, of: .maxpods, .script)
        case .cniMaxENI: OptionRow(.number(1...100, placeholder: "N"), of: .maxpods, .script)
        case .instanceTypeFromIMDS: OptionRow(.flag, of: .maxpods, .script)
        case .explain: OptionRow(.flag, of: .explaining, .output)
        case .format:
            OptionRow(.word(OutputFormat.allCases.map { $0.name }), of: .reporting, .output)
        case .clusterName: OptionRow(.text(placeholder: "NAME"), of: .planning, .output)
        case .output: OptionRow(.text(placeholder: "FILE"), of: .reporting, .output, letter: "o")
        case .table: OptionRow(.text(placeholder: "FILE"), of: .reading, .output)
        case .color: OptionRow(.word(["auto", "always", "never"]), of: .reporting, .output)
        case .quiet: OptionRow(.flag, of: .reporting, .output, letter: "q")
        case .strict: OptionRow(.flag, of: [.reporting, .batch], .output)
        case .threads: OptionRow(.number(1...256, placeholder: "N"), of: .batch, .output)
        case .version: OptionRow(.flag, of: .all, .output)
        case .help: OptionRow(.flag, of: .all, .output, letter: "h")
        }
    }

    /// What an option takes in a command: of `node`, pods are those of one node.
    package func shape(in command: CommandName) -> OptionShape {
        self == .pods && command == .node ? .number(0...100_000, placeholder: "P") : row.shape
    }
}
