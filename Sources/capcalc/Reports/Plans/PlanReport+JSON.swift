package import CapacityModel
package import Writing

extension PlanReport {
    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: isCheck ? "check" : "subnets", findings) { json in
            json.member("table_edition", notes.tableEdition)
            json.object("request") { json in
                QuestionJSON(question: question, notes: notes, demand: demand).write(to: &json)
            }
            json.object("node", node)
            json.array("node_groups", isSpread: true, nodeGroups)
            json.array("projection", isSpread: true, projection)
            json.object("verdict", verdict)
            json.array("subnets", isSpread: true, subnets)
            json.object("holds", holds)
            json.object("service_cidr") { json in
                json.member("cidr", answer?.serviceCIDR.block?.description)
                json.member("source", answer?.serviceCIDR.source.rawValue)
            }
            json.array("free", (answer?.free.freeBlocks ?? []).map { $0.description })
            json.array("vpc", (answer?.vpc ?? []).map { $0.description })
            json.array("pod_cidr", (answer?.podBlocks ?? []).map { $0.description })
            if let beyond = answer?.beyond { json.object("beyond") { Self.write(beyond, to: &$0) } }
            json.array("future", isSpread: true, future)
            json.array("changes", isSpread: true, changes)
            if let spoiled = answer?.spoiled {
                json.object("spoiled_blocks") { Self.write(spoiled, to: &$0) }
            } else {
                json.member("spoiled_blocks", nil as Int?)
            }
            if let cluster = question.cluster {
                json.object("cluster") {
                    ClusterJSON(cluster: cluster, answer: answer).write(to: &$0)
                }
            }
            if notes.explains { json.array("explanation", isSpread: true, explanation) }
        }
    }

    /// The node of the first group, which is the only one where no groups are given.
    private func node(_ json: inout JSONWriter) {
        guard question.cluster?.isOfFargateOnly != true else {
            for key in [
                "instance_type", "network_mode", "max_pods", "pods", "addresses", "binding",
            ] { json.member(key, nil as Int?) }
            return
        }
        write(question.groups[0], answer?.nodes.first, to: &json)
    }

    private func nodeGroups(_ json: inout JSONWriter) {
        if question.cluster?.isOfFargateOnly == true { return }
        for (index, group) in question.groups.enumerated() {
            json.object { json in
                json.member("name", group.name)
                write(group, answer?.nodes.groups[index], to: &json)
                json.array("other_instance_types", group.otherTypes.map { $0.name })
                json.member(
                    "pods_without_custom_networking",
                    answer?.podsWithoutCustomNetworking[index])
            }
        }
    }

    private func write(
        _ group: NodeGroup, _ planned: PlannedNodeGroup?, to json: inout JSONWriter
    ) {
        json.member("instance_type", group.type.name)
        json.member("network_mode", group.settings.mode.rawValue)
        json.member("max_pods", group.network.maxPods)
        json.member("pods", planned?.node.pods ?? group.podsPerNode)
        json.member("addresses", planned?.footprint.addresses)
        json.member("binding", planned?.node.binding?.rawValue)
    }

    private func verdict(_ json: inout JSONWriter) {
        write(answer?.verdict, to: &json)
        if let change { ChangeReport(change: change).write(to: &json) { write($0, to: &$1) } }
    }

    private func write(_ verdict: PlanVerdict?, to json: inout JSONWriter) {
        json.member("answer", (verdict?.answer ?? .no).rawValue)
        json.member("pods", verdict?.pods ?? 0)
        json.member("density", decimal: verdict?.density?.description)
        json.member("limited_by", verdict?.limit.map { Self.name(of: $0) })
    }

    private static func name(of limit: PlanVerdict.Limit) -> String {
        switch limit {
        case .blocks: "blocks"
        case .serviceCIDR: "service-cidr"
        case .quota: "quota"
        case .tier(let tier): tier.rawValue
        }
    }

    private func projection(_ json: inout JSONWriter) {
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
                        "needed_\(Self.key(of: tier))", isThere ? row.need[tier].addresses : 0)
                }
                json.member("fits", row.fits)
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
            }
        }
    }

    private func write(_ zones: [ZoneProjection], to json: inout JSONWriter) {
        for zone in zones {
            json.object { json in
                json.member("availability_zone", zone.zone.name)
                json.member("pods", zone.pods)
                json.member("nodes", zone.groups.reduce(0) { $0 + $1.nodesPerZone })
                json.member("surge", zone.groups.reduce(0) { $0 + $1.surgePerZone })
                json.member("needed_private", zone.need[.private].addresses)
                json.member("needed_pod", zone.need[.pod].addresses)
            }
        }
    }

    private func subnets(_ json: inout JSONWriter) {
        let reservations = answer?.reservations ?? []
        for verdict in answer?.assessment.verdicts ?? [] {
            json.object { json in
                json.member("name", verdict.subnet.name)
                json.member("tier", verdict.subnet.tier.rawValue)
                json.member("availability_zone", verdict.subnet.zone.name)
                json.member("cidr", verdict.subnet.block.description)
                json.member("addresses", verdict.subnet.block.addressCount)
                json.member("usable_addresses", verdict.usableAddresses)
                json.object("needed") { json in
                    for (density, needed) in zip(demand.densities, verdict.needed) {
                        json.member("\(density)x", needed)
                    }
                }
                json.member("fits", Self.label(of: verdict.fits))
                let reserved = reservations.filter { $0.subnet == verdict.subnet }
                json.array("prefix_reservations", reserved.map { $0.block.description })
            }
        }
    }

    private func holds(_ json: inout JSONWriter) {
        let holds = answer?.assessment.holds
        json.member("pods", holds?.pods ?? 0)
        json.member("pods_one_zone_lost", holds?.podsOneZoneLost ?? 0)
        json.member("pods_two_zones_lost", holds?.podsTwoZonesLost ?? 0)
        json.member("pods_half_full", holds?.podsHalfFull ?? 0)
        json.member("binding", holds?.binding?.rawValue)
    }

    /// A tier as part of a key.
    private static func key(of tier: Tier) -> String {
        tier == .controlPlane ? "control_plane" : tier.rawValue
    }

    private func future(_ json: inout JSONWriter) {
        for subnet in answer?.future ?? [] {
            json.object { json in
                json.member("tier", subnet.tier.rawValue)
                json.member("future_zone", subnet.place + 1)
                json.member("cidr", subnet.block.description)
            }
        }
    }

    private func changes(_ json: inout JSONWriter) {
        for change in answer?.changes ?? [] {
            json.object { json in
                json.member("change", change.kind.rawValue)
                json.member("name", change.subnet.name)
                json.member("tier", change.subnet.tier.rawValue)
                json.member("availability_zone", change.subnet.zone.name)
                json.member("cidr", change.subnet.block.description)
                json.member("previous_cidr", change.previous?.block.description)
            }
        }
    }

    private static func write(_ beyond: BeyondMostPods, to json: inout JSONWriter) {
        json.member("needed_addresses", beyond.shortfall?.neededAddresses)
        json.member("free_addresses", beyond.shortfall?.freeAddresses)
        json.member("is_pod_cidr", beyond.shortfall?.isPodBlocks)
        json.member("pods_with_further_subnets", beyond.further?.pods)
    }

    private static func write(_ spoiled: SpoiledBlocks, to json: inout JSONWriter) {
        json.member("percent", spoiled.percent)
        json.member("nodes_per_az", spoiled.nodesPerZone)
        json.member("pods", spoiled.pods)
        json.member("fits", label(of: spoiled.fits))
        json.array("smallest") { json in
            for size in spoiled.sizes {
                json.object { json in
                    json.member("tier", size.tier.rawValue)
                    json.member("subnets", size.sizes.count)
                    json.member("length", size.sizes.lastLength)
                }
            }
        }
    }

    private func explanation(_ json: inout JSONWriter) {
        for line in arithmetic {
            json.object { json in
                json.member("what", line.what)
                json.member("arithmetic", line.arithmetic)
                json.member("source", line.source)
            }
        }
    }
}
