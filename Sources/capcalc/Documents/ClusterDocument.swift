import CapacityModel

/// A document of the AWS CLI, kubectl or Terraform, told from others by what is in it.
enum ClusterDocument {
    /// The members by which a document is known.
    enum Member: String, CaseIterable {
        case vpcs = "Vpcs"
        case subnets = "Subnets"
        case networkInterfaces = "NetworkInterfaces"
        case reservations = "SubnetIpv4CidrReservations"
        case items
        case plannedValues = "planned_values"
        case values
        // Documents that people give by mistake.
        case instances = "Reservations"
        case instanceTypes = "InstanceTypes"
        case securityGroups = "SecurityGroups"
        case routeTables = "RouteTables"
        case cluster
        case nodegroup

        /// What wrote a document with this member, where it is none that is read.
        var foreign: String? {
            switch self {
            case .vpcs, .subnets, .networkInterfaces, .reservations, .items, .plannedValues,
                .values:
                nil
            case .instances: "aws ec2 describe-instances"
            case .instanceTypes: "aws ec2 describe-instance-types"
            case .securityGroups: "aws ec2 describe-security-groups"
            case .routeTables: "aws ec2 describe-route-tables"
            case .cluster: "aws eks describe-cluster"
            case .nodegroup: "aws eks describe-nodegroup"
            }
        }
    }

    /// Reads a document, or several one behind the other.
    ///
    /// - Returns: the bytes of what is no JSON, which may be a plan in CSV; `nil` for JSON.
    static func read(_ path: String, into reading: inout ClusterReading) throws(Failure) -> [UInt8]?
    {
        let name = InputFile.name(of: path)
        var reader = try JSONReader(
            .file(try InputFile.open(path)), name: name)
        guard try reader.next() == UInt8(ascii: "{") else { return try reader.rest() }
        repeat { try read(&reader, &reading) } while try reader.next() != 0
        try reader.end()
        return nil
    }

    private static func read(
        _ reader: inout JSONReader, _ reading: inout ClusterReading
    ) throws(Failure) {
        var isKnown = false
        var foreign: String?
        let keys = JSONKeys<Member>()
        try reader.enterObject()
        while let member = try reader.nextKey(keys) {
            isKnown = isKnown || member.foreign == nil
            switch member {
            case .vpcs: try AWSDocument.vpcs(&reader, &reading)
            case .subnets: try AWSDocument.subnets(&reader, &reading)
            case .networkInterfaces: try NetworkInterfaceDocument.read(&reader, &reading)
            case .reservations: try AWSDocument.reservations(&reader, &reading)
            case .items: try KubernetesDocument.items(&reader, &reading)
            case .plannedValues, .values: try TerraformDocument.values(&reader, &reading)
            case .instances, .instanceTypes, .securityGroups, .routeTables, .cluster, .nodegroup:
                foreign = member.foreign
                try reader.skipValue()
            }
        }
        guard isKnown else {
            throw Failure(
                .badInput,
                "\(reader.name) looks like "
                    + (foreign.map { "the output of \($0)" } ?? "JSON of something else"),
                hint: "expected aws ec2 describe-vpcs, describe-subnets, "
                    + "describe-network-interfaces or get-subnet-cidr-reservations, kubectl get "
                    + "nodes or pods -o json, or terraform show -json")
        }
    }
}
