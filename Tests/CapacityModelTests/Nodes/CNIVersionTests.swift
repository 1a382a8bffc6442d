import CapacityModel
import Testing

struct CNIVersionTests {
    /// A spelling and the three numbers that it stands for.
    struct Spelling: Sendable {
        let text: String
        let version: CNIVersion
    }

    // Tags of https://github.com/aws/amazon-vpc-cni-k8s/releases and names of EKS add-on versions
    // (https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html).
    static let accepted: [Spelling] = [
        Spelling(text: "1.9.0", version: CNIVersion(1, 9, 0)),
        Spelling(text: "v1.18.0", version: CNIVersion(1, 18, 0)),
        Spelling(text: "1.9.0-eksbuild.1", version: CNIVersion(1, 9, 0)),
        Spelling(text: "v1.18.3-eksbuild.2", version: CNIVersion(1, 18, 3)),
        Spelling(text: "v1.21.2-rc1", version: CNIVersion(1, 21, 2)),
        Spelling(text: "1.9", version: CNIVersion(1, 9, 0)),
        Spelling(text: "v1.11", version: CNIVersion(1, 11, 0)),
        Spelling(text: "0.0.0", version: CNIVersion(0, 0, 0)),
        Spelling(text: "9999.9999.9999", version: CNIVersion(9999, 9999, 9999)),
        Spelling(text: "1.7.5", version: CNIVersion(1, 7, 5)),
    ]

    @Test(arguments: accepted)
    func `accepts the spellings of releases and add-ons`(spelling: Spelling) {
        #expect(CNIVersion(parsing: spelling.text) == spelling.version)
    }

    @Test(arguments: [
        "", "v", "1", "v1", "1.", ".1", "1..9", "1.9.", "1.9.0.1", "1.9.0-", "-eksbuild.1", "-",
        "V1.9.0", "vv1.9.0", "1.9.0 ", " 1.9.0", "1.9.0+build", "+1.9.0", "1.-9.0", "1,9,0",
        "latest", "1.x", "10000.0.0", "1.10000.0", "1.9.00000", "1.9.0x", "１.９.０", "1.9.٣",
    ])
    func `refuses everything else`(text: String) {
        #expect(CNIVersion(parsing: text) == nil)
    }

    @Test func `versions are ordered by number, not by letter`() {
        let rising = [
            CNIVersion(0, 9999, 9999), CNIVersion(1, 0, 0), CNIVersion(1, 8, 9999),
            CNIVersion(1, 9, 0), CNIVersion(1, 9, 1), CNIVersion(1, 10, 0), CNIVersion(1, 18, 0),
            CNIVersion(2, 0, 0),
        ]
        for (index, version) in rising.enumerated() {
            for (other, later) in rising.enumerated() {
                #expect((version < later) == (index < other), "\(version) \(later)")
            }
        }
    }

    @Test(arguments: accepted)
    func `description has three numbers and reads back`(spelling: Spelling) {
        let text = spelling.version.description
        #expect(CNIVersion(parsing: text) == spelling.version)
        #expect(text.utf8.filter { $0 == UInt8(ascii: ".") }.count == 2)
    }
}
