import CapacityModel

/// Formulas with their numbers, as text.
enum Arithmetic {
    /// The formula of max pods, such as `3 × (6 − 1) + 2`.
    static func maxPods(of network: NodeNetwork) -> String {
        var bytes: [UInt8] = []
        append(maxPodsOf: network, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the formula of max pods.
    static func append(maxPodsOf network: NodeNetwork, to bytes: inout [UInt8]) {
        let isCustom = network.settings.mode.usesCustomNetworking
        bytes.append(isCustom ? "(" : "")
        bytes.append(network.attachableENIs)
        bytes.append(isCustom ? " − 1) × (" : " × (")
        bytes.append(network.type.ipv4PerENI)
        bytes.append(network.grantsPrefixes ? " − 1) × 16 + " : " − 1) + ")
        bytes.append(NodeNetwork.hostNetworkPods)
        switch network.prefixRefusal {
        case nil: break
        case .xen: bytes.append("   (Xen: secondary IPs)")
        case .oldCNI(let needed):
            bytes.append("   (CNI before \(needed): secondary IPs)")
        }
    }
}
