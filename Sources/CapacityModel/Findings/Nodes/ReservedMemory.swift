/// Much of a node's memory is reserved for its kubelet.
enum ReservedMemory {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "The kubelet reserves 255 MiB, and 11 MiB for each of its max pods. That is more "
                + "than half of the node's memory.",
            why: "kube-reserved grows with max pods. With as many max pods as prefixes allow, a "
                + "small node has little or no memory left for pods, and may never become Ready.",
            cure: "Lower \(.maxPods). Use the recommended number unless you need more.",
            source: "https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/"
                + "config.go"
        )
    }

    static func finding(_ nodes: [NodeCapacity]) -> Finding? {
        var first: (name: String, maxPods: Int, reserved: Int, memory: Int)?
        var names: [String] = []
        for node in nodes {
            guard let memory = node.network.type.memoryMiB,
                let maxPods = node.load.kubeletMaxPods,
                let reserved = node.reservedMemoryAtKubeletMaxPodsMiB, 2 * reserved > memory
            else { continue }
            names.append(node.network.type.name)
            first = first ?? (node.network.type.name, maxPods, reserved, memory)
        }
        guard let first else { return nil }
        let percent = first.reserved * 100 / first.memory
        return Finding(
            code: .reservedMemory, severity: .warning, subject: Finding.subject(names),
            message: "with \(first.maxPods) max pods the kubelet reserves "
                + "\(first.reserved.grouped) MiB, "
                + "\(percent > 100 ? "more than the" : "\(percent)% of the") "
                + "\(first.memory.grouped) MiB of \(first.name)"
                + (names.count > 1 ? ", and too much on \(names.count - 1) other types" : ""),
            hint: "lower \(.maxPods)")
    }
}
