import Boundary
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
        /// The kind of a list, or of one object.
        case kind
        /// Says that there are further pages.
        case nextToken = "NextToken"
        /// That of a list of Kubernetes, which says the same.
        case metadata
        // Documents that people give by mistake.
        case instances = "Reservations"
        case instanceTypes = "InstanceTypes"
        case securityGroups = "SecurityGroups"
        case routeTables = "RouteTables"
        case cluster
        case nodegroup

        /// Whether it holds what is read.
        var isContent: Bool {
            switch self {
            case .kind, .nextToken, .metadata: false
            default: foreign == nil
            }
        }

        /// What wrote a document with this member, where it is none that is read.
        var foreign: String? {
            switch self {
            case .vpcs, .subnets, .networkInterfaces, .reservations, .items, .plannedValues,
                .values, .kind, .nextToken, .metadata:
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
    static func read(
        _ path: String, of files: Files, into reading: inout ClusterReading
    ) throws(Failure) -> [UInt8]? {
        var reader = try JSONReader(try files.stream(path), name: Files.name(of: path))
        return try read(&reader, into: &reading)
    }

    static func read(
        _ reader: inout JSONReader, into reading: inout ClusterReading
    ) throws(Failure) -> [UInt8]? {
        switch try reader.next() {
        case UInt8(ascii: "{"):
            var pages = PagedDocument()
            repeat { try document(&reader, &reading, &pages) } while try reader.next() != 0
            try reader.end()
            try pages.requireLast(reader.name)
            return nil
        case UInt8(ascii: "["):
            throw Failure(
                .badInput, "\(reader.name) is a list without the object that it was in",
                hint: "give the whole output: aws without --query, kubectl get … -o json")
        case 0xFE, 0xFF:
            throw Failure(
                .badInput, "\(reader.name) is UTF-16",
                hint: "write it as UTF-8; in PowerShell: | Out-File -Encoding utf8")
        case 0 where reader.index >= reader.buffer.end:
            throw Failure(
                .badInput, "\(reader.name) is empty",
                hint: "did the command that should have written it fail?")
        default: return try reader.rest()
        }
    }

    private static func document(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, _ pages: inout PagedDocument
    ) throws(Failure) {
        var (isKnown, content, hasMore) = (false, Member?.none, false)
        var (foreign, kind) = (String?.none, "")
        let keys = JSONKeys<Member>()
        try reader.enterObject()
        while let member = try reader.nextKey(keys) {
            if member.isContent { (isKnown, content) = (true, member) }
            switch member {
            case .vpcs: try AWSDocument.vpcs(&reader, &reading)
            case .subnets: try AWSDocument.subnets(&reader, &reading)
            case .networkInterfaces: try NetworkInterfaceDocument.read(&reader, &reading)
            case .reservations: try AWSDocument.reservations(&reader, &reading)
            case .items:
                try KubernetesDocument.items(
                    &reader, &reading, kind: kind.hasSuffix("List") ? String(kind.dropLast(4)) : "")
            case .kind: kind = try reader.optionalString() ?? ""
            case .nextToken: hasMore = try PagedDocument.hasMore(&reader)
            case .metadata: hasMore = try PagedDocument.hasMoreInList(&reader)
            case .plannedValues, .values: try TerraformDocument.values(&reader, &reading)
            case .instances, .instanceTypes, .securityGroups, .routeTables, .cluster, .nodegroup:
                foreign = member.foreign
                try reader.skipValue()
            }
        }
        if let content {
            // CIDR reservations are of one subnet a document, lists of nodes or pods: none is known
            // to go on with another.
            pages.note(
                content.rawValue, hasMore: hasMore,
                goesOn: content != .reservations && content != .items)
        }
        guard isKnown else {
            if !kind.isEmpty { foreign = "kubectl for one \(kind)" }
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
