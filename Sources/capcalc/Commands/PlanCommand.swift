import Boundary
import CapacityModel
import Options

/// `subnets` and `check`: a request, held against the model.
enum PlanCommand {
    /// The answer, where the format can say it.
    static func run(_ request: PlanRequest, format: OutputFormat) throws(Failure) -> Answer {
        if case .export(let format) = format { try request.refuse(format) }
        return try run(request)
    }

    static func run(_ request: PlanRequest) throws(Failure) -> Answer {
        if case .subnets(let subnets) = request.kind, subnets.question == .compare {
            return try compare(request, subnets)
        }
        let nodes: ClusterNodes
        do {
            nodes = try request.nodes()
        } catch {
            return try answer(to: error, .plan(PlanReport(request: request, plan: nil)))
        }
        let report = PlanReport(answering: request, nodes)
        let findings = report.plan.map {
            Findings.of(
                $0, changes: report.changes, spoiled: report.spoiled, cluster: request.cluster)
        }
        return Answer(report: .plan(report), findings: findings ?? [])
    }

    private static func compare(
        _ request: PlanRequest, _ subnets: SubnetsRequest
    ) throws(Failure) -> Answer {
        let comparison = Comparison(of: request.groups) { request.planner($0, subnets) }
        let report = Report.comparison(ComparisonReport(request: request, comparison: comparison))
        if comparison.nearest == nil {
            do {
                _ = try request.nodes()
            } catch {
                return try answer(to: error, report)
            }
        }
        return Answer(report: report, findings: Findings.of(comparison))
    }

    /// The answer where a node cannot be planned: a report without a plan and why, or no report.
    static func answer(
        to refusal: GroupRefusal, _ empty: @autoclosure () -> Report
    ) throws(Failure) -> Answer {
        let type = refusal.group.type
        switch refusal.refusal {
        case .vCPUsUnknown: throw unknownVCPUs(type)
        case .limitUnknown(let limit): throw unknownLimit(limit, type)
        case .noRoom(let reason):
            return Answer(
                report: empty(),
                findings: Findings.of(
                    reason, network: refusal.group.network,
                    kubeletMaxPods: refusal.group.kubeletMaxPods))
        }
    }

    private static func unknownVCPUs(_ type: InstanceType) -> Failure {
        Failure(
            .badInput,
            "the vCPUs of \(type.name) are not known, so the pods of a node do not follow from them",
            hint: "give both --max-pods and --pods-per-node")
    }

    private static func unknownLimit(_ limit: NodeLimit, _ type: InstanceType) -> Failure {
        Failure(
            .badInput,
            "\(limit.rawValue) of \(type.name) is not known, so it is not known how many pods fit",
            hint: "leave out what the pods ask of it, or use a --table that knows it")
    }
}
