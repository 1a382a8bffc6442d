import Testing

@testable import Program

/// What looks like the ID of a subnet or of a VPC
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>).
struct ResourceIDTests {
    @Test(arguments: [
        ("subnet-0abc", true), ("subnet-0123456789abcdef0", true), ("vpc-1a2b3c4d", true),
        ("subnet-abc", false), ("subnet-", false), ("subnet-0abg", false), ("subnet", false),
        ("vpc-0ABC", false), ("10.0.0.0/24", false), ("", false),
    ])
    func `an ID has its kind and four hexadecimal digits or more`(text: String, isOne: Bool) {
        #expect(ResourceID.isOne(text) == isOne)
        #expect(ResourceID.isVPC(text) == (isOne && text.hasPrefix("vpc")))
    }
}
