import CapacityModel

@testable import capcalc

extension Phrase {
    /// The phrase as the command line says it.
    var onCommandLine: String { spelled(.commandLine) }
}
