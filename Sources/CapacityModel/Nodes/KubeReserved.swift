/// What a node keeps back for the kubelet and its kind, by the rule of EKS's own images.
///
/// Source: <https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/config.go>.
public enum KubeReserved {
    /// CPU in millicores: 6 % of the first core, 1 % of the second, 0.5 % of the next two and 0.25 % of
    /// the rest, each part cut to whole millicores.
    ///
    /// - Parameter vCPUs: 0 to 10,000.
    public static func cpuMillicores(vCPUs: Int) -> Int {
        switch vCPUs {
        case ..<1: 0
        case 1: 60
        case 2: 70
        case 3: 75
        default: 80 + (vCPUs - 4) * 5 / 2
        }
    }

    /// Memory in MiB: 255 and 11 for every pod of max pods.
    public static func memoryMiB(maxPods: Int) -> Int { 255 + 11 * maxPods }
}
