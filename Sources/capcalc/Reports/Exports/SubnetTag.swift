import CapacityModel

/// A tag of a subnet, by which EKS, the AWS Load Balancer Controller and the VPC CNI know it.
struct SubnetTag: Equatable {
    let key: String
    let value: String

    /// The tags of a tier's subnets, without their names.
    ///
    /// Sources: <https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html>,
    /// aws/amazon-vpc-cni-k8s `README.md` (ENABLE_SUBNET_DISCOVERY), and for the cluster's
    /// <https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/>.
    static func tags(of tier: Tier, clusterName: String?) -> [SubnetTag] {
        let role: [SubnetTag] =
            switch tier {
            case .private: [SubnetTag(key: "kubernetes.io/role/internal-elb", value: "1")]
            case .pod: [SubnetTag(key: "kubernetes.io/role/cni", value: "1")]
            case .public: [SubnetTag(key: "kubernetes.io/role/elb", value: "1")]
            case .controlPlane: []
            }
        return role
            + (clusterName.map { [SubnetTag(key: "kubernetes.io/cluster/\($0)", value: "shared")] }
                ?? [])
    }
}
