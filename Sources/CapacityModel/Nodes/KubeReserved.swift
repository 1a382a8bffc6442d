/// What a node keeps back for the kubelet and its kind, by the rule of EKS's own images.
///
/// Source: <https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/config.go>.
public enum KubeReserved {
    /// CPU in millicores: 6 % of the first core, 1 % of the second, 0.5 % of the next two and 0.25 % of
    /// the rest, each part cut to whole millicores.
    ///
    /// - Parameter vCPUs: 0 to 10,000.
    public static func cpuMillicores(vCPUs: Int) -> Int {
        let millicores = vCPUs * 1_000
        let parts: [(from: Int, to: Int, tenThousandths: Int)] = [
            (0, 1_000, 600), (1_000, 2_000, 100), (2_000, 4_000, 50), (4_000, Int.max, 25),
        ]
        var reserved = 0
        for part in parts where millicores > part.from {
            reserved += (min(millicores, part.to) - part.from) * part.tenThousandths / 10_000
        }
        return reserved
    }

    /// Memory in MiB: 255 and 11 for every pod of max pods.
    public static func memoryMiB(maxPods: Int) -> Int { 255 + 11 * maxPods }
}
