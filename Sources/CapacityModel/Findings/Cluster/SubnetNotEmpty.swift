/// A plan of Terraform destroys subnets that are in use.
enum SubnetNotEmpty {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.warning],
            meaning: "A Terraform plan destroys or replaces subnets in which addresses are in use.",
            why:
                "AWS does not delete a subnet that contains network interfaces, those of nodes, load "
                + "balancers and endpoints among them: the apply waits, and fails.",
            cure:
                "Create the new subnets first, move the nodes and load balancers into them, and "
                + "destroy the old subnets in a later plan.",
            source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-deleting.html"
        )
    }

    /// - Parameter cluster: as it is after the plan; what its documents do not tell is not counted.
    static func finding(_ cluster: RunningCluster) -> Finding? {
        let full = cluster.goingSubnets.compactMap { subnet in
            subnet.addressesTaken.flatMap { $0 > 0 ? (subnet, $0) : nil }
        }
        guard let first = full.max(by: { $0.1 < $1.1 }) else { return nil }
        let (name, block) = (first.0.subnet.name, first.0.subnet.block)
        let rest = full.count - 1
        let others = rest == 0 ? "" : ", and \(rest.counted("more subnet")) in use"
        return Finding(
            code: .subnetNotEmpty, severity: .warning,
            subject: Finding.subject(full.map { $0.0.subnet.name }),
            message: Phrase(
                "the plan destroys \(name) \(block), in which "
                    + "\(first.1.counted("address", "addresses")) "
                    + "\(first.1 == 1 ? "is" : "are") in use\(others): AWS does not delete it"),
            hint:
                "create its replacement first, under another block, move the nodes there, and destroy "
                + "\(name) in a later plan")
    }
}

extension RunningSubnet {
    /// Addresses that are taken, by its ENIs or else by what AWS says is free; `nil` where neither is known.
    fileprivate var addressesTaken: Int64? {
        use.map { $0.addressCount }
            ?? availableAddresses.map {
                SubnetCapacity.usableAddresses(length: subnet.block.length) - $0
            }
    }
}
