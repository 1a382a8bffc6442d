import CapacityModel

/// A subnet as `describe-subnets` or a plan of Terraform has it.
struct SubnetRow {
    var id = ""
    var vpc = ""
    var block: CIDRBlock?
    var zone = ""
    /// The ID of the zone, such as `use1-az1`; empty where it is not known.
    var zoneID = ""
    var available: Int64?
    var isPublic = false
    /// Whether it has no IPv4 block by design.
    var isIPv6Only = false
    /// Whether it lies on an Outpost.
    var isOnOutpost = false
    /// Whether a plan or state of Terraform looks it up, and does not manage it.
    var isLookedUp = false
    /// Its address in a plan of Terraform; empty elsewhere.
    var address = ""
    /// Whether a plan makes it: it is not there yet.
    var isMade = false
    /// The ID of the subnet in whose place it is made; `nil` for none.
    var replaces: String?
    var tags: [String: String] = [:]
    /// Whether a NodeClass of EKS Auto Mode selects it for pods.
    var isSelectedForPods = false
}
