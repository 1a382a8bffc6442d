package import CapacityModel

/// Subnets in rounds of their zones, as terraform-aws-modules/vpc takes them: subnet i of a list lies in
/// zone i mod n (terraform-aws-modules/terraform-aws-vpc, `main.tf`).
package struct ZoneRounds {
    /// The zones; those with the most subnets first, otherwise as given.
    package let zones: [AvailabilityZone]
    private let subnets: [Subnet]

    package init(_ subnets: [Subnet]) {
        self.subnets = subnets
        var counts: [(zone: AvailabilityZone, count: Int)] = []
        for subnet in subnets {
            if let place = counts.firstIndex(where: { $0.zone == subnet.zone }) {
                counts[place].count += 1
            } else {
                counts.append((subnet.zone, 1))
            }
        }
        zones = counts.enumerated().sorted { left, right in
            (right.element.count, left.offset) < (left.element.count, right.offset)
        }.map { $0.element.zone }
    }

    /// The subnets of a tier: every zone's first one, then every zone's second one.
    package func subnets(of tier: Tier) -> [Subnet] {
        let columns = columns(of: tier)
        var rounds: [Subnet] = []
        for round in 0..<(columns.map { $0.count }.max() ?? 0) {
            for column in columns where round < column.count { rounds.append(column[round]) }
        }
        return rounds
    }

    /// The first tier whose subnets do not stand in their zones in this way, as a zone is left out.
    package var unevenTier: Tier? {
        Tier.allCases.first { tier in
            subnets(of: tier).enumerated().contains { place, subnet in
                subnet.zone != zones[place % zones.count]
            }
        }
    }

    /// How many subnets of a tier each zone has.
    package func counts(of tier: Tier) -> [Int] { columns(of: tier).map { $0.count } }

    private func columns(of tier: Tier) -> [[Subnet]] {
        zones.map { zone in subnets.filter { $0.zone == zone && $0.tier == tier } }
    }
}
