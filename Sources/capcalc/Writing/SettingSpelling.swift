/// How findings write settings: as whoever asked has to give them.
package enum SettingSpelling: Sendable {
    /// As the options of a command line: `--pods-per-node 5`.
    case commandLine
    /// As the keys of a request of `batch`: `"pods_per_node":5`.
    case request
}
