extension CommandName {
    /// A question to begin with, as words behind the name: one that needs no file, where there is one.
    var sample: [String] {
        switch self {
        case .maxpods: ["t3.medium"]
        case .node: ["m5.large", "--cpu=250m", "--memory=512Mi"]
        case .types: ["m7i.*"]
        case .subnets: ["--cidr=172.16.0.0/16", "--pods=600"]
        case .check:
            [
                "--cidr=172.16.0.0/16", "--instance-type=t3.small", "--pods=600",
                "--private=172.16.10.0/23", "--private=172.16.12.0/23",
                "--private=172.16.14.0/23",
            ]
        case .migrate:
            [
                "--to=custom-networking", "--cidr=10.0.0.0/16", "--instance-type=m5.large",
                "--pods=300", "--private=10.0.0.0/22", "--private=10.0.4.0/22",
                "--private=10.0.8.0/22",
            ]
        case .tune, .collect, .table, .findings, .batch, .completions, .manual, .schema, .help: []
        }
    }
}
