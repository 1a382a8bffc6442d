import CapacityModel
import Writing

/// One node in full, for people: what fits, every limit with its arithmetic, addresses, who sets what.
struct NodeDetail {
    let node: NodeCapacity
    let explains: Bool
    let expression: MaxPodsExpression?

    func text(_ page: Page) -> [UInt8] {
        var bytes: [UInt8] = []
        let name = "\(node.network.type.name)  "
        bytes.append(page.ink(node.network.type.name, .bold))
        bytes.append("  \(Paragraph.message(name, machine, page))\n")
        let indent = String(repeating: " ", count: name.count)
        bytes.append("\(indent)\(Paragraph.message(indent, verdict, page))\n\n")
        limits(page).append(to: &bytes)
        bytes.append("\n")
        bytes.append(LabelledLines.text(lines, page))
        if explains {
            bytes.append("\n\(page.ink("SOURCES", .bold))\n")
            for source in sources {
                bytes.append("  \(page.ink(source, .dim))\n")
            }
        }
        return bytes
    }

    private var network: NodeNetwork { node.network }

    /// The instance type and how its nodes are set.
    var machine: String {
        let type = network.type
        let vCPUs = type.vCPUs.map { $0.counted("vCPU") } ?? "vCPUs not known"
        let memory = type.memoryMiB.map { "\($0.grouped) MiB" } ?? "memory not known"
        let platform =
            switch network.settings.platform {
            case .linux:
                network.settings.mode.label == "both"
                    ? "custom networking and prefix delegation" : network.settings.mode.label
            case .linuxIPv6: "IPv6"
            case .autoMode: "EKS Auto Mode"
            case .windows: "Windows, \(network.settings.mode.label)"
            }
        let system = network.settings.isBottlerocket ? "Bottlerocket, " : ""
        return "\(vCPUs), \(memory), \(type.hypervisor.rawValue); \(system)\(platform)"
    }

    /// The pods that fit, and why no more.
    var verdict: String {
        guard let pods = node.fit.pods, let binding = node.fit.binding else {
            let unknown = node.fit.unknownLimit.map { $0.rawValue } ?? "a limit"
            return "the pods that fit are unknown: the table has no \(unknown)"
        }
        let daemonSet =
            node.load.daemonSetPods > 0
            ? " besides "
                + "\(node.load.daemonSetPods.counted("DaemonSet pod"))" : ""
        return
            "\(pods.counted("pod"))\(size) \(pods == 1 ? "fits" : "fit")\(daemonSet): limited by "
            + "\(binding.rawValue)"
    }

    private var size: String {
        let workload = node.load.workload
        var parts: [String] = []
        if workload.cpuMillicores > 0 { parts.append("\(workload.cpuMillicores.grouped)m") }
        if workload.memoryBytes > 0 { parts.append(Self.mebibytes(workload.memoryBytes)) }
        if workload.volumes > 0 {
            parts.append("\(workload.volumes) volume\(workload.volumes == 1 ? "" : "s")")
        }
        if workload.hasSecurityGroups { parts.append("a branch ENI") }
        return parts.isEmpty ? "" : " of " + parts.joined(separator: ", ")
    }

    /// Every limit with its arithmetic.
    func limits(_ page: Page) -> TableWriter {
        let fitting = node.fit.pods.map { "IDLE AT \($0.grouped)" } ?? "IDLE"
        var table = TableWriter(
            [
                .text("LIMIT"), .number("PODS"), .text("ARITHMETIC").wrapping, .text(fitting),
            ], page: page)
        for limit in NodeLimit.allCases {
            let pods =
                switch node.fit[limit] {
                case .pods(let pods): pods.grouped
                case .unlimited: "-"
                case .unknown: "?"
                }
            table.row([limit.rawValue, pods, arithmetic(limit), idle(limit)])
        }
        return table
    }

    private func arithmetic(_ limit: NodeLimit) -> String {
        let (load, workload) = (node.load, node.load.workload)
        let daemonSet = load.daemonSetPods > 0 ? " − \(load.daemonSetPods)" : ""
        switch limit {
        case .maxPods:
            guard let kubelet = load.kubeletMaxPods else {
                return "the kubelet's max pods are unknown"
            }
            let host = network.hostNetworkPods > 0 ? " − \(network.hostNetworkPods)" : ""
            return "\(kubelet.grouped)\(host)\(daemonSet)"
        case .addresses:
            return node.fit[.addresses] == .unknown
                ? "not known" : "\(network.poolCapacity(load.targets).grouped)\(daemonSet)"
        case .cpu:
            return Self.shared(
                load.allocatable.cpuMillicores.map { "\($0.grouped)m" },
                workload.daemonSetCPUMillicores > 0
                    ? "\(workload.daemonSetCPUMillicores.grouped)m" : nil,
                workload.cpuMillicores > 0 ? "\(workload.cpuMillicores.grouped)m" : nil)
        case .memory:
            return Self.shared(
                load.allocatable.memoryMiB.map { "\($0.grouped) MiB" },
                workload.daemonSetMemoryBytes > 0
                    ? Self.mebibytes(workload.daemonSetMemoryBytes) : nil,
                workload.memoryBytes > 0 ? Self.mebibytes(workload.memoryBytes) : nil)
        case .volumes:
            return Self.shared(
                node.volumes.map { "\($0)" }, nil,
                workload.volumes > 0 ? "\(workload.volumes)" : nil)
        case .branchENIs:
            return network.type.branchENIs.map { "\($0)" } ?? "not known"
        }
    }

