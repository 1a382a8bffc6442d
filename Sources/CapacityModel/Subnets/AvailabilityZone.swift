/// An availability zone of the plan.
public struct AvailabilityZone: Sendable, Hashable {
    /// The name or ID, such as `ap-northeast-2a` or `use1-az1`; `a`, `b`, `c` … where none was given.
    public let name: String
    /// What the names of its subnets end in: the letter, where that tells the zones apart.
    public let suffix: String

    /// A zone of this name.
    public init(name: String, suffix: String) {
        self.name = name
        self.suffix = suffix
    }

    /// Whether EKS puts ENIs of the control plane there. Only IDs tell, for the names, such as us-east-1a,
    /// stand for another zone in every account
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html>).
    public var takesControlPlane: Bool {
        name != "use1-az3" && name != "usw1-az2" && name != "cac1-az3"
    }

    /// The zones `a`, `b`, `c` …: 0 to 26 of them.
    public static func lettered(_ count: Int) -> [AvailabilityZone] {
        (0..<UInt8(min(max(count, 0), 26))).map { index in
            let letter = String(Character(Unicode.Scalar(UInt8(ascii: "a") + index)))
            return AvailabilityZone(name: letter, suffix: letter)
        }
    }
}
