import Boundary
import CapacityModel
import Writing

/// The subnets of a VPC that are the cluster's, and those that are somebody else's.
struct OwnSubnets {
    /// The cluster's.
    private(set) var own: [SubnetRow] = []
    /// Those of them without a tag of EKS, where others have one.
    private(set) var untagged: [SubnetRow] = []
    /// Somebody else's, or not known to be the cluster's.
    private(set) var others: [SubnetRow] = []
    /// Those of the cluster's that only have the tag of internal load balancers, in a zone where the ENIs of
    /// nodes lie elsewhere.
    private(set) var doubtful: [SubnetRow] = []
    /// Those of the others that no NodeClass selects, where all nodes are of NodePools.
    private(set) var unselected: [SubnetRow] = []
    /// Those of the cluster's that a plan makes where nothing but the ENIs of nodes tells which ones are.
    private(set) var made: [SubnetRow] = []
    /// Those of the others that lie in a Local Zone, a Wavelength Zone or on an Outpost without nodes.
    let outside: [SubnetRow]
    /// Whether some have tags of EKS or Karpenter.
    let areTagged: Bool

    /// Tells them apart by what is known best: blocks that an option names, ENIs of the nodes and what their
    /// NodeClass has found, tags, names.
    /// Local Zones, Wavelength Zones and Outposts take part where nodes run there.
    ///
    /// - Parameter given: the blocks that an option names; they are the cluster's.
    init(
        among rows: [SubnetRow], _ reading: ClusterReading, given: Set<CIDRBlock>
    ) {
        let instances = reading.instances
        let withNodes = Set(
            rows.filter { row in
                // What is made in the place of a subnet is what that was.
                [row.id, row.replaces ?? row.id].contains {
                    reading.hasENIs(of: instances, in: $0)
                } || reading.nodeClasses.hasNodes(in: row) || reading.nodeClasses.hasPods(in: row)
            }.map { $0.id })
        let zones = Set(reading.nodes.compactMap { $0.zone })
        func isGiven(_ row: SubnetRow) -> Bool {
            row.block.map { given.contains($0) } ?? false
        }
        func takesPart(_ row: SubnetRow) -> Bool {
            isGiven(row) || withNodes.contains(row.id)
                || !row.isOnOutpost && (!row.isOutsideRegion || zones.contains(row.zone))
        }
        let inside = rows.filter { takesPart($0) }
        let ofRegion = inside.isEmpty ? rows : inside
        outside = inside.isEmpty ? [] : rows.filter { !takesPart($0) }
        others = outside
        areTagged = ofRegion.contains { $0.isTagged }
        let isSelecting =
            ofRegion.contains { reading.nodeClasses.hasNodes(in: $0) }
            && reading.nodes.allSatisfy { $0.group?.kind == .nodePool }
        let zonesOfENIs = Set(ofRegion.filter { withNodes.contains($0.id) }.map { $0.zone })
        let served = Set(
            ofRegion.filter { $0.isTagged && $0.tier(isCustom: false) == .private }
                .map { $0.zone })
        let candidates = ofRegion.filter { row in
            !row.isTagged && row.tier(isCustom: false) == .private && zones.contains(row.zone)
                && !served.contains(row.zone)
                && row.block.map { !CIDRBlock.sharedAddressSpace.contains($0) } ?? true
        }
        let isNamed =
            !areTagged && withNodes.isEmpty
            && ofRegion.contains { !$0.isNamedOther && $0.tier(isCustom: false) == .private }
        for row in ofRegion {
            if isGiven(row) || withNodes.contains(row.id) {
                own.append(row)
                if areTagged, !row.isTagged, !isGiven(row) { untagged.append(row) }
            } else if isSelecting, row.tier(isCustom: false) == .private {
                others.append(row)
                unselected.append(row)
            } else if areTagged {
                let isOnlyOne =
                    candidates.contains { $0.id == row.id }
                    && candidates.count { $0.zone == row.zone } == 1
                if row.isTagged {
                    own.append(row)
                    // One that is still to be made has no ENI yet.
                    if row.isOfLoadBalancersOnly, !row.isMade, zonesOfENIs.contains(row.zone) {
                        doubtful.append(row)
                    }
                } else if isOnlyOne {
                    own.append(row)
                    untagged.append(row)
                } else {
                    others.append(row)
                }
            } else if !withNodes.isEmpty {
                let isMade = row.isMade && !row.isNamedOther
                if isMade || row.tier(isCustom: false) == .public {
                    own.append(row)
                    if isMade, row.tier(isCustom: false) != .public { made.append(row) }
                } else {
                    others.append(row)
                }
            } else if isNamed, row.isNamedOther {
                others.append(row)
            } else {
                own.append(row)
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
                "subnet \(row.id) has \(what) in the documents: it may be known only after apply",
                hint: "leave out the document and give each subnet: "
                    + "--private=NAME=10.0.0.0/22@ZONE for each subnet")
        }
    }

