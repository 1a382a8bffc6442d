import CapacityModel
import Writing

/// Formulas with their numbers, as text.
enum Arithmetic {
    /// The formula of max pods, such as `3 × (6 − 1) + 2`.
    static func maxPods(of network: NodeNetwork) -> String {
        var bytes: [UInt8] = []
        append(maxPodsOf: network, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What an expression makes of them: `--max-pods-expression max_pods + 2 = 31`.
    static func maxPods(by expression: MaxPodsExpression, of network: NodeNetwork) -> String {
        let maxPods = expression.maxPods(of: network).grouped
        guard case .failure(let failure) = expression.outcome(for: network) else {
            return "--max-pods-expression \(expression.text) = \(maxPods)"
        }
        return "--max-pods-expression \(expression.text): \(failure), so nodeadm's own \(maxPods)"
    }

    /// Appends the formula of max pods.
    static func append(maxPodsOf network: NodeNetwork, to bytes: inout [UInt8]) {
        let isCustom =
            network.settings.mode.usesCustomNetworking && network.settings.platform == .linux
        // EKS sets the number of secondary IPs for IPv6 too.
        let isIPv6 = network.settings.platform == .linuxIPv6
        bytes.append(isCustom ? "(" : "")
        bytes.append(decimal: isIPv6 ? network.type.maxENIs : network.attachableENIs)
        bytes.append(isCustom ? " − 1) × (" : " × (")
        bytes.append(decimal: network.type.ipv4PerENI)
        bytes.append(network.grantsPrefixes && !isIPv6 ? " − 1) × 16" : " − 1)")
        if network.hostNetworkPods > 0 {
            bytes.append(" + ")
            bytes.append(decimal: network.hostNetworkPods)
        }
        switch network.prefixRefusal {
        case nil: break
        case .xen: bytes.append("   (Xen: secondary IPs)")
        case .oldCNI(let needed):
            bytes.append("   (CNI before \(needed): secondary IPs)")
        }
    }
}
