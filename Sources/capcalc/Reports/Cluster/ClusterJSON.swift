import CapacityModel
import Writing

/// What runs in the subnets today, for programs.
struct ClusterJSON {
    let cluster: RunningCluster
    /// `nil` where there is nothing to plan.
    let answer: PlanAnswer?

    func write(to json: inout JSONWriter) {
        json.array("subnets") { json in
            let holders = answer?.cluster?.holders ?? cluster.holders
            for (running, held) in zip(cluster.subnets, holders) {
                write(running, held, to: &json)
            }
        }
        json.member("nodes", cluster.nodes.count)
        let spread = answer.map {
            $0.demand.running == nil ? PlanQuestion.Spread.even : .asItRuns
        }
        json.member("spread", spread?.rawValue)
        json.member("workload_pods", cluster.workloadPods)
        json.member("fargate_pods", cluster.fargatePods.values.reduce(0, +))
        json.object("settings") {
            ClusterNetworkReport(of: cluster, answer?.cluster).write(to: &$0)
        }
        json.member("last_heartbeat", cluster.lastHeartbeat)
        json.member("planned_at", cluster.plannedAt)
        json.array("packing") { json in
            for packing in answer?.cluster?.packings ?? cluster.packings {
                json.object { packing.write(to: &$0) }
            }
        }
        json.array("beside_nodes") { json in
            if let answer { MeasuredAllowances.write(answer, to: &json) }
        }
        json.array(
            "runs_out_first",
            (answer?.cluster?.zonesRunningOut ?? []).map { $0.holding.zone.name })
        json.array("zones") { json in
            for row in answer?.cluster?.zones ?? [] {
                json.object { json in
                    json.member("availability_zone", row.holding.zone.name)
                    json.member("holds_pods", row.holding.pods)
                    json.member("density", decimal: Hundredths.text(row.holding.hundredths))
                    json.member("workload_pods", row.podsToday)
                    json.member(
                        "density_of_today", decimal: row.hundredthsOfToday.map(Hundredths.text))
                }
            }
        }
    }

    private func write(
        _ running: RunningSubnet, _ held: SubnetHolders?, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("id", running.id)
            json.member("name", running.subnet.name)
            json.member("taken_addresses", running.use?.addressCount)
            json.member("free_addresses", running.freeByInterfaces)
            json.member("available_addresses", running.availableAddresses)
            json.array("prefix_reservations", running.prefixReservations.map { $0.description })
            json.array("explicit_reservations", running.otherReservations.map { $0.description })
            let map = running.map
            json.object("blocks") { json in
                for state in BlockState.allCases {
                    json.member(named: state.rawValue, map?.count(state))
                }
            }
            json.member("score", map?.score)
            json.member("health", map?.health?.rawValue)
            let line = BlockMap.line(running)
            json.member("map", line?.text)
            json.member("blocks_per_character", line?.blocksPerSign)
            json.member("reserved_blocks", running.reservedBlocks)
            json.object("purposes") { json in
                for purpose in InterfacePurpose.allCases {
                    json.member(
                        named: purpose.rawValue, running.use.map { $0.ofPurpose[purpose] ?? 0 })
                }
            }
            guard let held else { return json.member("holders", nil as Int?) }
            json.array("holders") { json in
                for holder in held.holders {
                    json.object { json in
                        json.member("owner", holder.owner.name)
                        json.member("kind", holder.owner.kind.rawValue)
                        json.member("addresses", holder.addresses)
                        json.member("release", holder.release?.rawValue)
                    }
                }
            }
        }
    }
}

extension PodPacking {
    /// The members of a packing.
    func write(to json: inout JSONWriter) {
        json.member("instance_type", instanceType)
        json.member("nodes", nodes)
        json.member("pods", pods)
        json.member("daemonset_pods", daemonSetPods)
        json.member("least", least)
        json.member("median", median)
        json.member("most", most)
        json.member("max_pods", maxPods)
    }
}
