extension Option {
    /// A value to type; `nil` where what help writes behind the option says as much.
    var example: String? {
        switch name {
        case "pods": "600"
        case "ec2-instances": "100"
        case "instance-type": "m5.large"
        case "cidr": "172.16.0.0/16"
        case "exclude", "avoid", "pod-cidr": "100.64.0.0/16"
        case "service-cidr": "172.20.0.0/16"
        case "azs": "eu-west-1a,b,c"
        case "density": "1,2,3"
        case "require": "2"
        case "node-group": "type=m6i.large,pods=400"
        case "private", "pod-subnet": "10.0.0.0/22"
        case "public", "control-plane": "10.0.100.0/26"
        case "cpu", "daemonset-cpu": "250m"
        case "memory", "daemonset-memory": "512Mi"
        case "surge": "6"
        case "reserve": "20@private"
        case "cluster-name": "prod"
        case "vpc": "vpc-0a1b2c3d4e5f67890"
        case "output": "plan.csv"
        case "existing", "diff": "plan.json"
        case "cni-version": "1.18.0"
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
