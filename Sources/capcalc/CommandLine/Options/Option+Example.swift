extension Option {
    /// A value to type; `nil` where what help writes behind the option says as much.
    var example: String? {
        switch self {
        case .pods: "600"
        case .ec2Instances: "100"
        case .instanceType: "m5.large"
        case .cidr: "172.16.0.0/16"
        case .exclude, .avoid, .podCIDR: "100.64.0.0/16"
        case .serviceCIDR: "172.20.0.0/16"
        case .azs: "eu-west-1a,b,c"
        case .density: "1,2,3"
        case .require: "2"
        case .nodeGroup: "type=m6i.large,pods=400"
        case .privateSubnet, .podSubnet: "10.0.0.0/22"
        case .publicSubnet, .controlPlane: "10.0.100.0/26"
        case .cpu, .daemonSetCPU: "250m"
        case .memory, .daemonSetMemory: "512Mi"
        case .surge: "6"
        case .reserve: "20@private"
        case .clusterName: "prod"
        case .vpc: "vpc-0a1b2c3d4e5f67890"
        case .output: "plan.csv"
        case .existing, .diff: "plan.json"
        case .cniVersion: "1.18.0"
        default: exampleOfShape
        }
    }

    private var exampleOfShape: String? {
        switch shape(in: commands.first ?? .subnets) {
        case .number(let range, _): "\(min(max(range.lowerBound, 1), range.upperBound))"
        case .word(let words): words[0]
        case .flag, .text: nil
        }
    }
}

extension CommandSet {
    /// The first command, in the order of help.
    fileprivate var first: CommandName? { CommandName.allCases.first { contains($0) } }
}
