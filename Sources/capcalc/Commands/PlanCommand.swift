import Boundary
import CapacityModel
import Options
import Reports

/// `subnets` and `check`: a request, held against the model.
enum PlanCommand {
    /// The answer, where the format can say it.
    static func run(_ request: PlanRequest, format: OutputFormat) throws(Failure) -> Answer {
        if case .export(let format) = format { try request.refuse(format) }
        guard case .svg(let picture) = format else {
            var answer = try run(request)
            answer.remarks += request.remarks
            return answer
        }
        guard !request.comparesModes else {
            throw .usage(
                "--compare has no picture: it compares several plans",
                hint: "--format table, csv or json")
        }
        let answer = try run(request)
        if case .plan(let report) = answer.report, let lack = report.lack(of: picture) {
            throw failure(lack, picture)
        }
        return answer
    }

    private static func failure(_ lack: PictureLack, _ picture: PictureName) -> Failure {
        switch lack {
        case .networkInterfaces:
            .usage(
                "--picture \(picture.rawValue) needs the ENIs of the subnets",
                hint: "give the output of aws ec2 describe-network-interfaces beside that of "
                    + "describe-subnets")
        case .earlierPlan:
            .usage(
                "--picture \(picture.rawValue) needs an earlier plan to compare with",
                hint: "--existing plan.csv or --diff plan.csv")
        }
    }

    static func run(_ request: PlanRequest) throws(Failure) -> Answer {
        if request.comparesModes { return try compare(request) }
        var answer: PlanAnswer
        var (change, findings) = (AnswerChange?.none, [Finding]())
        do {
            answer = try request.question.answer()
            if let today = try request.today.first?.answer() {
                let found = AnswerChange(
                    from: today, to: answer, isRequired: request.requiresNoWorse)
                findings = Findings.of(answer, found, since: today)
                change = found
                answer = answer.required(by: found)
            } else {
                findings = Findings.of(answer)
            }
        } catch {
            return try self.answer(to: error, .plan(report(request, nil)))
        }
        return Answer(report: .plan(report(request, answer, change)), findings: findings)
    }

    private static func report(
        _ request: PlanRequest, _ answer: PlanAnswer?, _ change: AnswerChange? = nil
    ) -> PlanReport {
        PlanReport(
            question: request.question, notes: request.notes, answer: answer, change: change)
    }

    private static func compare(_ request: PlanRequest) throws(Failure) -> Answer {
        let comparison = request.question.comparison()
        let report = Report.comparison(
            ComparisonReport(
                question: request.question, notes: request.notes, comparison: comparison))
        if comparison.nearest == nil {
            do {
                try request.question.refuseNodesWithoutRoom()
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
                    kubeletMaxPods: refusal.group.givenMaxPods(of: type)))
        }
    }

    private static func unknownVCPUs(_ type: InstanceType) -> Failure {
        Failure(
            .badInput,
            "the vCPUs of \(type.name) are unknown, so the pods per node cannot be derived",
            hint: "give both --max-pods and --pods-per-node")
    }

    private static func unknownLimit(_ limit: NodeLimit, _ type: InstanceType) -> Failure {
        Failure(
            .badInput,
            "\(limit.rawValue) of \(type.name) is unknown, so the pods that fit are unknown too",
            hint: "leave out that request, or use a --table that has the value")
    }
}
