/// Much of a node's memory is reserved for its kubelet.
enum ReservedMemory {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning:
                "The memory that the kubelet's max pods ask to be reserved, 255 MiB and 11 for "
                + "each pod, is more than half of the node's memory.",
            why: "kube-reserved follows max pods: with as many as prefixes allow, a small node has "
                + "little or no memory left for pods, and may not become ready.",
            cure: "A lower \(.maxPods); the recommended ones where nobody needs more.",
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
            message: "\(first.maxPods) max pods ask \(first.reserved.grouped) of "
                + "\(first.memory.grouped) MiB of \(first.name) to be reserved (\(percent)%)"
                + (names.count > 1 ? ", and so with \(names.count - 1) more types" : ""),
            hint: "set lower \(.maxPods)")
    }
}
