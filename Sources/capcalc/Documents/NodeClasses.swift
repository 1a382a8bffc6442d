/// What NodeClasses of Karpenter and of EKS Auto Mode say of subnets and addresses.
struct NodeClasses {
    /// The subnets that were found by their selectors.
    var subnets: Set<String> = []
    /// Those of nodes, and those of pods that have subnets of their own.
    var (ofNodes, ofPods) = ([SubnetSelector](), [SubnetSelector]())
    /// NodeClasses of EKS Auto Mode, and how many of them give addresses one by one
    /// (`ipv4PrefixSize: "32"`).
    var (ofAutoMode, withoutPrefixes) = (0, 0)

    var isEmpty: Bool { subnets.isEmpty && ofNodes.isEmpty && ofPods.isEmpty && ofAutoMode == 0 }

    /// Whether nodes of EKS Auto Mode give prefixes; `nil` where NodeClasses do not agree, or say nothing.
    var prefixes: Bool? { ofAutoMode > 0 && ofAutoMode == withoutPrefixes ? false : nil }

    /// Whether nodes come to lie in a subnet.
    func hasNodes(in row: SubnetRow) -> Bool {
        subnets.contains(row.id) || row.replaces.map { subnets.contains($0) } ?? false
            || ofNodes.contains { $0.selects(row) }
    }

    /// Whether pods have their addresses in a subnet.
    func hasPods(in row: SubnetRow) -> Bool { ofPods.contains { $0.selects(row) } }
}
