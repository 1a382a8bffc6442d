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
        return "--max-pods-expression \(expression.text): \(failure), so nodeadm's default "
            + "\(maxPods)"
    }

    /// Appends the formula of max pods.
    static func append(maxPodsOf network: NodeNetwork, to bytes: inout [UInt8]) {
        let isCustom =
            network.settings.mode.usesCustomNetworking && network.settings.platform == .linux
        // With IPv6 prefixes are counted over all ENIs, though one has the pods' addresses.
        let isIPv6 = network.settings.platform == .linuxIPv6
        bytes.append(isCustom ? "(" : "")
        bytes.append(decimal: isIPv6 ? network.limitedENIs : network.attachableENIs)
        bytes.append(isCustom ? " − 1) × (" : " × (")
        bytes.append(decimal: network.type.ipv4PerENI)
        let hasPrefixes = isIPv6 ? network.ipv6Refusal == nil : network.grantsPrefixes
        bytes.append(hasPrefixes ? " − 1) × 16" : " − 1)")
        if network.countedHostPods > 0 {
            bytes.append(" + ")
            bytes.append(decimal: network.countedHostPods)
        }
        switch network.prefixRefusal {
        case nil: break
        case .xen: bytes.append("   (Xen: secondary IPs)")
        case .oldCNI(let needed):
            bytes.append("   (CNI before \(needed): secondary IPs)")
        }
    }
}
