import Writing

/// Names of EKS clusters.
package enum ClusterName {
    /// Whether EKS takes a name: 1 to 100 letters, digits, hyphens and underscores, a letter or digit
    /// first (<https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html>).
    package static func isValid(_ name: String) -> Bool {
        (1...100) ~= name.utf8.count
            && name.utf8.allSatisfy {
                isLetter($0) || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
            && name.utf8.first.map { isLetter($0) || $0.isDigit } == true
    }

    /// Whether eksctl takes it too, which names a CloudFormation stack for it: a letter first, and no
    /// underscore (eksctl-io/eksctl, `pkg/ctl/create/cluster_test.go`).
    package static func isValidForEksctl(_ name: String) -> Bool {
        isValid(name) && !name.utf8.contains(UInt8(ascii: "_"))
            && name.utf8.first.map { isLetter($0) } == true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20
    }
}
