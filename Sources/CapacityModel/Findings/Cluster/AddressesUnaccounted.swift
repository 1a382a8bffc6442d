/// AWS counts other free addresses in a subnet than its ENIs leave.
enum AddressesUnaccounted {
    static var guide: FindingGuide {
        FindingGuide(
            severities: [.note],
            meaning: "The free addresses that AWS counts in a subnet differ from those that the "
                + "ENIs of the documents leave.",
            why: "The documents were taken at different times, or leave out ENIs: then the map of "
                + "whole /28 blocks is not the whole truth.",
            cure: "Take describe-subnets and describe-network-interfaces together, without filters "
                + "on the ENIs of the VPC.",
            source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html"
        )
    }

    static func finding(_ cluster: RunningCluster) -> Finding? {
        let different = cluster.subnets.filter { $0.isAccountedFor == false }
        guard let first = different.first else { return nil }
        return Finding(
            code: .addressesUnaccounted, severity: .note,
            subject: Finding.subject(different.map { $0.subnet.name }),
            message: "AWS counts \((first.availableAddresses ?? 0).grouped) free addresses in "
                + "\(first.subnet.name), its ENIs leave \((first.freeByInterfaces ?? 0).grouped)",
            hint: "take describe-subnets and describe-network-interfaces together, unfiltered")
    }
}
