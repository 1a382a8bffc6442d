package import CapacityModel
package import Writing

extension PlanReport {
    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: isCheck ? "check" : "subnets", findings) { json in
            json.member("table_edition", notes.tableEdition)
            json.object("request") { json in
                QuestionJSON(question: question, notes: notes, demand: demand).write(to: &json)
            }
            if isCheck { notes.documents.write(to: &json) }
            // Closures, for each function that is handed over would take a copy of the report with it.
            json.object("node") { node(&$0) }
            json.array("node_groups", isSpread: true) { nodeGroups(&$0) }
            json.array("projection", isSpread: true) { projection(&$0) }
            json.object("verdict") { verdict(&$0) }
            json.array("subnets", isSpread: true) { subnets(&$0) }
            json.object("holds") { holds(&$0) }
            json.object("service_cidr") { json in
                json.member("cidr", answer?.serviceCIDR.block)
                json.member("source", answer?.serviceCIDR.source.rawValue)
                json.member("wanted", answer?.serviceCIDR.wanted)
            }
            json.array("free", answer?.free.freeBlocks ?? [])
            json.member("free_addresses", answer?.free.freeAddressCount)
            json.array("vpc", answer?.vpc ?? [])
            json.member(
                "vpc_percent",
                decimal: answer?.vpcShareTenths.map { "\($0 / 10).\($0 % 10)" })
            json.member("planned_density", decimal: plannedDensity?.description)
            json.array("pod_cidr", answer?.podBlocks ?? [])
            if let beyond = answer?.beyond { json.object("beyond") { Self.write(beyond, to: &$0) } }
            json.array("future", isSpread: true) { future(&$0) }
            json.array("changes", isSpread: true) { changes(&$0) }
            if let spoiled = answer?.spoiled {
                json.object("spoiled_blocks") { Self.write(spoiled, to: &$0) }
            } else {
                json.member("spoiled_blocks", nil as Int?)
            }
            PlanAdviceJSON(report: self).write(to: &json)
            if let cluster = question.cluster {
                json.object("settings") {
                    ClusterNetworkReport(of: cluster, answer?.cluster).write(to: &$0)
                }
                json.object("cluster") {
                    ClusterJSON(cluster: cluster, answer: answer).write(to: &$0)
                }
            }
            if notes.explains { json.array("explanation", isSpread: true) { explanation(&$0) } }
        }
    }

    /// The node of the first group, which is the only one where no groups are given.
    private func node(_ json: inout JSONWriter) {
        guard question.cluster?.isOfFargateOnly != true else {
            let keys: [StaticString] = [
                "instance_type", "network_mode", "max_pods", "pods", "addresses",
                "private_addresses", "pod_addresses", "binding", "pods_per_vcpu",
            ]
            for key in keys { json.member(key, nil as Int?) }
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
                if let running = demand.running {
                    let today = running.groups[index].total
                    json.object("today") { json in
                        json.member("nodes", today.nodes)
                        json.member("workload_pods", today.pods)
                        json.member("addresses", today.footprint.addresses)
                        json.member("network_interfaces", today.networkInterfaces)
                        json.member("measured_nodes", today.measuredNodes)
                    }
                }
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
        json.member("private_addresses", planned?.footprint.nodeSubnet.addresses)
        json.member("pod_addresses", planned?.footprint.podSubnet.addresses)
        json.member("binding", planned?.node.binding?.rawValue)
        let isLimited = planned?.isLimitedByVCPUs == true
        json.member("pods_per_vcpu", isLimited ? NodeLoad.podsPerCore : nil)
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
        case .today: "today"
        case .tier(let tier): tier.rawValue
        }
    }

    private func subnets(_ json: inout JSONWriter) {
        let reservations = answer?.reservations ?? []
        let densities = demand.densities.map { "\($0)x" }
        for verdict in answer?.assessment.verdicts ?? [] {
            json.object { json in
                json.member("name", verdict.subnet.name)
                json.member("tier", verdict.subnet.tier.rawValue)
                json.member("availability_zone", verdict.subnet.zone.name)
                json.member("cidr", verdict.subnet.block)
                json.member("addresses", verdict.subnet.block.addressCount)
                json.member("usable_addresses", verdict.usableAddresses)
                json.object("needed") { json in
                    for place in densities.indices {
                        json.member(named: densities[place], verdict.needed[place])
                    }
                }
                json.member("fits", Self.label(of: verdict.fits))
                json.array("prefix_reservations") { json in
                    for place in reservations.indices
                    where reservations[place].subnet == verdict.subnet {
                        json.element(reservations[place].block)
                    }
                }
                json.member("zone_usable_addresses", verdict.zoneUsableAddresses)
                json.member("needed_percent", verdict.percentNeeded)
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

    private func future(_ json: inout JSONWriter) {
        for subnet in answer?.future ?? [] {
            json.object { json in
                json.member("tier", subnet.tier.rawValue)
                json.member("future_zone", subnet.place + 1)
                json.member("cidr", subnet.block)
            }
        }
    }

    private func changes(_ json: inout JSONWriter) {
        for change in change?.subnets ?? answer?.changes ?? [] {
            json.object { json in
                json.member("change", change.kind.rawValue)
                json.member("name", change.subnet.name)
                json.member("tier", change.subnet.tier.rawValue)
                json.member("availability_zone", change.subnet.zone.name)
                json.member("cidr", change.subnet.block)
                json.member("previous_cidr", change.previous?.block)
            }
        }
    }

    private static func write(_ beyond: BeyondMostPods, to json: inout JSONWriter) {
        json.member("needed_addresses", beyond.shortfall?.neededAddresses)
        json.member("free_addresses", beyond.shortfall?.freeAddresses)
        json.member("is_pod_cidr", beyond.shortfall?.isPodBlocks)
        json.member("pods_with_further_subnets", beyond.further?.pods)
        json.array("further_subnets") { json in
            for subnet in beyond.further?.subnets ?? [] {
                json.object { json in
                    json.member("name", subnet.name)
                    json.member("tier", subnet.tier.rawValue)
                    json.member("availability_zone", subnet.zone.name)
                    json.member("cidr", subnet.block)
                }
            }
        }
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
