import CapacityModel
import Writing

/// Subnets by tier and size, such as `3 private /22 and 3 public /26`.
enum SubnetKinds {
    static func text(_ subnets: [Subnet]) -> String {
        var kinds: [(name: String, count: Int)] = []
        for subnet in subnets {
            let name = "\(subnet.tier.rawValue) /\(subnet.block.length)"
            if let place = kinds.firstIndex(where: { $0.name == name }) {
                kinds[place].count += 1
            } else {
                kinds.append((name, 1))
            }
        }
        return Enumeration.text(kinds.map { "\($0.count) \($0.name)" })
    }
}
