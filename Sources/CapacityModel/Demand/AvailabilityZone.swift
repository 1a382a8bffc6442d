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
        name != "use1-az3" && name != "usw1-az2" && name != "cac1-az3" && !isOutsideRegion
    }

    /// Whether it is a Local Zone or a Wavelength Zone, such as `us-west-2-lax-1a`, `usw2-lax1-az1` and
    /// `us-east-1-wl1-bos-wlz-1`: the name of a zone of the Region has nothing behind the number of the
    /// Region but a letter, its ID nothing between the Region and the number of the zone
    /// (<https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html>).
    public var isOutsideRegion: Bool {
        guard name.utf8.contains(UInt8(ascii: "-")) else { return false }
        let parts = name.split(separator: "-")
        guard let last = parts.last else { return false }
        if last.hasPrefix("az") { return parts.count > 2 }
        return parts.dropLast().contains { part in
            part.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        }
    }

    /// The zones `a`, `b`, `c` …: 0 to 26 of them.
    public static func lettered(_ count: Int) -> [AvailabilityZone] {
        (0..<UInt8(min(max(count, 0), 26))).map { index in
            let letter = String(Character(Unicode.Scalar(UInt8(ascii: "a") + index)))
            return AvailabilityZone(name: letter, suffix: letter)
        }
    }
}
