import Boundary

/// Options that say what is asked.
extension Option {
    package static let ofQuestion: [Option] = [
        .to, .all, .allModes, .instanceType, .pods, .ec2Instances, .fargatePods, .density, .require,
        .requireNoWorse, .today, .spread, .azs, .cidr,
        .podCIDR, .exclude, .fit, .smallest, .compare, .vpc, .nodeGroup, .avoid, .serviceCIDR,
        .noPublic, .privateSubnet, .publicSubnet, .podSubnet, .controlPlane,
    ]

    package static let to = Option(
        "to", .word(["prefix-delegation", "custom-networking"]), of: .migrate,
        "network mode to migrate to")

    package static let all = Option(
        "all", .flag, of: .comparing,
        "all instance types of the table",
        elsewhere: [
            OptionHelp(
                in: .node,
                "all instance types that match the patterns and filters, fewest addresses per pod "
                    + "first")
        ])

    package static let allModes = Option(
        "all-modes", .flag, of: .maxpods,
        "show all four network modes")

    package static let instanceType = Option(
        "instance-type", .text(placeholder: "TYPE"), of: .typed,
        "instance type of the nodes",
        elsewhere: [
            OptionHelp(in: .subnets, "instance type of the nodes (default t3.medium)"),
            OptionHelp(in: .maxpods, "one type, as in AWS's script: prints one integer"),
        ])

    package static let pods = Option(
        "pods", .number(1...10_000_000, placeholder: "P"),
        except: OptionException(in: .node, .number(0...100_000, placeholder: "P")), of: .loaded,
        "pods today, in all zones together",
        elsewhere: [OptionHelp(in: .node, "pods that run on the node now (default: a full node)")])

    package static let ec2Instances = Option(
        "ec2-instances", .number(1...10_000_000, placeholder: "N"), of: .demanding,
        "EC2 instances today: plan one pod for each, later two or three")

    package static let fargatePods = Option(
        "fargate-pods", .number(0...10_000_000, placeholder: "P"), of: .demanding,
        "pods today on Fargate, in addition to --pods: one address each, on no node (default 0)")

    package static let density = Option(
        "density", .text(placeholder: "LIST", read: densities), of: .demanding,
        "multiples of today's pods to plan for, 1 to 100, up to 16 numbers (default 1,2,3)",
        elsewhere: [
            OptionHelp(
                in: .subnets,
                "multiples of today's pods to plan for, 1 to 100, up to 16 numbers (default 1,2,3; with --fit: 1)"
            )
        ])

    package static let require = Option(
        "require", .text(placeholder: "F", read: density), of: .planning,
        "exit 1 unless this density fits (default: the smallest)")

    package static let requireNoWorse = Option(
        "require-no-worse", .flag, of: .check,
        "with a Terraform plan: exit 1 only if the plan makes a zone, a tier or the whole "
            + "cluster worse than today")

    package static let today = Option(
        "today", .flag, of: [.describing, .tune],
        "judge today's state: leave out Terraform plans among the documents")

    package static let spread = Option(
        "spread", .word(["even", "as-it-runs"]), of: .describing,
        "spread pods evenly over zones and nodes, or as they run today (default as-it-runs; even if "
            + "--pods, --pods-per-node or --instance-type is given)")

    /// Densities in hundredths, rising and each once.
    private static func densities(
        _ option: Option, _ list: String
    ) throws(Failure) -> OptionValue {
        let most = 16
        var densities: [Int] = []
        for text in list.split(separator: ",", omittingEmptySubsequences: false) {
            let density = try hundredths(option, String(text.trimmed), of: list)
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
        .number(try hundredths(option, text, of: text))
    }

    /// A density in hundredths.
    private static func hundredths(
        _ option: Option, _ text: String, of list: String
    ) throws(Failure) -> Int {
        guard let density = DecimalNumber.hundredths(text, most: 100), 100...10_000 ~= density
        else {
            throw .usage(
                "\(option.spelling): a density must be a number from 1 to 100 with at most two "
                    + "decimals, not '\(text)'", hint: hint(option, list))
        }
        return density
    }

    /// The densities that were meant, as in `1x,2x`, or an example.
    private static func hint(_ option: Option, _ list: String) -> String {
        let meant = list.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let text = String(part)
            return DecimalNumber.hundredths(text, most: 100) == nil
                ? MeantNumber.digits(text) : text
        }
        if meant.contains(where: { text in
            text.flatMap { DecimalNumber.hundredths($0, most: 100) }.map { $0 < 100 } ?? false
        }) {
            return "the least is \(option.spelling) 1"
        }
        let areDensities = meant.allSatisfy { text in
            text.flatMap { DecimalNumber.hundredths($0, most: 100) }.map { $0 >= 100 } ?? false
        }
        return areDensities
            ? "did you mean \(option.spelling) \(meant.compactMap { $0 }.joined(separator: ","))?"
            : "\(option.spelling) 2.5"
    }

