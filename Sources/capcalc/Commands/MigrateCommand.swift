import Boundary
import CapacityModel
import Options

/// `migrate`: a running cluster on its way to another setting of the CNI.
enum MigrateCommand {
    static func run(_ arguments: Arguments) throws(Failure) -> Answer {
        let request = try arguments.migrationRequest()
        let migration: Migration
        do {
            migration = try request.migration()
        } catch {
            return try PlanCommand.answer(
                to: error, .migration(MigrationReport(request: request, migration: nil)))
        }
        return Answer(
            report: .migration(MigrationReport(request: request, migration: migration)),
            findings: Findings.of(migration))
    }
}
