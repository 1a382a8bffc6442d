import CapacityModel

/// Every line of the arithmetic behind a plan, for `--explain`.
struct PlanArithmetic {
    let request: PlanRequest
    let plan: SubnetPlan

    /// One step: what it gives, the numbers, and where the rule comes from.
    struct Line {
        let what: String
        let arithmetic: String
        let source: String?
    }

    var lines: [Line] {
        nodeLines + plan.assessment.projection.flatMap(densityLines) + publicLines + capacityLines
            + quotaLines
    }

    /// What one zone's private subnets need: nodes, then what else takes addresses.
    static func privateNeed(_ row: DensityProjection, _ plan: SubnetPlan) -> String {
        let nodes = row.nodesPerZone + row.surgePerZone
        let allowances = plan.demand.allowances
        return "\(nodes.grouped) × \(plan.node.footprint.nodeSubnet.addresses.grouped) + "
            + "\(allowances.controlPlane.grouped) + \(allowances.loadBalancer.grouped) = "
            + row.need.privateTier.addresses.grouped
    }

    /// What one zone's subnets of pods need.
    static func podNeed(_ row: DensityProjection, _ plan: SubnetPlan) -> String {
        let nodes = row.nodesPerZone + row.surgePerZone
        return "\(nodes.grouped) × \(plan.node.footprint.podSubnet.addresses.grouped) = "
            + row.need.podTier.addresses.grouped
    }

    private var nodeLines: [Line] {
        let (node, network) = (plan.node, plan.node.network)
        let pool = node.pool(pods: node.pods)
        let kubelet =
            request.kubeletMaxPods.map { "--max-pods \($0)" }
            ?? network.recommendedCap.map {
                "min(\(network.maxPods.grouped), \($0)) = \(node.kubeletMaxPods)"
            } ?? "?"
        let pods =
            request.podsPerNode.map { "--pods-per-node \($0)" }
            ?? network.type.vCPUs.map {
                "min(\(node.kubeletMaxPods) − 2, \(NodeLoad.podsPerCore) × \($0) vCPUs) = \(node.load.usualPods ?? node.pods)"
            } ?? "?"
        let bound = node.binding.map { "; \($0.rawValue) allows \(node.pods)" } ?? ""
        let held =
            pool.prefixes > 0
            ? "16 × \(pool.prefixes) prefixes" : "\(pool.secondaryIPs.grouped) secondary IPs"
        return [
            Line(
                what: "max pods of \(network.type.name)",
                arithmetic: "\(Arithmetic.maxPods(of: network)) = \(network.maxPods.grouped)",
                source:
                    "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
            ),
            Line(
                what: "the kubelet's max pods", arithmetic: kubelet,
                source:
                    "https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html"
            ),
            Line(
                what: "pods with an address on a node", arithmetic: pods + bound,
                source: "https://github.com/kubernetes/community/blob/master/sig-scalability/"
                    + "configs-and-limits/thresholds.md"),
            Line(
                what: "addresses of a node",
                arithmetic:
                    "\(pool.attachedENIs) \(pool.attachedENIs == 1 ? "ENI" : "ENIs") + \(held) = \(node.footprint.addresses.grouped)"
                    + " (\(pool.unusedAddresses.grouped) unused)",
                source: "https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/"
                    + "eni-and-ip-target.md"),
        ]
    }

    private func densityLines(_ row: DensityProjection) -> [Line] {
        let demand = plan.demand
        let workload =
            plan.node.daemonSetPods == 0
            ? "\(plan.node.pods)" : "(\(plan.node.pods) − \(plan.node.daemonSetPods))"
        let zones =
            demand.toleratedZoneLosses == 0
            ? "\(demand.zones.count)"
            : "(\(demand.zones.count) − \(demand.toleratedZoneLosses))"
        var lines = [
            Line(
                what: "\(row.density)×: pods",
                arithmetic: "\(demand.pods.grouped) × \(row.density) = \(row.pods.grouped)",
                source: nil),
            Line(
                what: "\(row.density)×: pods a zone",
                arithmetic:
                    "\(row.pods.grouped) / \(zones), rounded up = \(row.podsPerZone.grouped)",
                source: nil),
            Line(
                what: "\(row.density)×: nodes a zone",
                arithmetic: "\(row.podsPerZone.grouped) / \(workload), rounded up = "
                    + "\(row.nodesPerZone.grouped); surge \(demand.surge.grouped) / "
                    + "\(demand.zones.count) = \(row.surgePerZone.grouped), rounded up",
                source: "https://docs.aws.amazon.com/eks/latest/userguide/"
                    + "managed-node-update-behavior.html"),
            Line(
                what: "\(row.density)×: private addresses a zone",
                arithmetic: Self.privateNeed(row, plan) + " (nodes, control plane, load balancer)",
                source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html"),
        ]
        if plan.node.network.settings.mode.usesCustomNetworking {
            lines.append(
                Line(
                    what: "\(row.density)×: pod addresses a zone",
                    arithmetic: Self.podNeed(row, plan),
                    source: "https://docs.aws.amazon.com/eks/latest/best-practices/"
                        + "custom-networking.html"))
        }
        return lines
    }

    private var publicLines: [Line] {
        guard plan.assessment.verdicts.contains(where: { $0.subnet.tier == .public }) else {
            return []
        }
        let allowances = plan.demand.allowances
        let zones = plan.demand.zones.count
        let need = allowances.publicAddresses(zones: zones)
        let arithmetic =
            allowances.publicTier.map { "--public-addresses \($0)" }
            ?? "\(Allowances.applicationLoadBalancer) / \(zones), rounded up + "
            + "\(allowances.loadBalancer) + 1 = \(need)"
        return [
            Line(
                what: "public addresses a zone",
                arithmetic: arithmetic + " (load balancer, its free ones, NAT)",
                source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/"
                    + "application-load-balancers.html")
        ]
    }

    private var capacityLines: [Line] {
        var seen: Set<String> = []
        return plan.assessment.verdicts.compactMap { verdict in
            let length = verdict.subnet.block.length
            guard seen.insert("\(verdict.subnet.tier.rawValue) \(length)").inserted else {
                return nil
            }
            return Line(
                what: "a \(verdict.subnet.tier.rawValue) /\(length)",
                arithmetic: "\(verdict.subnet.block.addressCount.grouped) − 5 = "
                    + verdict.usableAddresses.grouped
                    + (plan.node.network.grantsPrefixes
                        ? ", \(SubnetCapacity.prefixes(length: length).grouped) whole prefixes"
                        : ""),
                source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
        }
    }
}
