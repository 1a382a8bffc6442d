import Writing

/// What other tools call an option, and what to type here instead.
package struct Synonym: Sendable {
    /// The names, without dashes.
    package let names: [String]
    /// The option that is meant. Where several may be, the first that the command takes is offered.
    package let option: Option
    /// What to type.
    package let cure: String

    private init(_ names: [String], _ option: Option, _ cure: String? = nil) {
        self.names = names
        self.option = option
        self.cure = cure ?? option.spelling
    }

    /// What to type for a name that is no option; `nil` where nobody calls an option so.
    ///
    /// - Parameter value: what stands behind the name, and takes the place of a word for it in the cure.
    package static func cure(
        for name: String, _ value: String? = nil, in command: CommandName?
    ) -> String? {
        let name = name.lowercased()
        if let format = OutputFormat(named: name),
            command.map({ format.commands.contains($0) }) != false
        {
            return "\(Option.format.spelling) \(format.name)"
        }
        let cure = all.first { synonym in
            synonym.names.contains(name)
                && command.map { synonym.option.commands.contains($0) } != false
        }?.cure
        return cure.map { cure in value.map { filled(cure, $0) } ?? cure }
    }

    /// A cure with a value in the place of the words that stand for one, where a shell takes it as it is.
    private static func filled(_ cure: String, _ value: String) -> String {
        // Of the pattern `m7g.*` the family, which is what stands in front of the point.
        let families = value.split(separator: ",").map {
            String($0.prefix { $0 != "." && $0 != "*" })
        }
        let family = families.joined(separator: ".*' '")
        let isPlain = families.allSatisfy { !$0.isEmpty && ShellText.word($0) == $0 }
        guard isPlain, !families.isEmpty, !value.hasPrefix("-") else {
            return cure
        }
        var (filled, word) = ("", "")
        func end() {
            switch word {
            case "FAMILY": filled += family
            case "N" where WholeNumber.read64(value) != nil: filled += value
            case "FILE", "TYPE": filled += ShellText.word(value)
            default: filled += word
            }
            word = ""
        }
        for scalar in cure.unicodeScalars {
            if "A"..."Z" ~= scalar {
                word.unicodeScalars.append(scalar)
            } else {
                end()
                filled.unicodeScalars.append(scalar)
            }
        }
        end()
        return filled
    }

    package static let all: [Synonym] = [
        Synonym(
            ["zones", "zone", "az", "availability-zones", "availability-zone", "num-azs"], .azs,
            "--azs 3, or --azs eu-west-1a,b,c"),
        Synonym(
            ["nodes", "node-count", "instances", "num-nodes", "hosts", "desired-size"],
            .ec2Instances,
            "--ec2-instances N (as many pods as there are EC2 instances), or --pods N"
        ),
        Synonym(
            [
                "survive-zones", "survive-az-loss", "zone-loss", "az-loss", "tolerate-zone-loss",
                "lost-zones", "zones-lost", "ha",
            ], .tolerateAZLoss, "--tolerate-az-loss 1"),
        Synonym(["prometheus"], .format, "--format openmetrics"),
        Synonym(["md"], .clusterName, "--format markdown"),
        Synonym(["tf"], .clusterName, "--format terraform"),
        Synonym(
            ["vpc-cidr", "vpc-cidr-block", "cidr-block", "cidrs", "vpc-block", "network"], .cidr),
        Synonym(["pod-cidrs", "secondary-cidr", "pod-network"], .podCIDR),
        Synonym(["service-cidrs", "service-ipv4-cidr", "services", "svc-cidr"], .serviceCIDR),
        Synonym(["out", "file", "outfile", "output-file", "save"], .output, "-o FILE"),
        Synonym(["type", "instance", "node-type", "instance-types"], .instanceType),
        Synonym(
            ["type", "instance", "node-type", "instance-types"], .explain, "capcalc node TYPE"),
        Synonym(
            ["prefix", "prefixes", "prefix-mode", "enable-prefix-delegation", "pd"],
            .prefixDelegation),
        Synonym(["custom", "cni-custom-networking", "eniconfig"], .customNetworking),
        Synonym(
            ["mode", "network-mode"], .prefixDelegation,
            "--prefix-delegation, --custom-networking, or both; neither is secondary IP"),
        Synonym(["pod-count", "replicas", "workload", "num-pods"], .pods),
        Synonym(["growth", "factor", "multiplier", "scale"], .density, "--density 1,2,3"),
        Synonym(["mem", "ram", "memory-request"], .memory),
        Synonym(["cpus", "vcpu", "cpu-request", "cores"], .cpu),
        Synonym(["vcpus", "cpus", "vcpu", "cores"], .minVCPUs),
        Synonym(["mem", "ram"], .minMemory),
        Synonym(["family", "families", "pattern"], .minFits, "--all 'FAMILY.*'"),
        Synonym(["family", "families", "pattern"], .architecture, "capcalc types 'FAMILY.*'"),
        Synonym(["family", "families", "pattern"], .allModes, "capcalc types 'FAMILY.*'"),
        Synonym(["architecture", "cpu-arch"], .architecture),
        Synonym(
            ["private-subnet", "private-subnets", "subnet", "subnets"], .privateSubnet,
            "--private=10.0.0.0/22"),
        Synonym(["public-subnet", "public-subnets"], .publicSubnet, "--public=10.0.100.0/26"),
        Synonym(["pod-subnets"], .podSubnet),
        Synonym(["daemonsets", "daemon-sets", "daemons"], .daemonSetPods),
        Synonym(["nodegroup", "nodegroups", "node-groups"], .nodeGroup),
        Synonym(["silent", "no-warnings"], .quiet, "-q"),
        Synonym(["verbose", "debug", "details", "why"], .explain),
        Synonym(["no-color", "no-colour", "colour", "nocolor"], .color, "--color never"),
        Synonym(["order-by", "sort-by"], .sort),
        Synonym(["top", "head", "max-results"], .limit),
        Synonym(["fail-on-warning", "werror", "fail-on-warnings"], .strict),
    ]
}
