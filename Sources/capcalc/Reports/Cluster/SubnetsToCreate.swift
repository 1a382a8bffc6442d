import CapacityModel
import Writing

/// Subnets that the answer of a migration counts on and the cluster does not have yet: they come before the
/// first node is replaced.
struct SubnetsToCreate {
    let migration: Migration

    /// Those that were given, and those that a plan of Terraform creates.
    var subnets: [Subnet] { migration.missingSubnets }

    /// The section of the report for people; nothing where there are none.
    func text(_ page: Page) -> [UInt8] {
        guard !subnets.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let text = Paragraph.message("CREATE FIRST  ", how, page)
        bytes.append("\n\(page.ink("CREATE FIRST", .bold))  \(text)\n")
        table(page).append(to: &bytes)
        guard !commands.isEmpty else { return bytes }
        let title = page.ink("RESERVE", .bold)
        bytes.append("\n\(title)  \(Paragraph.message("RESERVE  ", Self.howToReserve, page))\n")
        for (name, command) in commands {
            bytes.append(Paragraph.note("# \(name)", page))
            bytes.append(Paragraph.command(command, page))
        }
        return bytes
    }

    /// What the commands want.
    static let howToReserve =
        "for prefixes, before a node is launched there; \(ReservationCommand.placeholder) is the ID of "
        + "the subnet:"

    /// The commands that reserve blocks for prefixes, behind the subnet of each.
    var commands: [(subnet: String, command: String)] {
        subnets.compactMap { subnet in
            let blocks = migration.reservationsToCreate.filter { $0.subnet == subnet }
            return blocks.isEmpty
                ? nil
                : (
                    "\(subnet.name), \(subnet.block)",
                    ReservationCommand.line(blocks.map { $0.block })
                )
        }
    }

    /// What has to be done with them.
    var how: String {
        let isForPrefixes = migration.steps.contains { $0.need.prefixes > 0 }
        return "subnets that the cluster does not have yet"
            + (migration.plannedSubnets.isEmpty ? "" : " (*: the Terraform plan creates them)")
            + (isForPrefixes
                ? "; for prefixes, each with CIDR reservations of type prefix (the rest is for the "
                    + "nodes' own addresses); launch the new nodes in them" : "")
    }

    /// The subnets, with the blocks to reserve for prefixes where these are needed.
    func table(_ page: Page) -> TableWriter {
        let reservations = migration.reservationsToCreate
        guard !reservations.isEmpty else { return Self.table(of: subnets, page, name(of:)) }
        var table = TableWriter(
            [
                .text("SUBNET"), .text("ZONE"), .text("CIDR"),
                .text("RESERVE FOR PREFIXES").wrapping,
            ], page: page)
        for subnet in subnets {
            let blocks = reservations.filter { $0.subnet == subnet }.map { $0.block.description }
            table.row([
                name(of: subnet), subnet.zone.name, subnet.block.description,
                blocks.joined(by: " "),
            ])
        }
        return table
    }

    /// The name of a subnet, and whether a plan creates it.
    private func name(of subnet: Subnet) -> String {
        migration.plannedSubnets.contains(subnet)
            ? "\(subnet.name) *" : subnet.name
    }

    /// Subnets, their zones and blocks.
    static func table(
        of subnets: [Subnet], _ page: Page, _ name: (Subnet) -> String = { $0.name }
    ) -> TableWriter {
        var table = TableWriter([.text("SUBNET"), .text("ZONE"), .text("CIDR")], page: page)
        for subnet in subnets {
            table.row([name(subnet), subnet.zone.name, subnet.block.description])
        }
        return table
    }
}
