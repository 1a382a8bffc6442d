/// AWS counts other free addresses in a subnet than its ENIs leave.
enum AddressesUnaccounted {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning: "The number of free addresses that AWS reports for a subnet differs from "
                + "the number that the ENIs of the documents leave.",
            why: "The documents were taken at different times, or some ENIs are missing. The map "
                + "of whole /28 blocks may be wrong.",
            cure: "Take describe-subnets and describe-network-interfaces at the same time, "
                + "without filters on the ENIs of the VPC.",
            source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html"
        )
    }

    static func finding(_ cluster: RunningCluster) -> Finding? {
        let different = cluster.subnets.filter { $0.isAccountedFor == false }
        guard let first = different.first else { return nil }
        return Finding(
            code: .addressesUnaccounted, severity: .note,
            subject: Finding.subject(different.map { $0.subnet.name }),
            message: "AWS reports \((first.availableAddresses ?? 0).grouped) free addresses in "
                + "\(first.subnet.name), the ENIs leave \((first.freeByInterfaces ?? 0).grouped)",
            hint: "take describe-subnets and describe-network-interfaces at the same time, "
                + "without filters")
    }
}
