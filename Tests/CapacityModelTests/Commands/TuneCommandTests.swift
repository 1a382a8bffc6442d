import Boundary
import CapacityModel
import Testing

@testable import Program

/// `tune`, and what `check` says, of clusters that only kubectl has described.
struct TuneCommandTests {
    /// So many nodes of a type, each with so many pods and max pods.
    static func documents(
        _ count: Int, _ type: String, pods: Int, maxPods: Int, zone: String = "eu-west-1a"
    ) -> String {
        let names = (1...count).map { "\(type)-\($0)" }
        let nodes = names.map {
            LiveCheckTests.node($0, maxPods: maxPods).replacing("t3.small", with: type)
                .replacing("ap-northeast-2a", with: zone)
        }
        let running = names.flatMap { name in (0..<pods).map { _ in LiveCheckTests.pod(name) } }
        return "{\"items\": [\(nodes.joined(separator: ","))]}\n"
            + "{\"items\": [\(running.joined(separator: ","))]}"
    }

    static let prefixes = documents(3, "m5.large", pods: 40, maxPods: 110)

    @Test func `a cluster with prefixes that is taken for one without is said to be so`() throws {
        let outcome = try LiveCheckTests.run("tune @", Self.prefixes)
        #expect(outcome.lines[0].hasPrefix("TUNE  3 nodes; "))
        #expect(outcome.text.contains("SHORT  PODS WITHOUT"), "\(outcome.text)")
        #expect(
            outcome.lines.contains(
                "  unset       unset         90       90     33      3            39  "
                    + "the CNI's default"), "\(outcome.text)")
        #expect(outcome.text.contains("No targets help"))
        #expect(!outcome.text.contains("kubectl"))
        #expect(
            outcome.messages.contains(
                "max pods is 110 on m5.large-1; m5.large in secondary IP mode gives 29 (and 2 more nodes)"
            ))
        #expect(
            outcome.messages.contains("if prefix delegation is on, add --prefix-delegation"))
        let json = try LiveCheckTests.run("tune @ --format json", Self.prefixes)
        #expect(
            json.text.contains(
                "\"recommended\": null,\n  \"reason\": \"pods-without-address\",\n  \"command\": null"
            ),
            "\(json.text)")
        #expect(json.text.contains(#""pods_without_address":39"#))

        let said = try LiveCheckTests.run("tune @ --prefix-delegation", Self.prefixes)
        #expect(said.messages.isEmpty && !said.text.contains("SHORT"))
    }

    @Test func `where the CNI's own targets are the best there is nothing to set`() throws {
        // The one ENI of two addresses is full with one pod, whatever the targets.
        let one = Self.documents(1, "t2.nano", pods: 1, maxPods: 4)
        let outcome = try LiveCheckTests.run("tune @ --max-eni 1 --max-pods 3", one)
        #expect(outcome.lines[0].hasPrefix("TUNE  1 node; "))
        #expect(
            outcome.lines.last == "The CNI's default is the best of these: nothing to set.",
            "\(outcome.text)")
        #expect(!outcome.text.contains("kubectl"))
        let json = try LiveCheckTests.run("tune @ --max-eni 1 --max-pods 3 --format json", one)
        #expect(
            json.text.contains(
                "\"recommended\": null,\n  \"reason\": \"own-targets-are-best\",\n  \"command\": null"
            ),
            "\(json.text)")
        let csv = try LiveCheckTests.run("tune @ --max-eni 1 --max-pods 3 --format csv", one)
        #expect(csv.lines.count > 2 && csv.lines.dropFirst().allSatisfy { $0.hasSuffix(",false") })
    }

    @Test func `check asks for the mode where the kubelets have the max pods of prefixes`() throws {
        let documents = Self.documents(
            3, "m5.large", pods: 40, maxPods: 110, zone: "ap-northeast-2a")
        let outcome = try LiveCheckTests.run("check @", LiveCheckTests.subnets, documents)
        #expect(outcome.status == .answerIsNo && outcome.output.isEmpty)
        #expect(
            outcome.messages.contains(
                "40 pods with an address are planned per node, the network has addresses for 27 "
                    + "[node-has-no-room]\n  hint: the kubelet's max pods are 110; if prefix "
                    + "delegation is on, add --prefix-delegation"), "\(outcome.messages)")
        let said = try LiveCheckTests.run(
            "check @ --prefix-delegation", LiveCheckTests.subnets, documents)
        #expect(!said.output.isEmpty && !said.messages.contains("node-has-no-room"))
        // Not even prefixes have so many addresses.
        let beyond = documents.replacing("\"110\"", with: "\"500\"")
        let refused = try LiveCheckTests.run("check @", LiveCheckTests.subnets, beyond)
        #expect(refused.messages.contains("plan at most --pods-per-node 27"))
    }
}
