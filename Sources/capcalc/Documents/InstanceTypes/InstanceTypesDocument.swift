import Boundary
import CapacityModel

/// What `aws ec2 describe-instance-types` writes
/// (<https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-instance-types.html>).
enum InstanceTypesDocument {
    /// How the whole of it is asked for.
    static let command =
        "aws ec2 describe-instance-types --region us-east-1 --include-unsupported-in-region "
        + "--output json"

    private enum Member: String, CaseIterable {
        case instanceTypes = "InstanceTypes"
        case nextToken = "NextToken"
        // Documents that people give by mistake.
        case offerings = "InstanceTypeOfferings"
        case instances = "Reservations"
        case vpcs = "Vpcs"
        case subnets = "Subnets"
        case networkInterfaces = "NetworkInterfaces"
        case items
        case plannedValues = "planned_values"

        /// What wrote a document with this member, where it is none that is read.
        var foreign: String? {
            switch self {
            case .instanceTypes, .nextToken: nil
            case .offerings: "the output of aws ec2 describe-instance-type-offerings"
            case .instances: "the output of aws ec2 describe-instances"
            case .vpcs: "the output of aws ec2 describe-vpcs"
            case .subnets: "the output of aws ec2 describe-subnets"
            case .networkInterfaces: "the output of aws ec2 describe-network-interfaces"
            case .items: "the output of kubectl"
            case .plannedValues: "the output of terraform show -json"
            }
        }
    }

    /// The types of a document, or of several one behind the other, in the byte order of their names.
    ///
    /// Of a type that stands in several documents the first is taken; they say the same.
    static func types(of path: String, _ files: Files) throws(Failure) -> [InstanceType] {
        let name = Files.name(of: path)
        var reader = try JSONReader(try files.stream(path), name: name)
        return try types(&reader)
    }

    static func types(_ reader: inout JSONReader) throws(Failure) -> [InstanceType] {
        switch try reader.next() {
        case UInt8(ascii: "{"): break
        case UInt8(ascii: "["):
            throw Failure(
                .badInput,
                "\(reader.name) is a list: expected the object that aws ec2 "
                    + "describe-instance-types writes", hint: "leave out --query")
        case 0: throw reader.fault("the object that aws ec2 describe-instance-types writes")
        default:
            throw Failure(
                .badInput,
                "\(reader.name) is not JSON: expected the output of aws ec2 "
                    + "describe-instance-types",
                hint: "run the AWS CLI with --output json")
        }
        var found: [InstanceTypeReading] = []
        var isLastPage = true
        repeat { isLastPage = try page(&reader, &found) } while try reader.next() != 0
        try reader.end()
        guard isLastPage else {
            throw Failure(
                .badInput, "\(reader.name) has a NextToken: pages are missing",
                hint: "let the AWS CLI paginate: leave out --no-paginate and --max-items")
        }
        guard !found.isEmpty else {
            throw Failure(
                .badInput, "\(reader.name) describes no instance type", hint: command)
        }
        return try sorted(found, reader.name)
    }

    /// Takes a document.
    ///
    /// - Returns: whether it is whole, or the last of its pages.
    private static func page(
        _ reader: inout JSONReader, _ found: inout [InstanceTypeReading]
    ) throws(Failure) -> Bool {
        let (keys, typeKeys) = (JSONKeys<Member>(), InstanceTypeReading.Keys())
        var (isKnown, isLastPage) = (false, true)
        var foreign: String?
        try reader.enterObject()
        while let member = try reader.nextKey(keys) {
            switch member {
            case .instanceTypes:
                isKnown = true
                var types = found
                found = []
                try reader.elements { reader throws(Failure) in
                    types.append(try InstanceTypeReading.read(&reader, typeKeys))
                }
                found = types
            case .nextToken: isLastPage = try reader.optionalString()?.isEmpty ?? true
            case .offerings, .instances, .vpcs, .subnets, .networkInterfaces, .items,
                .plannedValues:
                foreign = member.foreign
                try reader.skipValue()
            }
        }
        guard isKnown else {
            throw Failure(
                .badInput,
                "\(reader.name) looks like \(foreign ?? "other JSON"): expected the output of "
                    + "aws ec2 describe-instance-types", hint: command)
        }
        return isLastPage
    }

    private static func sorted(
        _ found: [InstanceTypeReading], _ name: String
    ) throws(Failure) -> [InstanceType] {
        let ranked = found.indices.sorted { left, right in
            found[left].type.precedes(found[right].type)
                || found[left].type.name == found[right].type.name && left < right
        }
        var types: [InstanceType] = []
        types.reserveCapacity(found.count)
        for index in ranked {
            let next = found[index]
            guard let last = types.last, last.name == next.type.name else {
                types.append(next.type)
                continue
            }
            if let column = InstanceTableColumn.allCases.first(where: {
                last.value(in: $0) != next.type.value(in: $0)
            }) {
                throw Failure(
                    .badInput,
                    "\(name): byte \(next.place.grouped): \(last.name) appears twice with "
                        + "different \(column.rawValue)", hint: "give it once")
            }
        }
        return types
    }
}
