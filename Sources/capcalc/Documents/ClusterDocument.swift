import Boundary
import CapacityModel
import Options
import Reports

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
        /// That of a list of Kubernetes, which says the same, or of one object.
        case metadata
        case spec
        case status
        /// What a plan of Terraform does with each resource, and when it was made.
        case changes = "resource_changes"
        case timestamp
        // An answer of capcalc itself.
        case request
        case planned = "subnets"
        case nodeGroups = "node_groups"
        case vpc
        case podBlocks = "pod_cidr"
        case tableEdition = "table_edition"
        // Documents that people give by mistake.
        case instances = "Reservations"
        case instanceTypes = "InstanceTypes"
        case securityGroups = "SecurityGroups"
        case routeTables = "RouteTables"
        case cluster
        case nodegroup
        case lineage
        case findings = "runs"
        case template = "AWSTemplateFormatVersion"

        /// Whether it holds what is read.
        var isContent: Bool {
            switch self {
            case .kind, .nextToken, .metadata, .spec, .status, .changes, .timestamp, .request,
                .nodeGroups, .vpc, .podBlocks, .tableEdition:
                false
            default: foreign == nil
            }
        }

        /// What a document with this member tells of, where no other member decides it.
        var documentKind: ReadDocument.Kind? {
            switch self {
            case .vpcs: .vpcs
            case .subnets: .subnets
            case .networkInterfaces: .networkInterfaces
            case .reservations: .cidrReservations
            case .plannedValues: .terraformPlan
            case .values: .terraformState
            default: nil
            }
        }

        /// What a document with this member is, where it is none that is read.
        var foreign: String? {
            switch self {
            case .vpcs, .subnets, .networkInterfaces, .reservations, .items, .plannedValues,
                .values, .kind, .nextToken, .metadata, .spec, .status, .changes, .timestamp,
                .request, .planned, .nodeGroups, .vpc, .podBlocks, .tableEdition:
                nil
            case .instances: "the output of aws ec2 describe-instances"
            case .instanceTypes: "the output of aws ec2 describe-instance-types"
            case .securityGroups: "the output of aws ec2 describe-security-groups"
            case .routeTables: "the output of aws ec2 describe-route-tables"
            case .cluster: "the output of aws eks describe-cluster"
            case .nodegroup: "the output of aws eks describe-nodegroup"
            case .lineage: "the output of terraform state pull"
            case .findings: "a report of findings in SARIF, which has no subnets"
            case .template: "a template of CloudFormation"
            }
        }
    }

    /// Reads a document, or several one behind the other.
    ///
    /// - Returns: the bytes of what is no JSON, which may be a plan in CSV; `nil` for JSON.
    static func read(
        _ path: String, of files: Files, into reading: inout ClusterReading
    ) throws(Failure) -> [UInt8]? {
        var reader = try JSONReader(
            try files.stream(path, isOfCluster: true), name: Files.name(of: path))
        return try read(&reader, into: &reading)
    }

    static func read(
        _ reader: inout JSONReader, into reading: inout ClusterReading
    ) throws(Failure) -> [UInt8]? {
        switch try reader.next() {
        case UInt8(ascii: "{"):
            if reader.buffer.byte(at: reader.index + 1) == 0,
                reader.index + 1 < reader.buffer.end
            {
                throw DocumentFormat.utf16.failure(reader.name)
            }
            var pages = PagedDocument()
            repeat { try document(&reader, &reading, &pages) } while try reader.next() != 0
            try reader.end()
            try pages.requireLast(reader.name)
            return nil
        case UInt8(ascii: "["):
            throw Failure(
                .badInput, "\(reader.name) is a list without its enclosing object",
                hint: "give the complete output: aws without --query, kubectl get … -o json")
        case 0xFE, 0xFF:
            throw DocumentFormat.utf16.failure(reader.name)
        case 0 where reader.index >= reader.buffer.end:
            throw Failure(
                .badInput, "\(reader.name) is empty",
                hint: "check whether the command that writes it failed")
        default: return try reader.rest()
        }
    }

    private static func document(
        _ reader: inout JSONReader, _ reading: inout ClusterReading, _ pages: inout PagedDocument
    ) throws(Failure) {
        var (isKnown, content, hasMore) = (false, Member?.none, false)
        var (foreign, kind) = (Member?.none, "")
        var (object, open) = (KubernetesObject(), [KubernetesObject]())
        var (settings, rows) = (PlanSettings(), [PlanDocument.Row]())
        let (keys, objectKeys) = (JSONKeys<Member>(), KubernetesDocument.Keys())
        try reader.enterObject()
        while let member = try reader.nextKey(keys) {
            if member.isContent { (isKnown, content) = (true, member) }
            if let kind = member.documentKind { reading.note(kind) }
            switch member {
            case .vpcs: try AWSDocument.vpcs(&reader, &reading)
            case .subnets: try AWSDocument.subnets(&reader, &reading)
            case .networkInterfaces: try NetworkInterfaceDocument.read(&reader, &reading)
            case .reservations: try AWSDocument.reservations(&reader, &reading)
            case .items:
                open += try KubernetesDocument.items(
                    &reader, &reading, kind: kind.hasSuffix("List") ? String(kind.dropLast(4)) : "")
            case .kind: kind = try reader.stringOrOther() ?? ""
            case .nextToken: hasMore = try PagedDocument.hasMore(&reader)
            case .metadata: try KubernetesDocument.metadata(&reader, &object, objectKeys)
            case .spec: try KubernetesSpec.read(&reader, &object, objectKeys.spec)
            case .status: try KubernetesSpec.readStatus(&reader, &object, objectKeys.spec)
            case .plannedValues, .values:
                try TerraformDocument.values(&reader, &reading, isPlan: member == .plannedValues)
            case .changes: try TerraformDocument.changes(&reader, &reading)
            case .timestamp: reading.plannedAt = try reader.stringOrOther() ?? ""
            case .request: try settings.read(&reader)
            case .nodeGroups: try settings.readGroups(&reader)
            case .vpc, .podBlocks: try settings.readBlocks(&reader)
            case .tableEdition: try settings.readTableEdition(&reader)
            case .planned: rows = try PlanJSON.subnets(&reader)
            case .instances, .instanceTypes, .securityGroups, .routeTables, .cluster, .nodegroup,
                .lineage, .findings, .template:
                foreign = member
                try reader.skipValue()
            }
        }
        if content == .items {
            let ofItems = kind.hasSuffix("List") ? String(kind.dropLast(4)) : ""
            try KubernetesDocument.add(open, kind: ofItems, to: &reading, reader.name)
        } else if content == .planned {
            try PlanJSON.require(rows, kind, reader.name)
            reading.ownPlans.append((reader.name, rows, settings))
            reading.note(.plan)
        } else if content == nil {
            object.kind = kind
            isKnown = try object.add(to: &reading, reader.name)
        }
        if let content {
            // CIDR reservations are of one subnet a document, lists of nodes or pods: none is known
            // to go on with another.
            pages.note(
                content.rawValue, hasMore: hasMore || content == .items && object.hasMore,
                goesOn: content != .reservations && content != .items)
        }
        guard isKnown else { throw unknown(foreign, kind, reader.name) }
        reading.noteEnd(of: reader.name)
    }

    private static func unknown(_ foreign: Member?, _ kind: String, _ name: String) -> Failure {
        if foreign == .lineage {
            return Failure(
                .badInput, "\(name) is a raw Terraform state, whose format is internal",
                hint: "terraform show -json > state.json")
        }
        let isOwn = SchemaKind.ofAnswers.contains { $0.rawValue == kind }
        let what =
            foreign?.foreign
            ?? (kind.isEmpty
                ? "other JSON"
                : isOwn
                    ? "an answer of capcalc of the kind '\(kind)', which has no subnets"
                    : "the output of kubectl for one \(kind)")
        return Failure(
            .badInput, "\(name) looks like \(what)",
            hint:
                "expected a plan of capcalc in JSON or CSV, aws ec2 describe-vpcs, describe-subnets, "
                + "describe-network-interfaces or get-subnet-cidr-reservations, kubectl get "
                + "nodes or pods -o json, or terraform show -json")
    }
}
