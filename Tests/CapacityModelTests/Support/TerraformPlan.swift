import CapacityModel

/// A plan of Terraform for subnets of one VPC, as `terraform show -json` writes it.
struct TerraformPlan {
    /// A subnet as Terraform knows it.
    struct Subnet {
        var id: String
        var block: String
        var zone: String
        var tags: [String: String]
        /// Whether the zone is known by its ID only.
        var isZoneID = false

        /// What is known of it; without an ID before it is made.
        func values(isMade: Bool) -> String {
            let tags = self.tags.sorted { $0.key < $1.key }
                .map { #""\#($0.key)": "\#($0.value)""# }.joined(separator: ", ")
            let id = isMade ? "" : #""id": "\#(self.id)", "#
            return """
                {\(id)"\(isZoneID ? "availability_zone_id" : "availability_zone")": "\(zone)",
                 "cidr_block": "\(block)", "map_public_ip_on_launch": false, "ipv6_native": false,
                 "tags": {\(tags)}, "tags_all": {\(tags)}, "vpc_id": "vpc-1"}
                """
        }
    }

    /// What is done with one subnet.
    struct Change {
        var actions: [String]
        var before: Subnet?
        var after: Subnet?

        static func keep(_ subnet: Subnet) -> Change {
            Change(actions: ["no-op"], before: subnet, after: subnet)
        }
        static func make(_ subnet: Subnet) -> Change { Change(actions: ["create"], after: subnet) }
        static func destroy(_ subnet: Subnet) -> Change {
            Change(actions: ["delete"], before: subnet)
        }
        static func forget(_ subnet: Subnet) -> Change {
            Change(actions: ["forget"], before: subnet)
        }
        static func replace(_ subnet: Subnet, block: String) -> Change {
            var after = subnet
            after.block = block
            return Change(actions: ["delete", "create"], before: subnet, after: after)
        }
        static func update(_ subnet: Subnet, tags: [String: String]) -> Change {
            var after = subnet
            after.tags = tags
            return Change(actions: ["update"], before: subnet, after: after)
        }
    }

    var changes: [Change]
    /// Blocks that the VPC gets beside those of today.
    var furtherBlocks: [String] = []

    private func address(_ index: Int) -> String {
        #"module.net["a.b"].aws_subnet.this[\#(index)]"#
    }

    /// Names and paths of JSON have to be escaped.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\\\"") + "\""
    }

    private var resources: String {
        var all = changes.enumerated().compactMap { index, change -> String? in
            guard let after = change.after else { return nil }
            let isMade = change.actions.contains("create")
            return """
                {"address": \(quoted(address(index))), "mode": "managed", "type": "aws_subnet",
                 "name": "this", "values": \(after.values(isMade: isMade))}
                """
        }
        for block in furtherBlocks {
            all.append(
                """
                {"address": "aws_vpc_ipv4_cidr_block_association.this", "mode": "managed",
                 "type": "aws_vpc_ipv4_cidr_block_association", "name": "this",
                 "values": {"cidr_block": "\(block)", "vpc_id": "vpc-1"}}
                """)
        }
        return all.joined(separator: ", ")
    }

    /// What is done, with its keys in the order of Terraform or in that of the alphabet.
    private func changeText(isSorted: Bool) -> String {
        changes.enumerated().map { index, change in
            let actions = change.actions.map(quoted).joined(separator: ", ")
            let before = change.before.map { $0.values(isMade: false) } ?? "null"
            let kind = #""mode": "managed", "type": "aws_subnet""#
            let told = #""change": {"actions": [\#(actions)], "before": \#(before), "after": null}"#
            return #"{"address": \#(quoted(address(index))), "#
                + (isSorted ? "\(told), \(kind)}" : "\(kind), \(told)}")
        }.joined(separator: ", ")
    }

    /// The document.
    func text(isSorted: Bool = false) -> String {
        let values = #""planned_values": {"root_module": {"resources": [\#(resources)]}}"#
        let changes = #""resource_changes": [\#(changeText(isSorted: isSorted))]"#
        return isSorted
            ? #"{\#(changes), \#(values), "format_version": "1.2"}"#
            : #"{"format_version": "1.2", \#(values), \#(changes)}"#
    }
}
