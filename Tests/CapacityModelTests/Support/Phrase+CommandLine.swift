import CapacityModel
import Writing

@testable import Program
@testable import Reports

extension Phrase {
    /// The phrase as the command line says it.
    var onCommandLine: String { spelled(.commandLine) }
}
