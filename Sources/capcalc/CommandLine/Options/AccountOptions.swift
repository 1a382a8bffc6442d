import Boundary

/// Options of how the AWS CLI is called by a script that `collect` prints.
extension Option {
    package static let ofAccount: [Option] = [.region, .profile]

    package static let region = Option(
        "region", .text(placeholder: "REGION", read: region), of: .collect,
        "Region of the VPC (default: that of the AWS CLI)")

    private static func region(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        guard ZoneNames.isName(text) else {
            throw option.refusal(
                of: text, is: "the name of a Region", hint: "\(option.spelling) eu-west-1")
        }
        return .text(text)
    }

    package static let profile = Option(
        "profile", .text(placeholder: "NAME", read: profile), of: .collect,
        "profile of the AWS CLI (default: its own)")

    private static func profile(_ option: Option, _ text: String) throws(Failure) -> OptionValue {
        guard !text.isEmpty else {
            throw .usage(
                "\(option.spelling) needs the name of a profile", hint: "\(option.spelling) audit")
        }
        return .text(text)
    }
}
