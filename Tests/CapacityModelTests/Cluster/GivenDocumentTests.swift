import Boundary
import CapacityModel
import Testing

@testable import Program

/// Documents that are given twice, in part, or are none.
struct GivenDocumentTests {
    static func pod(_ name: String, _ metadata: String) -> String {
        """
        {"kind": "Pod", "metadata": {"name": "\(name)", \(metadata)}, "spec": {"nodeName": "n1"},
         "status": {"phase": "Running"}}
        """
    }

    static func list(_ items: [String], _ rest: String = "") -> String {
        #"{"kind": "List", "items": ["# + items.joined(separator: ",") + "]\(rest)}"
    }

    struct Counted: Sendable {
        let name: String
        let pods: [String]
        let expected: Int
    }

    static let counted: [Counted] = [
        Counted(
            name: "a UID is counted once",
            pods: [
                pod("a", #""uid": "1-1""#), pod("b", #""uid": "1-2""#), pod("a", #""uid": "1-1""#),
            ],
            expected: 2),
        Counted(
            name: "names of two namespaces are two pods",
            pods: [pod("a", #""namespace": "x""#), pod("a", #""namespace": "y""#)], expected: 2),
        Counted(
            name: "a name of a namespace is counted once",
            pods: [pod("a", #""namespace": "x""#), pod("a", #""namespace": "x""#)], expected: 1),
        Counted(
            name: "the UIDs tell pods of one name, one after the other, apart",
            pods: [
                pod("a", #""namespace": "x", "uid": "1""#),
                pod("a", #""namespace": "x", "uid": "2""#),
            ], expected: 2),
        Counted(
            name: "what has neither is a pod of its own",
            pods: [pod("a", #""uid": null"#), pod("a", #""uid": null"#)], expected: 2),
    ]

    @Test(arguments: counted)
    func `a pod is counted once`(example: Counted) throws {
        for documents in [
            [Self.list(example.pods)], example.pods.map { Self.list([$0]) },
        ] {
            let outcome = try LiveCheckTests.run(
                "check @ --format json --pods 5", documents.joined(separator: "\n"),
                LiveCheckTests.nodes, LiveCheckTests.subnets)
            #expect(
                outcome.text.contains(#""workload_pods":\#(example.expected),"#),
                "\(outcome.messages)")
        }
    }

    @Test func `the older label of the zone is read`() throws {
        let nodes = LiveCheckTests.nodes.replacing(
            "topology.kubernetes.io/zone", with: "failure-domain.beta.kubernetes.io/zone")
        let outcome = try LiveCheckTests.run(
            "check @ --format json", nodes, LiveCheckTests.subnets, LiveCheckTests.pods)
        #expect(outcome.text.contains(#""workload_pods":7,"density_of_today""#))
    }

    struct Page: Sendable {
        let name, documents: String
        /// `nil` where it is whole.
        let message: String?
    }

    static func open(_ document: String, _ token: String) -> String {
        String(document.dropLast(document.hasSuffix("\n") ? 2 : 1)) + ", \(token)}"
    }

    static let pages: [Page] = [
        Page(
            name: "AWS, one page", documents: open(LiveCheckTests.subnets, #""NextToken": "abc""#),
            message: "has a NextToken after Subnets: pages are missing"),
        Page(
            name: "the token comes first",
            documents: #"{"NextToken": "abc", "NetworkInterfaces": []}"# + LiveCheckTests.subnets,
            message: "has a NextToken after NetworkInterfaces: pages are missing"),
        Page(
            name: "no token", documents: open(LiveCheckTests.subnets, #""NextToken": null"#),
            message: nil),
        Page(
            name: "an empty token", documents: open(LiveCheckTests.subnets, #""NextToken": """#),
            message: nil),
        Page(
            name: "the last page follows",
            documents: #"{"Subnets": [], "NextToken": "abc"}"# + LiveCheckTests.subnets,
            message: nil),
        Page(
            name: "reservations are of one subnet each",
            documents: LiveCheckTests.subnets
                + #"{"SubnetIpv4CidrReservations": [], "NextToken": "x"}"#
                + #"{"SubnetIpv4CidrReservations": []}"#,
            message: "has a NextToken after SubnetIpv4CidrReservations"),
        Page(
            name: "Kubernetes",
            documents: list([], #", "metadata": {"continue": "abc"}"#) + LiveCheckTests.subnets,
            message: "has metadata.continue: pages are missing"),
        Page(
            name: "nodes in part, then pods",
            documents: open(LiveCheckTests.nodes, #""metadata": {"continue": "abc"}"#)
                + LiveCheckTests.pods + LiveCheckTests.subnets,
            message: "has metadata.continue: pages are missing"),
        Page(
            name: "Kubernetes, all",
            documents: list([], #", "metadata": {"resourceVersion": "", "continue": ""}"#)
                + LiveCheckTests.subnets, message: nil),
    ]

    @Test(arguments: pages)
    func `a page of several is no whole answer`(page: Page) throws {
        let outcome = try LiveCheckTests.run(
            "check @ --pods 5 --instance-type t3.small", page.documents)
        if let message = page.message {
            #expect(outcome.status == .badInput)
            #expect(outcome.output.isEmpty)
            #expect(outcome.messages.contains(message), "\(outcome.messages)")
        } else {
            #expect(outcome.status == .done, "\(outcome.messages)")
        }
    }

    @Test func `tune refuses a page too`() throws {
        let outcome = try LiveCheckTests.run(
            "tune @", LiveCheckTests.nodes,
            Self.open(LiveCheckTests.pods, #""metadata": {"continue": "a"}"#))
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains("metadata.continue"))
    }

    struct NothingToTune: Sendable {
        let documents, message: String
    }

    static let nothingToTune: [NothingToTune] = [
        NothingToTune(
            documents: list([
                LiveCheckTests.node("f", maxPods: 1).replacing(
                    "node.kubernetes.io/instance-type\": \"t3.small",
                    with: "eks.amazonaws.com/compute-type\": \"fargate")
            ]) + LiveCheckTests.pods, message: "all nodes are Fargate or hybrid nodes"
        ),
        NothingToTune(
            documents: LiveCheckTests.nodes + list([]), message: "the documents have no pods"),
        NothingToTune(
            documents: LiveCheckTests.nodes, message: "add kubectl get pods -A -o json"),
    ]

    @Test(arguments: nothingToTune)
    func `tune does not ask for what was given`(example: NothingToTune) throws {
        let outcome = try LiveCheckTests.run("tune @", example.documents)
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains(example.message), "\(outcome.messages)")
    }

    struct Refused: Sendable {
        let document, message: String
    }

    static let refused: [Refused] = [
        Refused(
            document: #"{"items":[{}]}"#,
            message: "a list of objects without a kind is not supported"),
        Refused(
            document: "error: You must be logged in\n",
            message: "nor a plan in CSV: 'error: You must be logged in'"),
        Refused(document: "<html>\n", message: "neither output of aws, kubectl or terraform"),
        Refused(document: "null", message: "nor a plan in CSV: 'null'"),
        Refused(document: "name,tier\n", message: "column 'availability_zone' is missing"),
        Refused(
            document: LiveCheckTests.nodes.replacing("t3.small", with: "t9.small")
                + LiveCheckTests.subnets,
            message: "node n1: there is no instance type 't9.small' (did you mean"),
    ]

    @Test(arguments: refused)
    func `what is no document says so`(example: Refused) throws {
        let outcome = try LiveCheckTests.run("check @ --pods 5", example.document)
        #expect(outcome.status == .badInput)
        #expect(outcome.messages.contains(example.message), "\(outcome.messages)")
    }
}