    /// What there is, less what DaemonSets take, by what one pod asks for.
    private static func shared(_ amount: String?, _ taken: String?, _ each: String?) -> String {
        guard let amount else { return "not known" }
        let left = taken.map { "(\(amount) − \($0))" } ?? amount
        return each.map { "\(left) / \($0)" } ?? left
    }

    private func idle(_ limit: NodeLimit) -> String {
        guard let idle = node.idle(limit) else { return "" }
        return switch limit {
        case .maxPods, .addresses: idle.counted("pod")
        case .cpu: "\(idle.grouped)m"
        case .memory: Self.mebibytes(idle)
        case .volumes: idle.counted("volume")
        case .branchENIs: idle.counted("branch ENI")
        }
    }

    /// The labels of the lines below the limits, and what stands behind them, unwrapped.
    var lines: [(String, String)] {
        [
            ("MAX PODS", "\(Arithmetic.maxPods(of: network)) = \(network.maxPods.grouped)")
        ] + (authorities.isEmpty ? [] : [("", authorities)]) + kubelet
            + [("ADDRESSES", addresses), ("RESERVED", reserved)]
            + (explains ? NodeSettingLines.lines(node) : [])
    }

    /// How the kubelet's max pods come about, where an expression sets them.
    private var kubelet: [(String, String)] {
        guard let expression else { return [] }
        return [("KUBELET", Arithmetic.maxPods(by: expression, of: network))]
    }

    private var authorities: String {
        let parts = MaxPodsAuthority.allCases.compactMap { authority in
            authority.sets(network)
                ? "\(authority.label) \(authority.maxPods(of: network)?.grouped ?? "?")" : nil
        }
        return parts.joined(by: " · ")
    }

    private var addresses: String {
        guard let pods = node.pods, let pool = node.pool, let footprint = node.footprint,
            let enis = node.attachedENIs
        else { return "unknown, like the vCPUs" }
        let held =
            pool.prefixes > 0
            ? "16 × \(pool.prefixes.counted("prefix", "prefixes"))"
            : pool.secondaryIPs.counted("secondary IP")
        let branches = node.load.branchENIs(pods: pods)
        let branch = branches > 0 ? " + \(branches.counted("branch ENI"))" : ""
        let after =
            node.footprintAfterScaleDown.map { after in
                after == footprint
                    ? ""
                    : "; after \(node.fullPods.map { $0.counted("pod") } ?? "? pods") "
                        + "\(after.addresses.grouped)"
            } ?? ""
        let extra = network.settings.unmanaged.addresses
        let others = extra > 0 ? " + \(extra.grouped) extra" : ""
        let isLimited =
            node.load.isLimitedByVCPUs(at: pods) && pods == node.fullPods
            && pods < node.fit.pods ?? pods
        let limit = isLimited ? " (\(NodeLoad.podsPerCore) per vCPU)" : ""
        return
            "\(pods.counted("pod"))\(limit): \(enis.counted("ENI")) + \(held)\(branch)\(others) = "
            + "\(footprint.addresses.grouped) (\(pool.unusedAddresses.grouped) unused)\(after)"
    }

    private var reserved: String {
        let cpu = node.reservedCPUMillicores.map { "\($0)m CPU, " } ?? ""
        let kubelet =
            node.reservedMemoryAtKubeletMaxPodsMiB.map { reserved in
                reserved == node.reservedMemoryMiB
                    ? ""
                    : "; with the kubelet's max pods \(node.load.kubeletMaxPods ?? 0) it would "
                        + "be \(reserved.grouped)"
            } ?? ""
        return
            "\(cpu)255 + 11 × \(node.load.reservedPods) = \(node.reservedMemoryMiB.grouped) MiB\(kubelet)"
    }

    /// In MiB, of what is no whole number of these with two decimals, cut.
    private static func mebibytes(_ bytes: Int64) -> String {
        let (whole, rest) = bytes.quotientAndRemainder(dividingBy: 1 << 20)
        guard rest != 0 else { return "\(whole.grouped) MiB" }
        return "\(whole.grouped)\(Hundredths.text((rest * 100) >> 20).dropFirst()) MiB"
    }

    private static let expressions =
        "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/doc/examples.md"

    /// Where the rules come from.
    var sources: [String] { Self.sources + (expression == nil ? [] : [Self.expressions]) }

    private static let sources = [
        "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html",
        "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md",
        "https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/instancetype/types.go",
        "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/config.go",
        "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/node.go",
        "https://github.com/aws/amazon-vpc-resource-controller-k8s/blob/master/pkg/aws/vpc/limits.go",
    ]
}

extension MaxPodsAuthority {
    /// The authority as tables write it.
    fileprivate var label: String {
        switch self {
        case .script: "AWS's script"
        case .autoMode: "Auto Mode"
        case .nodeadm, .managedNodeGroup, .karpenter: rawValue
        }
    }
}
