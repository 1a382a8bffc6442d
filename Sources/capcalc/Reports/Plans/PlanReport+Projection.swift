import CapacityModel
import Writing

extension PlanReport {
    /// What each density asks of a zone, for programs.
    func projection(_ json: inout JSONWriter) {
        for (index, row) in (answer?.assessment.projection ?? []).enumerated() {
            json.object { json in
                json.member("density", decimal: row.density.description)
                json.member("pods", row.pods)
                json.member("pods_per_az", row.podsPerZone)
                json.member("nodes_per_az", row.nodesPerZone)
                json.member("surge_per_az", row.surgePerZone)
                for tier in Tier.allCases {
                    let isThere = tier != .public || question.hasPublicTier
                    json.member(
                        Self.neededKey(of: tier), isThere ? row.need[tier].addresses : 0)
                }
                json.member("fits", row.fits)
                json.member(
                    "survives_zone_loss", index < (answer?.densitiesSurvivingZoneLoss ?? 0))
                let failing = answer?.assessment.zones(failing: row.density) ?? []
                json.array("failing_zones", failing.map { $0.name })
                json.member("least_pods_per_node", row.leastPodsPerNode)
                json.array("node_groups") { json in
                    for (group, planned) in zip(row.ownGroups, question.groups) {
                        json.object { json in
                            json.member("name", planned.name)
                            json.member("pods_per_az", group.podsPerZone)
                            json.member("nodes_per_az", group.nodesPerZone)
                            json.member("surge_per_az", group.surgePerZone)
                        }
                    }
                }
                if demand.running != nil || answer?.nodes.isAnyPinned == true {
                    json.array("zones") { write(row.zones, to: &$0) }
                }
                let usage = answer?.usage[index]
                json.member("network_address_usage", usage?.networkAddressUsage.units)
                json.member("network_interfaces", usage?.networkInterfaces)
                json.array("needs") { needs(of: row, to: &$0) }
            }
        }
    }

    /// The key of what a zone needs of a tier.
    private static func neededKey(of tier: Tier) -> StaticString {
        switch tier {
        case .private: "needed_private"
        case .pod: "needed_pod"
        case .public: "needed_public"
        case .controlPlane: "needed_control_plane"
        }
    }

    /// The density that subnets were planned for; `nil` where none were planned.
    var plannedDensity: Density? {
        if case .placed(let density)? = answer?.outcome { density } else { nil }
    }

    private func write(_ zones: [ZoneProjection], to json: inout JSONWriter) {
        for zone in zones {
            json.object { json in
                json.member("availability_zone", zone.zone.name)
                json.member("pods", zone.pods)
                json.member("nodes", zone.nodes)
                json.member("surge", zone.surge)
                json.member("needed_private", zone.need[.private].addresses)
                json.member("needed_pod", zone.need[.pod].addresses)
            }
        }
    }

    /// How the addresses of the zone that needs most add up, tier by tier, and the smallest subnets for them.
    private func needs(of row: DensityProjection, to json: inout JSONWriter) {
        guard let plan = answer else { return }
        for tier in Tier.allCases {
            let zone = row.zone(needingMost: tier)
            let need = zone.need[tier]
            guard need.addresses > 0, tier != .public || question.hasPublicTier else { continue }
            json.object { json in
                json.member("tier", tier.rawValue)
                json.member("availability_zone", zone.zone.name)
                json.member("addresses", need.addresses)
                json.member("prefixes", need.prefixes)
                json.array("nodes") { nodes(of: zone, tier, plan, to: &$0) }
                json.member("fargate_pods", tier == .private ? zone.fargatePods : 0)
                let parts = plan.demand.budget.parts(of: tier, in: zone.zone)
                json.object("allowances") { json in
                    for part in AllowancePart.allCases {
                        json.member(named: part.rawValue, parts[part])
                    }
                }
                json.object("smallest") { row.smallestSubnets(of: tier).write(to: &$0) }
            }
        }
    }

    /// The nodes of each group, and what so many of them take of the tier.
    private func nodes(
        of zone: ZoneProjection, _ tier: Tier, _ plan: PlanAnswer, to json: inout JSONWriter
    ) {
        guard tier == .private || tier == .pod else { return }
        for (group, planned) in zip(zone.groups, plan.nodes.groups) {
            let sample = group.sample
            let taken = tier == .pod ? sample.podSubnet : sample.nodeSubnet
            guard taken.addresses > 0, group.allNodesPerZone > 0 else { continue }
            json.object { json in
                json.member("node_group", planned.group.name)
                json.member("nodes", group.allNodesPerZone)
                json.member("addresses", taken.addresses)
                json.member("of_nodes", sample.nodes)
            }
        }
    }
}

extension SubnetSizes {
    /// The members of sizes: how many subnets, all but the last of which are /16, and the length of the last.
    func write(to json: inout JSONWriter) {
        json.member("subnets", count)
        json.member("length", lastLength)
    }
}