    package static let azs = Option(
        "azs", .text(placeholder: "ZONES", read: zones), of: .subnets,
        "number of zones from 1 to 26, or their names, such as ap-northeast-2a,b,c (default 3)")

    /// A number of zones, or their names.
    private static func zones(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        do throws(ZoneNames.Refusal) {
            return try ZoneNames.read(text)
        } catch {
            throw .usage(
                "\(option.spelling) must be a number from 1 to 26, or names of zones, each once: "
                    + error.found,
                hint: error.meant.map { "did you mean \(option.spelling) \($0)?" }
                    ?? "\(option.spelling) 3, or \(option.spelling) ap-northeast-2a,b,c")
        }
    }

    package static let cidr = Option(
        "cidr", .text(placeholder: "BLOCK"), isRepeatable: true, of: .demanding,
        "a CIDR block of the VPC; repeat it for secondary ones")

    package static let podCIDR = Option(
        "pod-cidr", .text(placeholder: "BLOCK"), isRepeatable: true, of: .podPlanning,
        "a CIDR block for pod subnets, or a pool such as 100.64.0.0/10 from which capcalc "
            + "chooses /16 blocks")

    package static let exclude = Option(
        "exclude", .text(placeholder: "BLOCK|FILE"), isRepeatable: true, of: .demanding,
        "address space in use inside this VPC: a block, another cluster's plan (CSV, JSON), or a file "
            + "with one block per line; for peers and on-premises networks use --avoid"
    )

    package static let fit = Option(
        "fit", .flag, of: .subnets,
        "how many pods the VPC holds, and what limits them; without --pods; at density 1 unless "
            + "--density is given"
    )

    package static let smallest = Option(
        "smallest", .flag, of: .subnets,
        "the smallest VPC for the pods, from --cidr (default 10.0.0.0/8)")

    package static let compare = Option(
        "compare", .flag, of: .subnets,
        "compare all network modes at the largest density")

    package static let vpc = Option(
        "vpc", .text(placeholder: "ID"), of: .located,
        "ID of the VPC, if the documents describe several",
        elsewhere: [
            OptionHelp(in: .collect, "ID of the VPC (default: that of the cluster)")
        ])

    package static let nodeGroup = Option(
        "node-group", .text(placeholder: "GROUP"), isRepeatable: true, of: .demanding,
        "one of several node groups, as comma-separated KEY=VALUE: type=m6i.large,pods=400 (or "
            + "share=40% of --pods; name=, mode=, surge=, azs=a+b, type= repeated for each type, and the "
            + "options under Node and Workload)"
    )

    package static let avoid = Option(
        "avoid", .text(placeholder: "BLOCK|FILE"), isRepeatable: true, of: .planning,
        "a peered VPC, a network behind a transit gateway, or an on-premises network: a block, "
            + "or a file with one block per line")

    package static let serviceCIDR = Option(
        "service-cidr", .text(placeholder: "BLOCK"), of: .planning,
        "CIDR block of Services (EKS's default: 172.20.0.0/16 for a VPC in 10.0.0.0/8, otherwise "
            + "10.100.0.0/16)")

    package static let noPublic = Option(
        "no-public", .flag, of: .subnets,
        "plan no public subnets")

    package static let privateSubnet = Option(
        "private", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a private subnet: [NAME=]BLOCK[@ZONE]; without ZONE, the n-th is in zone a, b, c …")

    package static let publicSubnet = Option(
        "public", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a public subnet, in the same form")

    package static let podSubnet = Option(
        "pod-subnet", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a pod subnet, in the same form; with --custom-networking")

    package static let controlPlane = Option(
        "control-plane", .text(placeholder: "SUBNET"), isRepeatable: true, of: .describing,
        "a separate subnet for the control plane, in the same form")
}
