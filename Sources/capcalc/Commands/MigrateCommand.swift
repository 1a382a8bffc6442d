import Boundary
import CapacityModel
import Options
import Reports

/// `migrate`: a running cluster on its way to another setting of the CNI.
enum MigrateCommand {
    static func run(_ arguments: Arguments, format: OutputFormat) throws(Failure) -> Answer {
        let request = try arguments.migrationRequest()
        if case .export(let format) = format { try request.today.refuse(format) }
        let migration: Migration
        do {
            migration = try request.question.answer()
        } catch {
            return try PlanCommand.answer(to: error, .migration(report(request, nil)))
        }
        return Answer(
            report: .migration(report(request, migration)),
            findings: Findings.of(migration, request.question.cluster))
    }

    private static func report(
        _ request: MigrationRequest, _ migration: Migration?
    ) -> MigrationReport {
        MigrationReport(
            target: request.question.target, today: request.today.question,
            notes: request.today.notes, migration: migration)
    }
}
