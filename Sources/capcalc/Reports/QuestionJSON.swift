import CapacityModel
import Writing

/// A question, by the names of the options, and what else the request said.
struct QuestionJSON {
    let question: PlanQuestion
    let notes: RequestNotes
    /// The demand of the answer: of `--fit`, with as many pods as there can be.
    let demand: Demand

    func write(to json: inout JSONWriter) {
        let context = question.context
        json.array("cidr", question.vpc)
        json.array("exclude", context.excluded)
        json.array("avoid", context.avoided.map { $0.block })
        json.member("service_cidr", context.serviceBlock)
        switch question.kind {
        case .plan, .fit, .smallest:
            json.array("pod_cidr", question.podBlocks)
            json.member("no_public", !question.hasPublicTier)
            json.array("existing", question.existing.map { $0.block })
            json.member("future_azs", question.futureZones)
            json.member("sizing", question.sizing.rawValue)
        case .check: break
        }
        json.member("pods", demand.pods)
        json.member("ec2_instances", notes.ec2Instances)
        json.member("fargate_pods", demand.allowances.fargatePods)
        json.array("density") { json in
            for density in demand.densities { json.element(decimal: density.description) }
        }
        json.member("require", decimal: demand.densities.required.description)
        json.array("azs", demand.zones.map { $0.name })
        json.member("tolerate_az_loss", demand.toleratedZoneLosses)
        write(demand.surge, to: &json)
        json.member("instance_type_assumed", notes.isTypeAssumed)
        write(question.groups[0], to: &json)
        json.array("node_group") { json in
            for group in question.groups where !group.name.isEmpty {
                json.object { json in
                    json.member("name", group.name)
                    json.member("weight", group.weight)
                    if !group.zoneNames.isEmpty { json.array("azs", group.zoneNames) }
                    if let surge = group.surge { write(surge, to: &json) }
                    write(group, to: &json)
                }
            }
        }
        json.member("spoiled_blocks_percent", question.spoiledPercent)
        json.member("control_plane_subnets", demand.allowances.hasControlPlaneSubnets)
        json.member("control_plane_addresses", demand.allowances.controlPlane)
        json.member("load_balancer_addresses", demand.allowances.loadBalancer)
        json.member(
            "public_addresses", demand.allowances.publicAddresses(zones: demand.zones.count))
        json.member("endpoints", demand.budget.mostEndpoints)
        json.member("cluster_name", notes.clusterName)
        json.object("reserve") { json in
            for tier in Tier.allCases {
                json.member(named: tier.rawValue, demand.allowances.reserved[tier])
            }
        }
    }

    private func write(_ surge: Surge, to json: inout JSONWriter) {
        switch surge {
        case .nodes(let nodes):
            json.member("surge", nodes)
            json.member("surge_percent", nil as Int?)
        case .percent(let percent):
            json.member("surge", nil as Int?)
            json.member("surge_percent", percent)
        }
    }

    private func write(_ group: NodeGroup, to json: inout JSONWriter) {
        json.member("instance_type", group.type.name)
        json.member("prefix_delegation", group.settings.mode.usesPrefixDelegation)
        json.member("custom_networking", group.settings.mode.usesCustomNetworking)
        json.member("max_eni", group.settings.maxENI)
        json.member("cni_version", group.settings.cniVersion?.description)
        json.member(
            "max_pods", group.network.kubeletMaxPods(given: group.givenMaxPods(of: group.type)))
        if let expression = group.maxPodsExpression {
            json.member("max_pods_expression", expression.text)
        }
        json.member("pods_per_node", group.podsPerNode)
        json.member("daemonset_pods", group.daemonSetPods)
        json.member("cpu_m", group.workload.cpuMillicores)
        json.member("memory_bytes", group.workload.memoryBytes)
        json.member("volumes", group.workload.volumes)
        json.member("security_group_pods", group.workload.hasSecurityGroups)
        json.member("daemonset_cpu_m", group.workload.daemonSetCPUMillicores)
        json.member("daemonset_memory_bytes", group.workload.daemonSetMemoryBytes)
        json.member("warm_eni_target", group.targets.enis)
        json.member("warm_ip_target", group.targets.addresses == 0 ? nil : group.targets.addresses)
        json.member(
            "minimum_ip_target",
            group.targets.minimumAddresses == 0 ? nil : group.targets.minimumAddresses)
        json.member("warm_prefix_target", group.targets.prefixes)
        json.member("addresses_per_node", group.measuredAddresses)
        let settings = group.settings
        json.member("os", settings.operatingSystem)
        json.member("ip_family", settings.platform == .linuxIPv6 ? "ipv6" : "ipv4")
        json.member("host_network_pods", settings.hostNetworkPods)
        json.member("extra_addresses_per_node", settings.unmanaged.addresses)
        json.member("reserved_enis", settings.reservedENIs)
        json.member("reserved_volumes", group.workload.reservedVolumes)
        json.member("pods_per_core", settings.podsPerCore)
    }
}

extension NetworkSettings {
    /// What the node runs, as the option says it.
    var operatingSystem: String {
        platform == .windows ? "windows" : isBottlerocket ? "bottlerocket" : "linux"
    }
}