    /// Why the documents have no private subnet; `nil` where they have no subnet at all.
    var withoutPrivate: Failure? {
        let left = others.filter { $0.tier(isCustom: false) != .public }
        let tags = "kubernetes.io/role/internal-elb=1"
        if !left.isEmpty {
            return Failure(
                .badInput,
                "no private subnet has an EKS tag, and no node is known to run in "
                    + "\(Self.names(left)), which \(left.count == 1 ? "has" : "have") none",
                hint: "tag the cluster's subnets (\(tags)), or give them: --private=BLOCK@ZONE")
        }
        guard !own.isEmpty else { return nil }
        return Failure(
            .badInput,
            "judged by tags and public IP assignment, none of the subnets is private: "
                + "\(Self.names(own))",
            hint: "tag the subnets of the nodes (\(tags)), or give them: --private=BLOCK@ZONE")
    }

    private static func names(_ rows: [SubnetRow]) -> String {
        let shown = rows.prefix(3).map { $0.shownName }.joined(separator: ", ")
        return rows.count > 3 ? "\(shown) and \(rows.count - 3) more" : shown
    }
}

extension SubnetRow {
    /// The name tag, or the ID.
    var shownName: String {
        tags["Name"].flatMap { SubnetName.isValid($0) ? $0 : nil } ?? VisibleText.of(id)
    }

    /// Whether it lies in a Local Zone or a Wavelength Zone.
    var isOutsideRegion: Bool { AvailabilityZone(name: zone, suffix: "").isOutsideRegion }

    /// Whether a tag says that the subnet is a cluster's.
    var isTagged: Bool {
        tags.keys.contains {
            $0.hasPrefix("kubernetes.io/role/") || $0.hasPrefix("kubernetes.io/cluster/")
                || $0 == "karpenter.sh/discovery"
        }
    }

    /// Whether its only tag is the one by which internal load balancers find it: a node may never run there
    /// (<https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/>).
    var isOfLoadBalancersOnly: Bool {
        tags["kubernetes.io/role/internal-elb"] != nil
            && !tags.keys.contains {
                $0.hasPrefix("kubernetes.io/cluster/") || $0 == "karpenter.sh/discovery"
                    || $0 == "kubernetes.io/role/cni"
            }
    }

    /// Whether a tag makes it one of pods
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, `ENABLE_SUBNET_DISCOVERY`).
    var isOfPods: Bool { tags["kubernetes.io/role/cni"].map { $0 != "0" } ?? false }

    /// The words of its name, and of its resource in a plan of Terraform.
    private var words: [Substring] {
        // module.vpc.aws_subnet.database[0]
        let resource = address.split(separator: "[").first?.split(separator: ".").last ?? ""
        return
            (resource.split { "-_ ".contains($0) }
            + (tags["Name"] ?? "").lowercased().split { "-_ ./".contains($0) })
    }

    /// Whether its name says that it is a public one: the VPC module of Terraform gives no public addresses
    /// by itself (<https://github.com/terraform-aws-modules/terraform-aws-vpc/blob/master/CHANGELOG.md>).
    var isNamedPublic: Bool { words.contains("public") }

    /// Whether its name says that it is for something else: the kinds of subnets of the same module.
    var isNamedOther: Bool {
        words.contains { word in
            switch word {
            case "database", "db", "intra", "elasticache", "redshift", "rds": true
            default: false
            }
        }
    }

    /// What the subnet is for, by its tags, its name and what it does with new instances.
    func tier(isCustom: Bool) -> Tier {
        let isOfPods =
            self.isOfPods || block.map { CIDRBlock.sharedAddressSpace.contains($0) } ?? false
        if isCustom, isOfPods || isSelectedForPods { return .pod }
        if tags["kubernetes.io/role/internal-elb"] != nil { return .private }
        if tags["kubernetes.io/role/elb"] != nil || isPublic { return .public }
        return !isTagged && isNamedPublic ? .public : .private
    }
}
