/// The processor architecture of an instance type, as `describe-instance-types` names it.
public enum Architecture: String, Sendable, CaseIterable {
    case x86_64
    case arm64
    case x86_64_mac
    case arm64_mac
}
