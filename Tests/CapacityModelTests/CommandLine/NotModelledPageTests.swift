import Options
import Testing

/// "What is not modelled" has a row for every setting of the fixture; no page names an option that is not there.
struct NotModelledPageTests {
    private struct Row {
        let name, isModelled, how: String
    }

    private static func page() throws -> String {
        String(
            decoding: try Fixture.project(
                "Sources/capcalc/Documentation.docc/WhatIsNotModelled.md"),
            as: UTF8.self)
    }

    /// The rows of the tables under a heading.
    private static func rows(under heading: String) throws -> [Row] {
        let lines = try page().split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "## \(heading)" })
        let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        return section.filter { $0.hasPrefix("| `") }.compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmed }
            guard cells.count == 3 else { return nil }
            return Row(
                name: cells[0].replacing("`", with: ""), isModelled: cells[1], how: cells[2])
        }
    }

    @Test(arguments: [
        ("cni", "Environment variables of the VPC CNI"),
        ("nodeadm", "Fields of nodeadm's NodeConfig"),
        ("karpenter", "Karpenter's kubelet block"),
    ])
    func `every setting that is published has a row, in the order of the list`(
        source: String, heading: String
    ) throws {
        let names = try Fixture.records("settings.csv").filter { $0["source"] == source }
            .compactMap { $0["name"] }
        #expect(names.count > 10)
        let rows = try Self.rows(under: heading)
        #expect(rows.map { $0.name } == names)
        for row in rows {
            #expect(["yes", "partly", "no"].contains(row.isModelled), "\(row.name)")
            #expect(row.how.count > 10, "\(row.name)")
            let namesOption = row.how.contains("`--")
            #expect(row.isModelled != "yes" || namesOption, "\(row.name)")
            #expect(
                row.isModelled != "partly" || namesOption || row.how.contains("document"),
                "\(row.name)")
        }
    }

    @Test func `every option that the guide names exists`() throws {
        // Of the AWS CLI, of swift build, and of the fleet's measurement.
        let others: Set<String> = ["include-unsupported-in-region", "toolset", "json"]
        let pages = try GuidePages.all()
        #expect(pages.count > 20)
        var count = 0
        for page in pages {
            for piece in page.text.split(separator: "`") where piece.hasPrefix("--") {
                let name = String(piece.dropFirst(2).prefix { $0 == "-" || $0.isLetter })
                guard !others.contains(name) else { continue }
                count += 1
                #expect(Option.named(name) != nil, "--\(name) in \(page.path)")
            }
        }
        #expect(count > 100)
    }
}

extension Substring {
    /// Without the blanks at both ends.
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
