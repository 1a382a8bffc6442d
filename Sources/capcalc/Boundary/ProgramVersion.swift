/// The version of the program, as CHANGELOG.md has it.
package enum ProgramVersion {
    package static let text = "0.1.0"
}
