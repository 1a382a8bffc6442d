import CapacityModel
import Writing

/// The subnets of pods as ENIConfigs of the VPC CNI, a document each
/// (aws/amazon-vpc-cni-k8s, `charts/aws-vpc-cni/crds/customresourcedefinition.yaml`;
/// <https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network-tutorial.html>).
enum ENIConfigExport {
    static func bytes(_ plan: PlanExport) -> [UInt8] {
        let subnets = plan.subnets(of: .pod)
        var yaml: [UInt8] = []
        yaml.append("# \(plan.title)\n")
        yaml.append("# Replace each 'subnet-<name>' with the ID of the subnet. The CNI needs\n")
        yaml.append(
            "# AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG=true, and must know the ENIConfig of each "
                + "node:\n")
        yaml.append("# \(selection(subnets))\n")
        for (index, exported) in subnets.enumerated() {
            let earlier = subnets[..<index].filter { $0.subnet.zone == exported.subnet.zone }
            document(exported, number: earlier.count + 1, &yaml)
        }
        return yaml
    }

    /// How a node comes to its ENIConfig: by a label that it has, where a zone has one of them.
    private static func selection(_ subnets: [PlanExport.ExportedSubnet]) -> String {
        let zones = Set(subnets.map { $0.subnet.zone })
        guard zones.count == subnets.count else {
            return "zones have several, so label the nodes k8s.amazonaws.com/eniConfig=NAME"
        }
        if subnets.allSatisfy({ $0.zone == .id }) {
            return "ENI_CONFIG_LABEL_DEF=topology.k8s.aws/zone-id"
        }
        return subnets.contains { $0.zone == .id }
            ? "label the nodes k8s.amazonaws.com/eniConfig=NAME"
            : "ENI_CONFIG_LABEL_DEF=topology.kubernetes.io/zone"
    }

    private static func document(
        _ exported: PlanExport.ExportedSubnet, number: Int, _ yaml: inout [UInt8]
    ) {
        let subnet = exported.subnet
        let zone = subnet.zone.name
        yaml.append("---\napiVersion: crd.k8s.amazonaws.com/v1alpha1\nkind: ENIConfig\nmetadata:\n")
        yaml.append("  name: \(YAMLText.quoted(number == 1 ? zone : "\(zone)-\(number)"))\n")
        yaml.append("  annotations:\n")
        yaml.append("    capcalc/subnet: \(YAMLText.quoted(subnet.name))\n")
        yaml.append("    capcalc/availability-zone: \(YAMLText.quoted(zone))\n")
        yaml.append("    capcalc/cidr: \(YAMLText.quoted(subnet.block.description))\n")
        if !exported.reservations.isEmpty {
            let blocks = exported.reservations.map { $0.description }.joined(separator: " ")
            yaml.append("    capcalc/prefix-reservations: \(YAMLText.quoted(blocks))\n")
        }
        yaml.append("spec:\n  # capcalc: \(YAMLText.quoted(subnet.name)) \(subnet.block)\n")
        yaml.append("  subnet: \(YAMLText.quoted("subnet-<\(subnet.name)>"))\n")
    }
}
