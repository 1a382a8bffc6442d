/// A setting of the CNI, and where it is known from.
public struct CNISetting<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The value.
    public var value: Value
    /// Where it is known from.
    public var evidence: Evidence

    /// A setting that is known from somewhere.
    public init(_ value: Value, _ evidence: Evidence) {
        self.value = value
        self.evidence = evidence
    }

    /// The same, or what is believed before it.
    func unless(_ earlier: Value?, _ evidence: Evidence) -> CNISetting {
        earlier.map { CNISetting($0, evidence) } ?? self
    }
}

/// Where a setting is known from, in the order in which it is believed.
public enum Evidence: String, Sendable, CaseIterable {
    /// An option of the command line.
    case option
    /// The environment of `aws-node`, its defaults included.
    case environment = "aws-node"
    /// What nodes and their ENIs show.
    case interfaces
    /// Nothing: the default of the CNI as EKS installs it.
    case standard = "default"
}
