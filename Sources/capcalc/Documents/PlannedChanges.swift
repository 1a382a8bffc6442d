import CapacityModel

/// What plans of Terraform do with the subnets of VPCs
/// (<https://developer.hashicorp.com/terraform/internals/json-format#change-representation>).
struct PlannedChanges {
    /// The subnets as they are to be; those that are made have no ID yet.
    var subnets: [SubnetRow] = []
    /// The subnets that there are, as far as plans know of them.
    var before: [SubnetRow] = []
    /// The IDs of those that are destroyed, be it to be made anew.
    var destroyed: Set<String> = []
    /// The IDs of those that are changed where they are.
    var updated: Set<String> = []
    /// The IDs of those that are made anew, by their addresses.
    var replaced: [String: String] = [:]
    /// The CIDR blocks that VPCs are to have, the primary one first.
    var vpcs: [(id: String, blocks: [CIDRBlock])] = []
    /// The CIDR blocks that VPCs lose.
    var lost: [(vpc: String, block: CIDRBlock)] = []
    /// How many subnets are destroyed for good, and what messages call the plan that does it.
    var (destroyedForGood, name) = (0, "")

    /// Whether any plan was read.
    var isEmpty: Bool {
        subnets.isEmpty && before.isEmpty && vpcs.isEmpty && lost.isEmpty && destroyedForGood == 0
    }
}
