import CapacityModel

extension PlanReport {
    func json(_ findings: [Finding]) -> [UInt8] {
        var json = JSONWriter()
        json.report(kind: kind, findings) { json in
            json.member("table_edition", request.tableEdition)
            json.object("request") { request.write(to: &$0) }
            json.object("node", node)
            json.array("projection", isSpread: true, projection)
            json.array("subnets", isSpread: true, subnets)
            json.object("holds", holds)
            json.array("free", (plan?.free.freeBlocks ?? []).map { $0.description })
            if request.explains { json.array("explanation", isSpread: true, explanation) }
        }
        return json.bytes
    }

    private var kind: String {
        switch request.kind {
        case .subnets: "subnets"
        case .check: "check"
        }
    }

    private func node(_ json: inout JSONWriter) {
        json.member("instance_type", request.network.type.name)
        json.member("network_mode", request.network.settings.mode.rawValue)
        json.member("max_pods", request.network.maxPods)
        json.member("pods", plan?.node.pods ?? request.podsPerNode)
        json.member("addresses", plan?.node.footprint.addresses)
        json.member("binding", plan?.node.binding?.rawValue)
    }

    private func projection(_ json: inout JSONWriter) {
        for row in plan?.assessment.projection ?? [] {
            json.object { json in
                json.member("density", decimal: row.density.description)
                json.member("pods", row.pods)
                json.member("pods_per_az", row.podsPerZone)
                json.member("nodes_per_az", row.nodesPerZone)
                json.member("surge_per_az", row.surgePerZone)
                json.member("needed_private", row.need.privateTier.addresses)
                json.member("fits", row.fits)
                json.member("least_pods_per_node", row.leastPodsPerNode)
            }
        }
    }

    private func subnets(_ json: inout JSONWriter) {
        let reservations = plan?.reservations ?? []
        for verdict in plan?.assessment.verdicts ?? [] {
            json.object { json in
                json.member("name", verdict.subnet.name)
                json.member("tier", verdict.subnet.tier.rawValue)
                json.member("availability_zone", verdict.subnet.zone.name)
                json.member("cidr", verdict.subnet.block.description)
                json.member("addresses", verdict.subnet.block.addressCount)
                json.member("usable_addresses", verdict.usableAddresses)
                json.object("needed") { json in
                    for (density, needed) in zip(request.demand.densities, verdict.needed) {
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
        let holds = plan?.assessment.holds
        json.member("pods", holds?.pods ?? 0)
        json.member("pods_one_zone_lost", holds?.podsOneZoneLost ?? 0)
        json.member("pods_two_zones_lost", holds?.podsTwoZonesLost ?? 0)
        json.member("pods_half_full", holds?.podsHalfFull ?? 0)
    }

    private func explanation(_ json: inout JSONWriter) {
        for line in plan.map({ PlanArithmetic(request: request, plan: $0).lines }) ?? [] {
            json.object { json in
                json.member("what", line.what)
                json.member("arithmetic", line.arithmetic)
                json.member("source", line.source)
            }
        }
    }
}

extension PlanRequest {
    /// The request, by the names of the options.
    fileprivate func write(to json: inout JSONWriter) {
        json.array("cidr", vpc.map { $0.description })
        json.array("exclude", excluded.map { $0.description })
        switch kind {
        case .subnets(let podBlocks, let hasPublicTier):
            json.array("pod_cidr", podBlocks.map { $0.description })
            json.member("no_public", !hasPublicTier)
        case .check: break
        }
        json.member("pods", demand.pods)
        json.member("ec2_instances", ec2Instances)
        json.array("density") { json in
            for density in demand.densities { json.element(decimal: density.description) }
        }
        json.member("require", decimal: demand.required.description)
        json.array("azs", demand.zones.map { $0.name })
        json.member("tolerate_az_loss", demand.toleratedZoneLosses)
        json.member("surge", demand.surge)
        json.member("instance_type", network.type.name)
        json.member("instance_type_assumed", isTypeAssumed)
        json.member("prefix_delegation", network.settings.mode.usesPrefixDelegation)
        json.member("custom_networking", network.settings.mode.usesCustomNetworking)
        json.member("max_eni", network.settings.maxENI)
        json.member("cni_version", network.settings.cniVersion?.description)
        json.member("max_pods", kubeletMaxPods ?? network.recommendedMaxPods)
        json.member("pods_per_node", podsPerNode)
        json.member("daemonset_pods", daemonSetPods)
        json.member("cpu_m", workload.cpuMillicores)
        json.member("memory_bytes", workload.memoryBytes)
        json.member("volumes", workload.volumes)
        json.member("security_group_pods", workload.hasSecurityGroups)
        json.member("daemonset_cpu_m", workload.daemonSetCPUMillicores)
        json.member("daemonset_memory_bytes", workload.daemonSetMemoryBytes)
        json.member("warm_eni_target", targets.enis)
        json.member("warm_ip_target", targets.addresses == 0 ? nil : targets.addresses)
        json.member(
            "minimum_ip_target", targets.minimumAddresses == 0 ? nil : targets.minimumAddresses)
        json.member("warm_prefix_target", targets.prefixes)
        json.member("control_plane_addresses", demand.allowances.controlPlane)
        json.member("load_balancer_addresses", demand.allowances.loadBalancer)
        json.member(
            "public_addresses", demand.allowances.publicAddresses(zones: demand.zones.count))
        json.member("cluster_name", clusterName)
    }
}
