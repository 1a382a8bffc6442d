import Boundary

/// Options that say what is asked.
extension Option {
    package static let ofQuestion: [Option] = [
        .to, .all, .allModes, .instanceType, .pods, .ec2Instances, .fargatePods, .density, .require,
        .requireNoWorse, .spread, .azs, .cidr,
        .podCIDR, .exclude, .fit, .smallest, .compare, .vpc, .nodeGroup, .avoid, .serviceCIDR,
        .noPublic, .privateSubnet, .publicSubnet, .podSubnet, .controlPlane,
    ]

    package static let to = Option(
        "to", .word(["prefix-delegation", "custom-networking"]), of: .migrate,
        "what the CNI is to do from now on")

    package static let all = Option(
        "all", .flag, of: .comparing,
        "every instance type of the table")

    package static let allModes = Option(
        "all-modes", .flag, of: .maxpods,
        "a row for each of the four network modes")

    package static let instanceType = Option(
        "instance-type", .text(placeholder: "TYPE"), of: .typed,
        "the type of the nodes",
        elsewhere: [
            OptionHelp(in: .subnets, "the type of the nodes (t3.medium)"),
            OptionHelp(in: .maxpods, "one type, as AWS's script takes it: prints one integer"),
        ])

    package static let pods = Option(
        "pods", .number(1...10_000_000, placeholder: "P"),
        except: OptionException(in: .node, .number(0...100_000, placeholder: "P")), of: .loaded,
        "pods of today, over all zones",
        elsewhere: [OptionHelp(in: .node, "pods that run on the node now (a full node)")])

    package static let ec2Instances = Option(
        "ec2-instances", .number(1...10_000_000, placeholder: "N"), of: .demanding,
        "EC2 instances of today: one pod for each, and two to three in time")

    package static let fargatePods = Option(
        "fargate-pods", .number(0...10_000_000, placeholder: "P"), of: .demanding,
        "pods of today on Fargate, beside --pods: an address each, in no node (0)")

    package static let density = Option(
        "density", .text(placeholder: "LIST", read: densities), of: .demanding,
        "how many times the pods of today, 1 to 100, up to 16 numbers (1,2,3)",
        elsewhere: [
            OptionHelp(
                in: .subnets,
                "how many times the pods of today, 1 to 100, up to 16 numbers (1,2,3; 1 of --fit)")
        ])

    package static let require = Option(
        "require", .text(placeholder: "F", read: density), of: .planning,
        "that density of the list below which the answer is no: exit 1 (the smallest)")

    package static let requireNoWorse = Option(
        "require-no-worse", .flag, of: .check,
        "with a plan of Terraform: exit 1 where it makes a zone, a tier or the whole worse than today, not "
            + "where they were short already")

    package static let spread = Option(
        "spread", .word(["even", "as-it-runs"]), of: .describing,
        "the pods evenly over zones and nodes, or as nodes and pods of documents run today (as-it-runs; "
            + "even where pods, pods of a node or a type are given)")

    /// Densities in hundredths, rising and each once.
    private static func densities(
        _ option: Option, _ list: String
    ) throws(Failure) -> OptionValue {
        let most = 16
        var densities: [Int] = []
        for text in list.split(separator: ",", omittingEmptySubsequences: false) {
            let density = try hundredths(option, String(text))
            if !densities.contains(density) { densities.append(density) }
        }
        guard densities.count <= most else {
            throw .usage(
                "\(option.spelling) takes up to \(most) numbers, not \(densities.count)",
                hint: "\(option.spelling) 1,2,3")
        }
        return .numbers(densities.sorted())
    }

    private static func density(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        .number(try hundredths(option, text))
    }

    /// A density in hundredths.
    private static func hundredths(_ option: Option, _ text: String) throws(Failure) -> Int {
        guard let density = DecimalNumber.hundredths(text, most: 100), 100...10_000 ~= density
        else {
            throw .usage(
                "\(option.spelling): a density is a number from 1 to 100 with at most two "
                    + "decimals, not '\(text)'", hint: "\(option.spelling) 2.5")
        }
        return density
    }

    package static let azs = Option(
        "azs", .text(placeholder: "ZONES", read: zones), of: .subnets,
        "a number from 1 to 26, or names such as ap-northeast-2a,b,c (3)")

    /// A number of zones, or their names.
    private static func zones(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        do throws(ZoneNames.Refusal) {
            return try ZoneNames.read(text)
        } catch {
            throw .usage(
                "\(option.spelling) is a number from 1 to 26, or names of zones, each once: "
                    + error.found,
                hint: "\(option.spelling) 3, or \(option.spelling) ap-northeast-2a,b,c")
        }
    }

    package static let cidr = Option(
        "cidr", .text(placeholder: "BLOCK"), isRepeatable: true, of: .demanding,
        "a CIDR block of the VPC; repeat it for secondary ones")

    package static let podCIDR = Option(
        "pod-cidr", .text(placeholder: "BLOCK"), isRepeatable: true, of: .podPlanning,
        "a CIDR block for the subnets of pods, or a pool such as 100.64.0.0/10 to choose /16 from")

    package static let exclude = Option(
        "exclude", .text(placeholder: "BLOCK|FILE"), isRepeatable: true, of: .demanding,
        "address space that is in use: a block, another cluster's plan (CSV, JSON), or a file with a block a line"
    )

    package static let fit = Option(
        "fit", .flag, of: .subnets,
        "how many pods the VPC holds, and what binds; without --pods; at density 1 where no --density is given"
    )

    package static let smallest = Option(
        "smallest", .flag, of: .subnets,
        "the smallest VPC for the pods, out of --cidr (10.0.0.0/8)")

    package static let compare = Option(
        "compare", .flag, of: .subnets,
        "the same demand, at the largest density, in every network mode")

    package static let vpc = Option(
        "vpc", .text(placeholder: "ID"), of: .describing,
        "the VPC that is meant, where documents describe several")

    package static let nodeGroup = Option(
        "node-group", .text(placeholder: "GROUP"), isRepeatable: true, of: .demanding,
        "a node group of several, KEY=VALUE with commas: type=m6i.large,pods=400 (or share=40% of --pods; name=, mode=, surge=, azs=a+b, type= again for each type, and the options of the node and of what runs on it)"
    )

    package static let avoid = Option(
        "avoid", .text(placeholder: "BLOCK|FILE"), isRepeatable: true, of: .planning,
        "a peer, a transit gateway's or a network on premises: a block, or a file with one a line")

    package static let serviceCIDR = Option(
        "service-cidr", .text(placeholder: "BLOCK"), of: .planning,
        "addresses of services (EKS's choice: 172.20.0.0/16 in 10.0.0.0/8, or 10.100.0.0/16)")

    package static let noPublic = Option(
        "no-public", .flag, of: .subnets,
        "plan no public subnets")

    package static let privateSubnet = Option(
        "private", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a private subnet: [NAME=]BLOCK[@ZONE]; the n-th lies in zone a, b, c …")

    package static let publicSubnet = Option(
        "public", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a public subnet, written in the same way")

    package static let podSubnet = Option(
        "pod-subnet", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a subnet of pods; with --custom-networking")

    package static let controlPlane = Option(
        "control-plane", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a subnet of the control plane alone, written in the same way")
}
