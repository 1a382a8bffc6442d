import Testing

@testable import Program

struct RequestWordingTests {
    /// A text of the command line, and what a batch says.
    static let texts: [(commandLine: String, request: String)] = [
        ("", ""),
        ("nothing to say of options", "nothing to say of options"),
        ("--cidr 172.16.0.0/16", #""cidr":"172.16.0.0/16""#),
        ("give both --max-pods and --pods-per-node", #"give both "max_pods" and "pods_per_node""#),
        ("--pods-per-node 15, or less", #""pods_per_node":15, or less"#),
        ("--density 1,2,3,5", #""density":"1,2,3,5""#),
        ("--require 5: the density", #""require":5: the density"#),
        ("add --prefix-delegation", #"add "prefix_delegation""#),
        ("(see --private=10.0.0.0/24)", #"(see "private":"10.0.0.0/24")"#),
        (
            "--instance-type t3.medium, or a document",
            #""instance_type":"t3.medium", or a document"#
        ),
        ("aws ec2 describe-subnets --output json", "aws ec2 describe-subnets --output json"),
        ("kubectl get nodes --all-namespaces", "kubectl get nodes --all-namespaces"),
        ("a--cidr b -- c --", "a--cidr b -- c --"),
    ]

    @Test(arguments: texts)
    func `an option is written as the key of a request`(
        text: (commandLine: String, request: String)
    ) {
        #expect(RequestWording.of(text.commandLine) == text.request)
    }
}
