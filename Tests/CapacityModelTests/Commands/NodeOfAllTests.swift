import Boundary
import Testing

@testable import Program

/// `node --all`, and pods that a node does not hold.
struct NodeOfAllTests {
    static let asked = "node --all --pods 40 --cpu 200m --memory 256Mi"
    static let screen = Surroundings(
        isOutputTerminal: true, noColor: "1", outputColumns: 100, locale: "C.UTF-8")

    private func rows(_ line: String) -> [JSONTree] {
        JSONTree(Program.run("\(line) --format json").text)?["rows"].list ?? []
    }

    @Test func `types that do not hold the pods are last`() throws {
        let rows = rows(Self.asked)
        let fits = rows.map { ($0["fits_pods"].number ?? 40) >= 40 }
        let first = try #require(fits.firstIndex(of: false))
        #expect(first > 100)
        #expect(!fits[first...].contains(true))
        #expect(rows[0]["addresses_per_pod"].number == 2.25)
        let outcome = Program.run("\(Self.asked) --limit 3")
        #expect(outcome.status == .done)
        #expect(
            outcome.messages.contains(" types do not hold 40 pods, and are last; --min-fits 40 "))
        #expect(!outcome.messages.contains("[addresses-short]"))
    }

    @Test func `what a node would take for pods that it cannot run is not shown`() throws {
        let row = try #require(rows(Self.asked).first { $0["instance_type"].text == "t3.nano" })
        #expect(row["addresses_per_pod"].number == nil)
        let table = Program.run("node t3.nano m5.xlarge --pods 40").text
        let line = try #require(table.split(separator: "\n").first { $0.hasPrefix("t3.nano") })
        #expect(line.split(separator: " ").prefix(4) == ["t3.nano", "4", "40", "1,930"])
    }

    @Test func `of one type it is a finding`() {
        let outcome = Program.run("node m7g.2xlarge --pods 40 --cpu 200m --memory 256Mi")
        #expect(outcome.status == .done)
        #expect(
            outcome.messages.contains(
                """
                warning: 39 of 40 pods fit on m7g.2xlarge: limited by cpu [pods-do-not-fit]
                  hint: list the types that hold them: capcalc node --all --min-fits 40, with the same requests
                """), "\(outcome.messages)")
        #expect(
            !Program.run("node m7g.2xlarge --pods 39 --cpu 200m --memory 256Mi").messages
                .contains("pods-do-not-fit"))
    }

    @Test func `vCPUs and architecture are columns, to sort by too`() {
        let csv = Program.run("node --all m7g.* m7i.* --format csv --sort=-vcpus -q").lines
        #expect(csv[0].hasSuffix(",binding,vcpus,arch"))
        #expect(csv[1].hasSuffix(",192,x86_64"))
        let table = Program.run("node --all m7g.large m7i.large -q").text
        #expect(table.hasPrefix("           "))
        #expect(table.contains("INSTANCE   VCPUS  ARCH"), "\(table)")
        #expect(table.contains("m7g.large      2  arm64"), "\(table)")
        let json = Program.run("node --all m7g.large --format json -q").text
        #expect(json.contains(#""arch":"arm64""#))
        #expect(json.split(separator: #""vcpus":"#).count == 2)
    }

    @Test func `a screen shows the first twenty, and how to see the others`() {
        func lines(_ words: String, _ surroundings: Surroundings = Self.screen) -> [String] {
            Program.run(words.split(separator: " ").map { String($0) }, surroundings).lines
        }
        let cut = lines("node --all -q")
        #expect(cut.count == 26)
        #expect(cut[22].hasPrefix("IPS: ") && cut[25].hasPrefix("note: "))
        #expect(cut[25].contains(" more types: --limit "))
        #expect(cut[25].hasSuffix(" shows all, -o types.csv writes them"))
        #expect(lines("node --all -q --limit 30").count == 35)
        #expect(lines("node --all -q", Surroundings()).count > 500)
        #expect(lines("node --all -q --format csv").count > 500)
        #expect(
            lines("node --all -q m7g.*").count == Program.run("node --all m7g.* -q").lines.count)
    }
}
