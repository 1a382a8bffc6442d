import CapacityModel
import Writing

/// A check as metrics, for the textfile collector of Prometheus' node exporter
/// (<https://prometheus.io/docs/specs/om/open_metrics_spec/>).
struct OpenMetrics {
    let plan: PlanAnswer
    /// The cluster that every series is labelled with; `nil` for no label.
    let clusterName: String?

    var bytes: [UInt8] {
        var text = ""
        for family in families where !family.samples.isEmpty {
            text += "# TYPE \(family.name) gauge\n# HELP \(family.name) \(family.help)\n"
            for sample in family.samples {
                let cluster: [Label] = clusterName.map { [("cluster", $0)] } ?? []
                let labels = (cluster + sample.labels).map {
                    "\($0.name)=\"\(Self.escaped($0.value))\""
                }
                text += family.name
                if !labels.isEmpty { text += "{" + labels.joined(separator: ",") + "}" }
                text += " \(sample.value)\n"
            }
        }
        return Array((text + "# EOF\n").utf8)
    }

    private typealias Label = (name: String, value: String)
    private typealias Sample = (labels: [Label], value: Int64)
    private typealias Family = (name: String, help: String, samples: [Sample])

    private var families: [Family] {
        [
            (
                "capcalc_subnet_usable_addresses", "Usable addresses of a subnet.",
                plan.assessment.verdicts.map { (labels(of: $0.subnet), $0.usableAddresses) }
            ),
            ("capcalc_subnet_free_addresses", "Free addresses of a subnet.", free),
            (
                "capcalc_subnet_free_prefixes", "Free /28 blocks of a subnet.",
                wholeBlocks
            ),
            (
                "capcalc_fits", "Whether the subnets hold the pods at this density (1 or 0).",
                plan.assessment.projection.map {
                    ([("density", $0.density.description)], $0.fits ? 1 : 0)
                }
            ),
            (
                "capcalc_verdict", "The verdict that check prints (1) and the others (0).",
                PlanVerdict.answers.map {
                    ([("verdict", $0.rawValue)], $0 == plan.verdict.answer ? 1 : 0)
                }
            ),
            (
                "capcalc_pods", "Pods at this density.",
                plan.assessment.projection.map { ([("density", $0.density.description)], $0.pods) }
            ),
            (
                "capcalc_most_pods", "The most pods that the subnets hold.",
                [([], plan.verdict.pods)]
            ),
            (
                "capcalc_zone_most_pods",
                "The most pods that the subnets of a zone hold, whatever the others do.",
                (plan.cluster?.zones ?? []).map {
                    ([("zone", $0.holding.zone.name)], $0.holding.pods)
                }
            ),
        ]
    }

    private var free: [Sample] {
        (plan.cluster?.cluster.subnets ?? []).compactMap { running in
            (running.availableAddresses ?? running.freeByInterfaces)
                .map { (labels(of: running.subnet), Int64($0)) }
        }
    }

    private var wholeBlocks: [Sample] {
        (plan.cluster?.cluster.subnets ?? []).compactMap { running in
            running.map.map { (labels(of: running.subnet), Int64($0.count(.free))) }
        }
    }

    private func labels(of subnet: Subnet) -> [Label] {
        [
            ("subnet", subnet.name), ("zone", subnet.zone.name), ("tier", subnet.tier.rawValue),
            ("cidr", subnet.block.description),
        ]
    }

    private static func escaped(_ text: String) -> String {
        text.escaped { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: nil
            }
        }
    }
}

extension PlanReport {
    /// The metrics of a check; only their end where nothing could be checked.
    package var openMetrics: [UInt8] {
        answer.map { OpenMetrics(plan: $0, clusterName: notes.clusterName).bytes }
            ?? Array("# EOF\n".utf8)
    }
}
