/// A version of the VPC CNI, such as `1.9.0`, `v1.18.0` or `1.9.0-eksbuild.1`.
public struct CNIVersion: Sendable, Hashable, Comparable {
    /// The three numbers, each from 0 to 9,999.
    public let major, minor, patch: Int

    /// Creates a version of three numbers.
    public init(_ major: Int, _ minor: Int, _ patch: Int) {
        (self.major, self.minor, self.patch) = (major, minor, patch)
    }

    /// Reads a version: an optional `v`, two or three numbers with points between them, and an
    /// optional `-` with a build, which does not count. `nil` for anything else.
    public init?(parsing text: String) {
        var bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "v") { bytes.removeFirst() }
        if let build = bytes.firstIndex(of: UInt8(ascii: "-")) {
            guard build + 1 < bytes.count else { return nil }
            bytes.removeSubrange(build...)
        }
        var numbers = [0]
        var digits = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 4:
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 48
                digits += 1
            case UInt8(ascii: ".") where digits > 0:
                numbers.append(0)
                digits = 0
            default: return nil
            }
        }
        guard digits > 0, numbers.count == 2 || numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 0)
    }

    /// Versions are ordered number by number.
    public static func < (left: CNIVersion, right: CNIVersion) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }

    /// The first version with prefix delegation on Nitro
    /// (<https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html>).
    public static var prefixDelegation: CNIVersion { CNIVersion(1, 9, 0) }

    /// The first version with IPv6
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, `ENABLE_IPv6`).
    public static var ipv6: CNIVersion { CNIVersion(1, 10, 0) }

    /// The first version in which subnet discovery is on
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, `ENABLE_SUBNET_DISCOVERY`).
    public static var subnetDiscovery: CNIVersion { CNIVersion(1, 18, 0) }

    /// The first version with prefix delegation on bare metal
    /// (<https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md>, `ENABLE_PREFIX_DELEGATION`).
    public static var prefixDelegationOnMetal: CNIVersion { CNIVersion(1, 11, 0) }
}

extension CNIVersion: CustomStringConvertible {
    /// The three numbers, such as `1.9.0`.
    public var description: String { "\(major).\(minor).\(patch)" }
}
