import CapacityModel
import Writing

/// The commands of the AWS CLI that make CIDR reservations, where nothing else makes them
/// (<https://docs.aws.amazon.com/cli/latest/reference/ec2/create-subnet-cidr-reservation.html>).
enum ReservationCommand {
    /// What stands for the ID of the subnet, which AWS gives it when it is made.
    static let placeholder = "SUBNET_ID"

    /// The command for the blocks of one subnet, all in a line for a POSIX shell: at least one block.
    static func line(_ blocks: [CIDRBlock]) -> String {
        let command =
            "aws ec2 create-subnet-cidr-reservation --subnet-id \(placeholder) "
            + "--reservation-type prefix --cidr"
        guard blocks.count > 1 else { return "\(command) \(blocks[0])" }
        let list = blocks.map { $0.description }.joined(by: " ")
        return "for cidr in \(list); do \(command) \"$cidr\"; done"
    }
}
