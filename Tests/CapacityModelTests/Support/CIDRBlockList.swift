import CapacityModel

/// The blocks of a list such as `10.0.0.0/9 10.128.0.0/9`.
func blocks(_ list: String) throws -> [CIDRBlock] {
    try list.split(separator: " ").map { try CIDRBlock(parsing: String($0)) }
}
