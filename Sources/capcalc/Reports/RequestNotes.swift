import CapacityModel
package import Options

/// What a report repeats of the request beside the question that was asked of the model.
package struct RequestNotes {
    /// The date of the built-in table; `nil` under `--table`.
    package let tableEdition: String?
    /// Whether the instance type is the default, not one that was given.
    package let isTypeAssumed: Bool
    /// The number behind `--ec2-instances`; `nil` where pods were given.
    package let ec2Instances: Int?
    /// Whether every line of the arithmetic is asked for.
    package let explains: Bool
    /// The EKS cluster that the subnets are for.
    package let clusterName: String?
    /// Whether the CIDR blocks of the VPC are given on the command line, not by documents.
    package var isVPCGiven = true
    /// The options as they were given: a plan in CSV repeats some, so that `check` needs none beside it.
    package let options: [(option: Option, text: String)]
    /// The documents that were read, in their order.
    package let documents: [ReadDocument]

    package init(
        tableEdition: String?, isTypeAssumed: Bool, ec2Instances: Int?, explains: Bool,
        clusterName: String?, options: [(option: Option, text: String)],
        documents: [ReadDocument] = []
    ) {
        self.tableEdition = tableEdition
        self.isTypeAssumed = isTypeAssumed
        self.ec2Instances = ec2Instances
        self.explains = explains
        self.clusterName = clusterName
        self.options = options
        self.documents = documents
    }

    /// How so many pods are asked for as a cluster runs, where an option asks for them spread evenly; `nil` where
    /// another option asks for other nodes too, or there are fewer than today.
    func densityAsItRuns(_ pods: Int64, _ cluster: RunningCluster) -> String? {
        let given = options.map { $0.option }
        let others: [Option] = [.podsPerNode, .nodeGroup, .instanceType]
        guard given.contains(.pods), !given.contains(where: { others.contains($0) }),
            let density = cluster.density(ofPods: pods)
        else { return nil }
        if density == .once { return "spread as they run today instead: leave out --pods \(pods)" }
        return "spread as they run today instead: --density \(density) in place of --pods \(pods)"
    }
}
