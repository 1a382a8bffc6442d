import CapacityModel
import Writing

/// The node groups of a migration, before and after it, for programs.
struct MigrationGroups {
    let migration: Migration

    func write(to json: inout JSONWriter) {
        let (before, after) = (migration.before.groups, migration.after.groups)
        let withoutRule = migration.podsWithoutCoreRule
        for index in before.indices {
            json.object { json in
                json.member("name", before[index].group.name)
                json.member("instance_type", before[index].group.type.name)
                json.object("before") { json in
                    write(before[index], to: &json)
                    write(migration.demand.running?.groups[index].total, to: &json)
                }
                json.object("after") { json in
                    write(after[index], to: &json)
                    write(migration.demandAfter.running?.groups[index].total, to: &json)
                }
                json.member("pods_without_vcpu_limit", withoutRule[index])
            }
        }
    }

    private func write(_ group: PlannedNodeGroup, to json: inout JSONWriter) {
        json.member("network_mode", group.group.settings.mode.rawValue)
        json.member("max_pods", group.node.kubeletMaxPods)
        json.member("pods", group.node.pods)
        json.member("addresses", group.footprint.addresses)
        json.member("private_addresses", group.footprint.nodeSubnet.addresses)
        json.member("pod_addresses", group.footprint.podSubnet.addresses)
    }

    /// The nodes as they run, and what all of them carry and take.
    private func write(_ total: RunningDemand.Group.Total?, to json: inout JSONWriter) {
        guard let total else { return }
        json.object("all_nodes") { json in
            json.member("nodes", total.nodes)
            json.member("workload_pods", total.pods)
            json.member("private_addresses", total.footprint.nodeSubnet.addresses)
            json.member("pod_addresses", total.footprint.podSubnet.addresses)
        }
    }
}
