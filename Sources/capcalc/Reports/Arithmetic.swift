import CapacityModel

/// Formulas with their numbers, as text.
enum Arithmetic {
    /// The formula of max pods, such as `3 × (6 − 1) + 2`.
    static func maxPods(of network: NodeNetwork) -> String {
        let enis = "\(network.attachableENIs)"
        let podENIs = network.settings.mode.usesCustomNetworking ? "(\(enis) − 1)" : enis
        let prefixes = network.grantsPrefixes ? " × 16" : ""
        let formula =
            "\(podENIs) × (\(network.type.ipv4PerENI) − 1)\(prefixes) + \(NodeNetwork.hostNetworkPods)"
        switch network.prefixRefusal {
        case nil: return formula
        case .xen: return formula + "   (Xen: secondary IPs)"
        case .oldCNI(let needed): return formula + "   (CNI before \(needed): secondary IPs)"
        }
    }
}
