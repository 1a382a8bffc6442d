/// What a script of `collect` has to be allowed: for the head of the script, help and the manual.
package enum CollectPermissions {
    /// Actions of IAM, on all resources: EC2 knows no narrower right to describe
    /// (<https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html>).
    package static let ofVPC = [
        "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
        "ec2:GetSubnetCidrReservations",
    ]

    /// What it takes further to find a cluster by its name.
    package static let ofCluster = "eks:DescribeCluster"

    /// Resources of Kubernetes that are listed in the whole cluster, by API group.
    package static let listed: [(group: String, resources: [String])] = [
        ("", ["nodes", "pods"]), ("karpenter.k8s.aws", ["ec2nodeclasses"]),
        ("eks.amazonaws.com", ["nodeclasses"]), ("karpenter.sh", ["nodepools"]),
    ]
}

extension CommandName {
    /// What is to be known beside the options, for help and the manual.
    package var notes: [(label: String, text: String)] {
        guard self == .collect else { return [] }
        let actions = CollectPermissions.ofVPC.joined(separator: ", ")
        let resources = CollectPermissions.listed.map { group, resources in
            resources.joined(separator: ", ") + (group.isEmpty ? "" : " of \(group)")
        }
        return [
            (
                "directory",
                "the operand, or the name of the cluster, or the ID of the VPC; sh collect.sh "
                    + "DIRECTORY names another. It must be empty or new. The script stops at the first "
                    + "command that fails, and then leaves nothing behind"
            ),
            (
                "cluster",
                "with --cluster-name the VPC is the cluster's, and kubectl gets a kubeconfig for this "
                    + "run; without, it takes its current context"
            ),
            (
                "IAM policy",
                "\(actions); with --cluster-name also \(CollectPermissions.ofCluster)"
            ),
            (
                "Kubernetes RBAC",
                "list \(resources.joined(separator: "; ")), in all namespaces"
            ),
            (
                "access entry",
                "bind the ClusterRole to a group (kubectl create clusterrolebinding), and give the "
                    + "group to the IAM role: aws eks create-access-entry --kubernetes-groups"
            ),
            (
                "nodes and pods",
                "only what capcalc reads is kept: of nodes names, instance IDs, the labels of type, "
                    + "zone, system and group, max pods, whether they are leaving, and heartbeats; of "
                    + "pods names, UIDs, nodes, phases, addresses, and the settings of the VPC CNI in "
                    + "aws-node; no other environment variable, label or annotation"
            ),
            (
                "VPC",
                "what EC2 describes of the VPC, its subnets and its ENIs is kept whole, with tags and "
                    + "descriptions"
            ),
        ]
    }
}
