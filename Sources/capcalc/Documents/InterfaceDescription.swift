import CapacityModel

/// The words that AWS's services describe their ENIs with
/// (<https://github.com/awslabs/aws-support-tools/blob/main/EKS/subnet-fragmentation/subnet_frag.py>,
/// `classify_eni`).
struct InterfaceDescription {
    let type: InterfaceType?
    let description: String
    let requester: String
    let purpose: InterfacePurpose
    /// Whether it is attached to nothing, and the CNI has made it.
    let isLeftByCNI: Bool

    /// Whose an ENI is that is no node's.
    var owner: InterfaceOwner {
        switch purpose {
        // Branch ENIs say nothing of their instance.
        case .node: InterfaceOwner(.nodes)
        case .controlPlane: InterfaceOwner(.controlPlane, rest(after: "Amazon EKS "))
        case .loadBalancer: InterfaceOwner(.loadBalancer, loadBalancer)
        case .natGateway: InterfaceOwner(.natGateway, rest(after: "Interface for NAT Gateway "))
        case .endpoint: InterfaceOwner(.endpoint, rest(after: "VPC Endpoint Interface "))
        case .other: other
        }
    }

    private var other: InterfaceOwner {
        if isLeftByCNI { return InterfaceOwner(.unused) }
        if type == .lambda || description.hasPrefix("AWS Lambda VPC ENI") {
            return InterfaceOwner(.function, function)
        }
        if requester == "amazon-rds" || description == "RDSNetworkInterface" {
            return InterfaceOwner(.database)
        }
        let said = description.isEmpty ? requester : description
        return InterfaceOwner(.other, said.isEmpty ? nil : said)
    }

    /// `ELB app/NAME/ID`, or `ELB NAME` of a classic one.
    private var loadBalancer: String? {
        guard let name = rest(after: "ELB ") else { return nil }
        let parts = name.split(separator: "/")
        return parts.count == 3 ? "\(parts[0])/\(parts[1])" : name
    }

    /// `AWS Lambda VPC ENI-NAME-UUID`.
    private var function: String? {
        guard let name = rest(after: "AWS Lambda VPC ENI-") else { return nil }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        let isUUID = parts.count > 5 && parts.suffix(5).map { $0.utf8.count } == [8, 4, 4, 4, 12]
        return isUUID ? parts.dropLast(5).joined(separator: "-") : name
    }

    private func rest(after start: String) -> String? {
        guard description.hasPrefix(start), description != start else { return nil }
        return String(description.dropFirst(start.count))
    }
}

/// What AWS says that an ENI is, where something depends on it
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html>).
enum InterfaceType: String, CaseIterable {
    case natGateway = "nat_gateway"
    case endpoint = "vpc_endpoint"
    case gatewayLoadBalancerEndpoint = "gateway_load_balancer_endpoint"
    case loadBalancer = "load_balancer"
    case networkLoadBalancer = "network_load_balancer"
    case gatewayLoadBalancer = "gateway_load_balancer"
    case trunk, branch, efa, lambda
    case efaOnly = "efa-only"

    /// The same of an ENI that is attached to a node; `nil` for one that carries nodes and pods.
    var kind: AttachedInterface.Kind? {
        switch self {
        case .trunk: .trunk
        case .efa: .efa
        case .efaOnly: .efaOnly
        default: nil
        }
    }
}
