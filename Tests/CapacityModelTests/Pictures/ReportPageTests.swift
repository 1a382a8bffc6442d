import Boundary
import CapacityModel
import Options
import Testing
import Writing

@testable import Program

/// Reports in HTML say what the answer says, and nothing else. A browser opens them in `.ci/report`.
struct ReportPageTests {
    private static let workshop = "subnets --cidr 172.16.0.0/16 --pods 600"

    static let others: [PictureTests.Case] = [
        PictureTests.Case("one node", "node m5.large"),
        PictureTests.Case("nodes", "node m5.large t3.nano c5.24xlarge"),
        PictureTests.Case("no node", "node m5.large --os windows --limit 1"),
        PictureTests.Case("targets", "tune nodes.json pods.json"),
        PictureTests.Case("prefixes", "migrate --to prefix-delegation \(PictureTests.cluster)"),
        PictureTests.Case("pods apart", "migrate --to custom-networking \(PictureTests.cluster)"),
        PictureTests.Case("modes", "subnets --cidr 10.0.0.0/16 --pods 600 --compare"),
        PictureTests.Case(
            "no room on a node",
            "subnets --cidr 10.0.0.0/16 --pods 9 --max-pods 3 --daemonset-pods 9"),
        PictureTests.Case(
            "changes", "subnets --cidr 10.0.0.0/16 --pods 900 --azs 4 --existing plan.csv"),
    ]

    private func page(_ line: String) throws -> PageOutline {
        let outcome = Program.run("\(line) --format html", try PictureTests.files())
        #expect(outcome.status.rawValue <= 1, "\(outcome.messages)")
        // What findings say stands in the page.
        #expect(outcome.messages.isEmpty, "\(outcome.messages)")
        return PageOutline(outcome.text)
    }

    @Test(arguments: PictureTests.plans + others)
    func `every report is one whole document with its own style and script`(
        report: PictureTests.Case
    ) throws {
        let page = try page(report.line)
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.values(of: "id").first == "report")
        for name in ["main", "style", "script", "h1", "title", "footer"] {
            let count = page.all(name).count
            #expect(count == (name == "title" ? 1 + page.all("desc").count : 1), "\(name)")
        }
        let ids = page.values(of: "id")
        #expect(Set(ids).count == ids.count, "\(ids)")
        for references in page.values(of: "aria-labelledby") {
            #expect(references.split(separator: " ").allSatisfy { ids.contains(String($0)) })
        }
        #expect(page.values(of: "style").isEmpty && page.values(of: "src").isEmpty)
        #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("https://") })
    }

    @Test(arguments: PictureTests.plans + others)
    func `a report in the page of a host is the same without style, script and files`(
        report: PictureTests.Case
    ) throws {
        var surroundings = Surroundings()
        surroundings.isEmbedded = true
        let words = "\(report.line) --format html".split(separator: " ").map { String($0) }
        let documents = try PictureTests.files()
        let part = Program.run(words, surroundings, files: documents)
        let whole = Program.run(words, files: documents)
        #expect(part.status == whole.status && part.messages == whole.messages)
        let text = whole.text
        let start = try #require(text.firstRange(of: "<main id=\"report\">\n")).upperBound
        let files = try #require(text.firstRange(of: "<section aria-labelledby=\"report-files\">"))
        let footer = try #require(text.firstRange(of: "<footer>")).lowerBound
        let end = try #require(text.firstRange(of: "</main>")).lowerBound
        #expect(part.text == text[start..<files.lowerBound] + text[footer..<end])
    }

    @Test func `the workshop's report has the answer, tables, pictures and files`() throws {
        let page = try page(Self.workshop)
        #expect(page.texts("strong") == ["YES"])
        #expect(
            page.texts("h2") == [
                "Findings", "What the subnets hold", "Pictures", "Tables", "Arithmetic", "Files",
            ])
        #expect(page.texts("caption") == ["What each density needs of a zone", "Subnets"])
        let cells = page.texts("td") + page.texts("th")
        for text in ["1\u{2009}019", "1\u{2009}800", "42 × 18 + 16 + 8 = 780", "172.16.8.0/22"] {
            #expect(cells.contains(text), "\(text)")
        }
        #expect(page.texts("desc").count == 4)
        #expect(page.values(of: "data-file") == ["subnets.csv", "subnets.json", "subnets.tf"])
    }

    @Test(arguments: [("csv", 0), ("json", 1), ("terraform", 2)])
    func `the files of a report are what the formats write`(format: String, place: Int) throws {
        for more in ["", " --explain", " --azs ap-northeast-2a,ap-northeast-2b --cluster-name a-1"]
        {
            let page = try page(Self.workshop + more)
            #expect(
                page.texts("pre")[place]
                    == Program.run("\(Self.workshop)\(more) --format \(format)").text)
        }
    }

    @Test func `every format of a file is that of a command`() {
        #expect(OutputFormat.html.commands == .picturing)
        #expect(Program.run("\(Self.workshop) -o plan.html").file == "plan.html")
        #expect(
            Program.run("\(Self.workshop) -o PLAN.HTM").output
                == Program.run("\(Self.workshop) --format html").output)
        let refused = Program.run("maxpods m5.large --format html")
        #expect(refused.status == .usage && refused.messages.contains("--format html is for node"))
    }

    @Test func `a zone that AWS does not have leaves out Terraform`() throws {
        let page = try page(
            "check --instance-type t3.small --pods 9 --private=10.0.0.0/24@moon-base")
        #expect(page.values(of: "data-file") == ["check.csv", "check.json"])
    }

    @Test(arguments: PictureTests.strangeNames)
    func `a strange name is only a name`(name: String) throws {
        let cell = "\"" + name.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        let plan = "name,tier,availability_zone,cidr\n\(cell),private,a,10.0.0.0/24\n"
        let outcome = Program.run(
            ["check", "p.csv", "--instance-type", "t3.small", "--pods", "60", "--format", "html"],
            files: ["p.csv": Array(plan.utf8)])
        let page = PageOutline(outcome.text)
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.all("script").count == 1 && page.values(of: "onload").isEmpty)
        let shown = VisibleText.of(name).map { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" ? "?" : $0 }
        #expect(page.texts("th").contains(String(shown)), "\(page.texts("th"))")
    }

    static let numbers: [(text: String, thin: String)] = [
        ("1,019", "1\u{2009}019"), ("1,234,567 pods", "1\u{2009}234\u{2009}567 pods"),
        ("(2,385)", "(2\u{2009}385)"), ("1,019, 2,385.", "1\u{2009}019, 2\u{2009}385."),
        ("VPC: 65,536; 1,930m, 1,200×", "VPC: 65\u{2009}536; 1\u{2009}930m, 1\u{2009}200×"),
        ("-1,500", "-1\u{2009}500"), ("1,234.5%", "1\u{2009}234.5%"),
        // Lists, names, and what is typed.
        ("1,2,3", "1,2,3"), ("12,34", "12,34"), ("1234,567", "1234,567"), ("1,2345", "1,2345"),
        ("rack-1,200", "rack-1,200"), ("1,200-a", "1,200-a"), ("use1-az1,2", "use1-az1,2"),
        ("--density 1,100", "--density 1,100"), ("--density=1,100", "--density=1,100"),
        ("'1,200'", "'1,200'"), (",100", ",100"), ("", ""), ("日本,100", "日本,100"),
    ]

    @Test(arguments: numbers)
    func `numbers have thin separators, and what is no number stays`(text: String, thin: String) {
        #expect(MarkupText.thin(text) == thin)
    }
}
