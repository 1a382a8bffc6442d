import Boundary
import CapacityModel

/// The subnets of a VPC that are the cluster's, and those that are somebody else's.
struct OwnSubnets {
    /// The cluster's.
    private(set) var own: [ClusterReading.SubnetRow] = []
    /// Those of them without a tag of EKS, where others have one.
    private(set) var untagged: [ClusterReading.SubnetRow] = []
    /// Somebody else's.
    private(set) var others: [ClusterReading.SubnetRow] = []

    /// Where subnets have EKS's tags, those without any are somebody else's: but those that ENIs of the
    /// nodes lie in, and the only private one of a zone with nodes, where none has tags.
    init(among rows: [ClusterReading.SubnetRow], _ reading: ClusterReading) {
        guard rows.contains(where: { $0.isTagged }) else {
            own = rows
            return
        }
        let instances = Set(reading.nodes.compactMap { $0.instanceID })
        let zones = Set(reading.nodes.compactMap { $0.zone })
        let served = Set(
            rows.filter { $0.isTagged && $0.tier(isCustom: false) == .private }.map { $0.zone })
        let candidates = rows.filter { row in
            !row.isTagged && !row.isPublic && zones.contains(row.zone) && !served.contains(row.zone)
                && row.block.map { !CIDRBlock.sharedAddressSpace.contains($0) } ?? true
        }
        for row in rows {
            let hasNodes =
                reading.uses?[row.id]?.ofInstance.keys.contains { instances.contains($0) } ?? false
            let isOnlyOne =
                candidates.contains { $0.id == row.id }
                && candidates.count { $0.zone == row.zone } == 1
            if row.isTagged {
                own.append(row)
            } else if hasNodes || isOnlyOne {
                own.append(row)
                untagged.append(row)
            } else {
                others.append(row)
            }
        }
    }

    /// Refuses a subnet of the cluster of which a plan does not say yet where it will be.
    func requirePlaces() throws(Failure) {
        for row in own {
            guard row.block == nil || row.zone.isEmpty else { continue }
            let what = row.block == nil ? "no IPv4 block" : "no availability zone"
            throw Failure(
                .badInput,
                "subnet \(row.id) has \(what) in the documents: is it known after apply only?",
                hint: "leave the document out and give what it will be: "
                    + "--private=NAME=10.0.0.0/22@ZONE for each subnet")
        }
    }

    /// Why the documents have no private subnet; `nil` where they have no subnet at all.
    var withoutPrivate: Failure? {
        let left = others.filter { !$0.isPublic }
        let tags = "kubernetes.io/role/internal-elb=1"
        if !left.isEmpty {
            return Failure(
                .badInput,
                "no private subnet has a tag of EKS, and no node is known to run in "
                    + "\(Self.names(left)), which \(left.count == 1 ? "has" : "have") none",
                hint: "tag those of the cluster (\(tags)), or give them: --private=BLOCK@ZONE")
        }
        guard !own.isEmpty else { return nil }
        return Failure(
            .badInput,
            "by their tags, or as they give new instances public addresses, none of the subnets is "
                + "private: \(Self.names(own))",
            hint: "tag those that nodes run in (\(tags)), or give them: --private=BLOCK@ZONE")
    }

    private static func names(_ rows: [ClusterReading.SubnetRow]) -> String {
        let shown = rows.prefix(3).map { $0.shownName }.joined(separator: ", ")
        return rows.count > 3 ? "\(shown) and \(rows.count - 3) more" : shown
    }
}

extension ClusterReading.SubnetRow {
    /// The name tag, or the ID.
    var shownName: String {
        tags["Name"].flatMap { SubnetName.isValid($0) ? $0 : nil } ?? id
    }
}
