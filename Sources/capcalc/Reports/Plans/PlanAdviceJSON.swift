import CapacityModel
import Writing

/// What would change the answer of a plan, for programs: cures, DaemonSets that are not counted, a smaller
/// warm pool, quotas.
struct PlanAdviceJSON {
    let report: PlanReport

    /// `nil` where there is nothing to plan.
    private var answer: PlanAnswer? { report.answer }

    func write(to json: inout JSONWriter) {
        json.array("cures", isSpread: true) { json in
            guard let answer else { return }
            let cures = PlanCures(report: report, plan: answer)
            for density in answer.cures {
                for remedy in density.remedies {
                    json.object { json in
                        write(remedy, to: &json)
                        json.member("density", decimal: density.density.description)
                        json.member(
                            "options", cures.options(of: remedy).spelled(json.spelling))
                    }
                }
            }
        }
        if let daemonSets = answer?.uncountedDaemonSets {
            json.object("uncounted_daemonsets") { write(daemonSets, to: &$0) }
        } else {
            json.member("uncounted_daemonsets", nil as Int?)
        }
        if let pool = answer?.smallerWarmPool {
            json.object("smaller_warm_pool") { json in
                json.member("warm_ip_target", pool.targets.addresses)
                json.member("minimum_ip_target", pool.targets.minimumAddresses)
                json.member("pods_half_full", pool.podsHalfFull)
            }
        } else {
            json.member("smaller_warm_pool", nil as Int?)
        }
        json.array("quotas", isSpread: true) { json in
            for use in answer?.quotaUses ?? [] {
                json.object { json in
                    json.member("quota", use.quota.rawValue)
                    json.member("planned", use.planned)
                    json.member("required", use.required)
                    json.member("standard", use.quota.standard)
                    json.member("maximum", use.quota.maximum)
                }
            }
        }
    }

    private func write(_ remedy: Remedy, to json: inout JSONWriter) {
        switch remedy {
        case .furtherBlocks(let cure):
            json.member("cure", "further-cidr-blocks")
            json.member("fits", remedy.suffices)
            json.array("cidr", cure.vpc)
            json.array("pod_cidr", cure.pods)
        case .mode(let mode):
            json.member("cure", "network-mode")
            json.member("fits", remedy.suffices)
            json.member("variant", mode.variant.rawValue)
        case .furtherSubnets(let further):
            json.member("cure", "further-subnets")
            json.member("fits", remedy.suffices)
            json.member("tier", further.tier.rawValue)
            json.member("length", further.length)
            json.array("free", further.blocks)
            json.member("new_cidr", further.newBlock?.description)
            json.array("zones", further.zones.map { $0.name })
        case .variant(let variant):
            json.member("cure", variant.variant.rawValue)
            json.member("fits", variant.suffices)
            json.array("nodes") { json in
                for need in variant.nodes {
                    json.object { json in
                        json.member("nodes", need.nodes)
                        json.member("addresses_per_node", need.addressesPerNode)
                        json.member("addresses", need.addresses)
                    }
                }
            }
            json.member("allowances", variant.allowances)
            json.member("needed", variant.needed)
            json.member("needed_now", variant.neededNow)
            write("pod_subnets", variant.podSubnets, to: &json)
            json.member("availability_zone", variant.zone.name)
            json.member("fargate_pods", variant.fargatePods)
            json.array("pods_per_node_limits") { json in
                for cap in variant.caps { json.object { write(cap, to: &$0) } }
            }
        }
    }

    /// What keeps the nodes of a group to as many pods as today; nothing where something else does.
    private func write(_ cap: PodsPerNodeCap?, to json: inout JSONWriter) {
        switch cap {
        case .vCPUs(let pods)?:
            json.member("pods_without_vcpu_limit", pods)
            json.member("max_pods", nil as Int?)
        case .maxPods(let pods)?:
            json.member("pods_without_vcpu_limit", nil as Int?)
            json.member("max_pods", pods)
        case nil:
            json.member("pods_without_vcpu_limit", nil as Int?)
            json.member("max_pods", nil as Int?)
        }
    }

    private func write(_ daemonSets: UncountedDaemonSets, to json: inout JSONWriter) {
        json.member("daemonset_pods", UncountedDaemonSets.podsPerNode)
        json.member("tier", daemonSets.tier.rawValue)
        json.member("needed", daemonSets.need.addresses)
        json.member("needed_with_them", daemonSets.needWithThem.addresses)
        write("smallest", daemonSets.sizes, to: &json)
        write("smallest_with_them", daemonSets.sizesWithThem, to: &json)
    }

    private func write(_ key: StaticString, _ sizes: SubnetSizes?, to json: inout JSONWriter) {
        guard let sizes else { return json.member(key, nil as Int?) }
        json.object(key) { sizes.write(to: &$0) }
    }
}
