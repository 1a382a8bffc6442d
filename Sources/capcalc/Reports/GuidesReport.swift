package import CapacityModel
package import Writing

/// The answer of `findings`: the explanation of codes.
package struct GuidesReport: TabularReport {
    let codes: [FindingCode]

    package init(codes: [FindingCode]) {
        self.codes = codes
    }

    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.header(["code", "severity", "meaning", "why", "cure", "source"])
        for code in codes {
            csv.cell(code.rawValue)
            csv.cell(severities(code))
            csv.cell(code.guide.meaning.spelled(.commandLine))
            csv.cell(code.guide.why.spelled(.commandLine))
            csv.cell(code.guide.cure.spelled(.commandLine))
            csv.cell(code.guide.source)
            csv.endRecord()
        }
        return csv.bytes
    }

    package func json(_ json: inout JSONWriter, _ findings: [Finding]) {
        json.report(kind: "findings", []) { json in
            json.array("rows", isSpread: true) { json in
                for code in codes {
                    json.object { json in
                        json.member("code", code.rawValue)
                        json.array("severities", code.guide.severities.map { $0.rawValue })
                        json.member("meaning", code.guide.meaning.spelled(json.spelling))
                        json.member("why", code.guide.why.spelled(json.spelling))
                        json.member("cure", code.guide.cure.spelled(json.spelling))
                        json.member("source", code.guide.source)
                    }
                }
            }
        }
    }

    /// A list of all; of those that are named, everything.
    package func table(_ page: Page) -> [UInt8] {
        guard codes.count == FindingCode.allCases.count else {
            return Array(codes.map { explanation($0, page) }.joined(by: "\n").utf8)
        }
        var bytes: [UInt8] = []
        for code in codes {
            bytes.append("\(page.ink(code.rawValue, .bold)) (\(severities(code)))\n")
            bytes.append(Paragraph.wrap(code.guide.meaning.spelled(.commandLine), indent: 4, page))
        }
        bytes.append("\ncapcalc findings CODE explains a finding.\n")
        return bytes
    }

    private func explanation(_ code: FindingCode, _ page: Page) -> String {
        let guide = code.guide
        return "\(page.ink(code.rawValue, .bold)) (\(severities(code)))\n"
            + Paragraph.wrap(guide.meaning.spelled(.commandLine), indent: 2, page)
            + "\nWhy it matters\n"
            + Paragraph.wrap(guide.why.spelled(.commandLine), indent: 2, page)
            + "\nHow to fix it\n"
            + Paragraph.wrap(guide.cure.spelled(.commandLine), indent: 2, page)
            + "\nSource\n  \(guide.source)\n"
    }

    private func severities(_ code: FindingCode) -> String {
        code.guide.severities.map { $0.rawValue }.joined(separator: " or ")
    }
}
